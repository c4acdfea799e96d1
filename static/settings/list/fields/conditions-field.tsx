import './conditions-field.css';

import Button from '@atlaskit/button/new';
import { CONDITION_FIELDS, RULE_LIMITS } from '#rules';
import { useEffect, useRef } from 'react';

import type { ConditionDraft, ConditionFault } from '../../editing/condition-draft';
import { ConditionRow } from './condition-row';

interface ConditionsFieldProps {
  readonly conditions: readonly ConditionDraft[];
  /** In the order of the conditions. */
  readonly faults: readonly (ConditionFault | undefined)[] | undefined;
  readonly isAsked: boolean;
  readonly onConditions: (conditions: readonly ConditionDraft[]) => void;
}

/** What must be so for a rule to count, a row each; all of it. */
export function ConditionsField({ conditions, faults, isAsked, onConditions }: ConditionsFieldProps) {
  const adding = useRef<HTMLButtonElement>(null);
  const newest = useRef<HTMLSelectElement>(null);
  const count = useRef(conditions.length);
  useEffect(() => {
    if (conditions.length > count.current) newest.current?.focus();
    if (conditions.length < count.current) adding.current?.focus();
    count.current = conditions.length;
  }, [conditions.length]);
  const free = CONDITION_FIELDS.find((known) => conditions.every(({ field }) => field !== known));
  const add = (): void =>
    onConditions([...conditions, { field: free ?? 'custom', customId: '', asks: 'words', words: '' }]);
  return (
    <fieldset className="rules-field conditions-field">
      <legend>Counts only if all of this is so</legend>
      {conditions.map((condition, at) => (
        <ConditionRow
          key={at}
          ref={at === conditions.length - 1 ? newest : undefined}
          number={at + 1}
          condition={condition}
          fault={faults?.[at]}
          isAsked={isAsked}
          isTaken={(field) => field !== condition.field && conditions.some((other) => other.field === field)}
          onChange={(to) => onConditions(conditions.with(at, { ...condition, ...to }))}
          onRemove={() => onConditions(conditions.filter((_other, index) => index !== at))}
        />
      ))}
      <div>
        <Button
          ref={adding}
          spacing="compact"
          isDisabled={conditions.length >= RULE_LIMITS.conditionsPerRule}
          onClick={add}
        >
          Add a condition
        </Button>
      </div>
      <p className="rules-help">
        {conditions.length === 0
          ? 'The issue type, a label, a status, a due date and the like. None: it counts in every issue.'
          : 'With a condition that asks for something, the rule needs no words of its own.'}
      </p>
    </fieldset>
  );
}
