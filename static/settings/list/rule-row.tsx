import './rule-row.css';

import type { Rule } from '#rules';
import { memo, useEffect, useRef } from 'react';

import { builtInNote } from '../../ui/built-in-note';
import { Button } from '../../ui/button';
import { whereWords } from '../../ui/field-words';
import { ruleLimits } from '../../ui/rule-limits';
import { ruleName } from '../../ui/rule-name';
import { RulePatterns } from '../../ui/rule-patterns';
import { Toggle } from '../../ui/toggle';
import type { Edit } from '../editing/edit';
import type { RuleStanding } from '../editing/editing';
import type { RuleDraft } from '../editing/rule-draft';
import { PointsField } from './points-field';
import { RuleForm } from './rule-form';

interface RuleRowProps {
  readonly rule: Rule;
  readonly standing: RuleStanding;
  /** What stands in its form, when that is open. */
  readonly draft: RuleDraft | undefined;
  /** Of the rule set, as a BCP 47 tag. */
  readonly language: string;
  readonly isSelected: boolean;
  readonly onToggle: (id: string) => void;
  readonly onEdit: (edit: Edit) => void;
}

/** One rule that can be changed. Rows that stay the same are not drawn again. */
export const RuleRow = memo(function RuleRow({
  rule,
  standing,
  draft,
  language,
  isSelected,
  onToggle,
  onEdit,
}: RuleRowProps) {
  const { id } = rule;
  const name = rule.patterns[0] ?? id;
  const row = useRef<HTMLDivElement>(null);
  const mode = draft !== undefined ? 'form' : standing === 'removed' ? 'removed' : 'row';
  const lastMode = useRef(mode);
  useEffect(() => {
    // The button that had the focus is gone: go on from the same row.
    if (lastMode.current !== mode && document.activeElement === document.body) row.current?.focus();
    lastMode.current = mode;
  }, [mode]);
  if (draft !== undefined) {
    return (
      <RuleForm
        formKey={id}
        draft={draft}
        language={language}
        title={`Edit the ${standing === 'added' ? 'new rule' : 'rule'} “${name}”`}
        keepLabel="Done"
        onEdit={onEdit}
      />
    );
  }
  if (standing === 'removed') {
    return (
      <div className="rule rule-row rule-removed" ref={row} tabIndex={-1}>
        <p className="rule-what">
          <span>
            Removed: <s>{ruleName(rule)}</s>
          </span>
        </p>
        <Button isCompact onClick={() => onEdit({ kind: 'bring-back', id })}>
          Undo<span className="visually-hidden"> the removal of {name}</span>
        </Button>
      </div>
    );
  }
  const about = [builtInNote(rule), whereWords(rule)].filter(Boolean).join(' · ');
  const limits = ruleLimits(rule);
  return (
    <div className={rule.on ? 'rule rule-row' : 'rule rule-row rule-off'} id={rowId(id)} ref={row} tabIndex={-1}>
      <label className="rule-select">
        <input type="checkbox" checked={isSelected} onChange={() => onToggle(id)} />
        <span className="visually-hidden">Select {name}</span>
      </label>
      <div className="rule-what">
        {rule.patterns.length > 0 && <RulePatterns patterns={rule.patterns} />}
        {limits !== '' && <p className="rule-limits">{limits}</p>}
        {(about !== '' || standing !== 'same') && (
          <p className="rule-note">
            {standing !== 'same' && <span className="rule-standing">{standing === 'added' ? 'New' : 'Changed'}</span>}
            {about}
            {standing === 'changed' && (
              <button type="button" className="quiet-button" onClick={() => onEdit({ kind: 'restore', id })}>
                Restore<span className="visually-hidden"> {name}</span>
              </button>
            )}
          </p>
        )}
      </div>
      <div className="rule-controls">
        <PointsField
          label={`Points of ${name}`}
          points={rule.points}
          onPoints={(points) => onEdit({ kind: 'change', id, to: { points } })}
        />
        <Toggle
          label={`${name} is on`}
          isOn={rule.on}
          onToggle={() => onEdit({ kind: 'change', id, to: { on: !rule.on } })}
        />
        <span className="rule-buttons">
          <Button appearance="subtle" isCompact onClick={() => onEdit({ kind: 'open', id })}>
            Edit<span className="visually-hidden"> {name}</span>
          </Button>
          <Button appearance="subtle" isCompact onClick={() => onEdit({ kind: 'duplicate', id })}>
            Duplicate<span className="visually-hidden"> {name}</span>
          </Button>
          <Button appearance="subtle" isCompact onClick={() => onEdit({ kind: 'remove', id })}>
            Remove<span className="visually-hidden"> {name}</span>
          </Button>
        </span>
      </div>
    </div>
  );
});

/** Where a rule stands on the page. */
export const rowId = (id: string): string => `rule-${id}`;
