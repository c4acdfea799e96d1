import './rule-form.css';

import Button from '@atlaskit/button/new';
import { Checkbox } from '@atlaskit/checkbox';
import Textfield from '@atlaskit/textfield';
import { FIELDS, PLACES, QUESTIONS, RULE_LIMITS, SIDE_OF_QUESTION } from '#rules';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';

import { FIELD_NAME } from '../../ui/field-words';
import { PLACE_NAME, QUESTION_MEANING, QUESTION_NAME } from '../../ui/place-words';
import type { Edit } from '../editing/edit-rules';
import { readDraft, replaceLine, type RuleDraft } from '../editing/rule-draft';
import { PatternFaults } from './pattern-faults';

interface RuleFormProps {
  /** Key of the form in the editing state. */
  readonly formKey: string;
  readonly draft: RuleDraft;
  readonly title: string;
  readonly keepLabel: string;
  readonly onEdit: (edit: Edit) => void;
}

/** All of a rule, in place. What is typed counts at once in what is tried; it is kept by the button. */
export function RuleForm({ formKey, draft, title, keepLabel, onEdit }: RuleFormProps) {
  const id = useId();
  const patterns = useRef<HTMLTextAreaElement>(null);
  const [wasSubmitted, setSubmitted] = useState(false);
  const read = readDraft(draft);
  const faults = read.kind === 'faulty' ? read.faults : undefined;
  const type = (to: Partial<RuleDraft>) => onEdit({ kind: 'type', key: formKey, to });
  useEffect(() => patterns.current?.focus(), []);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setSubmitted(true);
    if (read.kind === 'ok') onEdit({ kind: 'keep', key: formKey });
    else patterns.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onEdit({ kind: 'close', key: formKey });
  };
  const emptyFault = wasSubmitted ? faults?.patterns : undefined;
  const patternsFault = emptyFault ?? (draft.patterns.trim() === '' ? undefined : faults?.patterns);
  const hasPatternFault = patternsFault !== undefined || (faults?.lines.length ?? 0) > 0;

  return (
    <form className="rule-form" aria-labelledby={`${id}-title`} onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <h4 id={`${id}-title`} className="rule-form-title">
        {title}
      </h4>
      <div className="rules-field rule-form-patterns">
        <label htmlFor={`${id}-patterns`}>Words and phrases, one a line</label>
        <textarea
          ref={patterns}
          id={`${id}-patterns`}
          className="rules-input"
          rows={Math.min(10, Math.max(4, draft.patterns.split('\n').length + 1))}
          spellCheck={false}
          value={draft.patterns}
          aria-invalid={hasPatternFault}
          aria-describedby={`${id}-faults ${id}-help`}
          onChange={({ currentTarget }) => type({ patterns: currentTarget.value })}
        />
        <div id={`${id}-faults`} role="status">
          {patternsFault !== undefined && <p className="rules-fault">{patternsFault}</p>}
          {faults !== undefined && (
            <PatternFaults
              faults={faults.lines}
              onReplace={(line, source) => {
                type({ patterns: replaceLine(draft.patterns, line, source) });
                patterns.current?.focus();
              }}
            />
          )}
        </div>
        <p id={`${id}-help`} className="rules-help">
          One match is enough. Case does not matter; <kbd>schedul*</kbd> also reads “schedule” and “scheduling”.
        </p>
      </div>
      <div className="rule-form-more">
        <div className="rules-field">
          <label htmlFor={`${id}-question`}>Answers</label>
          <select
            id={`${id}-question`}
            className="rules-input"
            value={draft.question}
            onChange={({ currentTarget }) => {
              const question = QUESTIONS.find((known) => known === currentTarget.value);
              if (question !== undefined) type({ question });
            }}
          >
            {PLACES.map((place) => {
              const questions = QUESTIONS.filter((question) => SIDE_OF_QUESTION[question] === place);
              return (
                questions.length > 0 && (
                  <optgroup key={place} label={`Speaks for ${PLACE_NAME[place]}`}>
                    {questions.map((question) => (
                      <option key={question} value={question}>
                        {QUESTION_NAME[question]} – {QUESTION_MEANING[question].toLowerCase()}
                      </option>
                    ))}
                  </optgroup>
                )
              );
            })}
          </select>
        </div>
        <div className="rules-field">
          <label htmlFor={`${id}-points`}>Points</label>
          <input
            id={`${id}-points`}
            className="rules-points-input"
            type="number"
            inputMode="numeric"
            min={RULE_LIMITS.points.least}
            max={RULE_LIMITS.points.most}
            value={draft.points}
            aria-invalid={faults?.points !== undefined}
            aria-describedby={`${id}-points-fault`}
            onChange={({ currentTarget }) => type({ points: currentTarget.value })}
          />
          <p id={`${id}-points-fault`} className="rules-fault" role="status">
            {faults?.points}
          </p>
        </div>
        <fieldset className="rules-field">
          <legend>Looks in</legend>
          <div className="rule-form-where">
            {FIELDS.map((field) => (
              <Checkbox
                key={field}
                label={FIELD_NAME[field]}
                isChecked={draft.where.includes(field)}
                onChange={() =>
                  type({
                    where: FIELDS.filter((other) => draft.where.includes(other) !== (other === field)),
                  })
                }
              />
            ))}
          </div>
          <p className="rules-fault" role="status">
            {faults?.where}
          </p>
        </fieldset>
        <div className="rules-field">
          <label htmlFor={`${id}-note`}>What it means, in a line (optional)</label>
          <Textfield
            id={`${id}-note`}
            isCompact
            maxLength={RULE_LIMITS.noteLength}
            value={draft.note}
            onChange={({ currentTarget }) => type({ note: currentTarget.value })}
          />
        </div>
      </div>
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
