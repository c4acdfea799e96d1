import './editable-rules.css';

import Button from '@atlaskit/button/new';
import { RULE_LIMITS, type Rule } from '#rules';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { findRules, type RuleFilter } from '../../ui/find-rules';
import { RuleFilterBar } from '../../ui/rule-filter-bar';
import { RuleList } from '../../ui/rule-list';
import type { Edit } from '../editing/edit';
import { idFor, NEW_RULE, standings, type Editing } from '../editing/editing';
import { readDraft } from '../editing/rule-draft';
import { BulkBar } from './bulk/bulk-bar';
import { RuleForm } from './rule-form';
import { rowId, RuleRow } from './rule-row';

interface EditableRulesProps {
  readonly editing: Editing;
  /** The rules that count: those that are not removed. */
  readonly counted: readonly Rule[];
  readonly onEdit: (edit: Edit) => void;
  readonly filter: RuleFilter;
  readonly onFilter: (filter: RuleFilter) => void;
}

/** The list of rules with everything that can be done to each. */
export function EditableRules({ editing, counted, onEdit, filter, onFilter }: EditableRulesProps) {
  const { base, entries, drafts } = editing;
  const rules = useMemo(() => entries.map(({ rule }) => rule), [entries]);
  const standingOf = useMemo(() => standings(base, entries), [base, entries]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(() => findRules(counted, filter).map(({ id }) => id), [counted, filter]);
  // A rule that is removed, or that another filter hides, is not one that somebody means.
  const selected = useMemo(() => new Set(shown.filter((id) => chosen.has(id))), [shown, chosen]);
  const toggle = useCallback(
    (id: string) => setChosen((before) => (before.has(id) ? without(before, id) : new Set([...before, id]))),
    [],
  );
  const newDraft = drafts.get(NEW_RULE);
  const added = useRef<string>();
  const addButton = useRef<HTMLButtonElement>(null);
  const end = useRef<HTMLParagraphElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    const row = added.current === undefined ? null : document.getElementById(rowId(added.current));
    if (row !== null) {
      row.focus();
      // Not before: the effect of an earlier drawing may come when the rule is added and not yet in the list.
      added.current = undefined;
    } else if (wasOpen.current && newDraft === undefined && document.activeElement === document.body) {
      // The form that had the focus is gone without a rule: back to where it came from.
      addButton.current?.focus();
    }
    wasOpen.current = newDraft !== undefined;
  });
  const onEditNew = (edit: Edit): void => {
    const read = edit.kind === 'keep' && newDraft !== undefined ? readDraft(newDraft) : undefined;
    if (read?.kind === 'ok') {
      added.current = idFor(editing, read.body);
      onFilter({ query: '' });
    }
    onEdit(edit);
  };
  const row = useCallback(
    (rule: Rule) => (
      <RuleRow
        rule={rule}
        standing={standingOf.get(rule.id) ?? 'same'}
        draft={drafts.get(rule.id)}
        language={base.language}
        isSelected={selected.has(rule.id)}
        onToggle={toggle}
        onEdit={onEdit}
      />
    ),
    [standingOf, drafts, base.language, selected, toggle, onEdit],
  );
  const isCounted = useCallback(({ id }: Rule) => standingOf.get(id) !== 'removed', [standingOf]);
  return (
    <>
      <div className="rules-tools">
        <RuleFilterBar rules={counted} filter={filter} onFilter={onFilter} />
        <Button
          ref={addButton}
          isDisabled={newDraft !== undefined || counted.length >= RULE_LIMITS.rules}
          onClick={() => onEdit({ kind: 'open-new', question: filter.question ?? 'what' })}
        >
          Add a rule
        </Button>
      </div>
      {counted.length >= RULE_LIMITS.rules && (
        <p className="rules-help">A project can have {RULE_LIMITS.rules} rules. Remove one to add another.</p>
      )}
      <BulkBar selected={selected} shown={shown} onSelect={setChosen} onEdit={onEdit} />
      <button type="button" className="rules-skip" onClick={() => end.current?.focus()}>
        Skip the list of rules
      </button>
      <div className="rules-scroller">
        {newDraft !== undefined && (
          <RuleForm
            formKey={NEW_RULE}
            draft={newDraft}
            language={base.language}
            title="New rule"
            keepLabel="Add rule"
            onEdit={onEditNew}
          />
        )}
        <RuleList rules={rules} filter={filter} row={row} isCounted={isCounted} />
      </div>
      <p ref={end} tabIndex={-1} className="visually-hidden">
        End of the list of rules
      </p>
    </>
  );
}

const without = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set([...ids].filter((other) => other !== id));
