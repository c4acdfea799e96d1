import './rule-form.css';

import Button from '@atlaskit/button/new';
import { FIELDS } from '#rules';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';

import { FIELD_NAME } from '../../ui/field-words';
import type { Edit } from '../editing/edit';
import { readDraft, saysMore, type RuleDraft } from '../editing/rule-draft';
import { ChoicesField } from './fields/choices-field';
import { LinesField } from './fields/lines-field';
import { MoreFields } from './fields/more-fields';
import { NoteField } from './fields/note-field';
import { PointsInput } from './fields/points-input';
import { QuestionField } from './fields/question-field';
import { StemForms } from './fields/stem-forms';
import { WritingHelp } from './fields/writing-help';

interface RuleFormProps {
  /** Key of the form in the editing state. */
  readonly formKey: string;
  readonly draft: RuleDraft;
  /** Of the rule set, as a BCP 47 tag. */
  readonly language: string;
  readonly title: string;
  readonly keepLabel: string;
  readonly onEdit: (edit: Edit) => void;
}

/** All of a rule, in place. What is typed counts at once in what is tried; it is kept by the button. */
export function RuleForm({ formKey, draft, language, title, keepLabel, onEdit }: RuleFormProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  /** How often somebody wanted to keep what cannot be kept. */
  const [refusals, setRefusals] = useState(0);
  const [isMoreOpen, setMoreOpen] = useState(() => saysMore(draft));
  const read = readDraft(draft);
  const faults = read.kind === 'faulty' ? read.faults : {};
  const isAsked = refusals > 0;
  const type = (to: Partial<RuleDraft>) => onEdit({ kind: 'type', key: formKey, to });
  useEffect(() => focusOn(form.current, '[data-first]'), []);
  useEffect(() => {
    if (refusals > 0) focusOn(form.current, '[aria-invalid="true"]');
  }, [refusals]);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (read.kind === 'ok') {
      onEdit({ kind: 'keep', key: formKey });
      return;
    }
    if (faults.sentence ?? faults.anywhere ?? faults.conditions) setMoreOpen(true);
    setRefusals(refusals + 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onEdit({ kind: 'close', key: formKey });
    // In a field of several lines, Enter alone is a line.
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.current?.requestSubmit();
    }
  };

  return (
    <form
      ref={form}
      className="rule-form"
      aria-labelledby={`${id}-title`}
      onSubmit={submit}
      onKeyDown={onKeyDown}
      noValidate
    >
      <h4 id={`${id}-title`} className="rule-form-title">
        {title}
      </h4>
      <div className="rule-form-patterns">
        <LinesField
          label="Words and phrases, one a line"
          typed={draft.patterns}
          onType={(patterns) => type({ patterns })}
          fault={faults.patterns}
          rows={4}
          isAsked={isAsked}
          isFirst
          help={
            <>
              One match is enough. Case does not matter; <kbd>schedul*</kbd> also reads “schedule” and “scheduling”.
            </>
          }
        />
        <StemForms typed={draft.patterns} language={language} />
        <WritingHelp />
      </div>
      <div className="rule-form-rest">
        <QuestionField question={draft.question} onQuestion={(question) => type({ question })} />
        <PointsInput typed={draft.points} onType={(points) => type({ points })} fault={faults.points} />
        <ChoicesField
          legend="Looks in"
          choices={FIELDS}
          nameOf={FIELD_NAME}
          chosen={draft.where}
          onChoose={(where) => type({ where })}
          fault={faults.where}
        />
        <NoteField note={draft.note} onNote={(note) => type({ note })} />
      </div>
      <MoreFields
        draft={draft}
        faults={faults}
        isOpen={isMoreOpen}
        onOpen={setMoreOpen}
        isAsked={isAsked}
        onType={type}
      />
      <div className="rule-form-actions">
        <Button type="submit" appearance="primary">
          {keepLabel}
        </Button>
        <Button appearance="subtle" onClick={() => onEdit({ kind: 'close', key: formKey })}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function focusOn(form: HTMLElement | null, selector: string): void {
  form?.querySelector<HTMLElement>(selector)?.focus();
}
