import Button from '@atlaskit/button/new';
import { CONDITION_FIELDS } from '#rules';
import { forwardRef, useId } from 'react';

import { FIELD_NAME } from '../../../ui/field-words';
import { CONDITION_ASKS, type ConditionDraft, type ConditionFault } from '../../editing/condition-draft';
import { asksWords } from './asks-words';
import { LinesField } from './lines-field';

interface ConditionRowProps {
  /** Counts from 1. */
  readonly number: number;
  readonly condition: ConditionDraft;
  readonly fault: ConditionFault | undefined;
  readonly isAsked: boolean;
  /** Whether another condition asks this field already. */
  readonly isTaken: (field: ConditionDraft['field']) => boolean;
  readonly onChange: (to: Partial<ConditionDraft>) => void;
  readonly onRemove: () => void;
}

/** One condition: a field of the issue, and what is asked of it. */
export const ConditionRow = forwardRef<HTMLSelectElement, ConditionRowProps>(function ConditionRow(props, first) {
  const { number, condition, fault, isAsked, isTaken, onChange, onRemove } = props;
  const { field, customId, asks, words } = condition;
  const id = useId();
  const name = `Condition ${number}`;
  const idFault = isAsked || customId.trim() !== '' ? fault?.field : undefined;
  return (
    <div className="condition-row" role="group" aria-label={name}>
      <select
        ref={first}
        className="rules-input condition-field"
        aria-label="Field"
        value={field}
        onChange={({ currentTarget }) => {
          const chosen = CONDITION_FIELDS.find((known) => known === currentTarget.value) ?? 'custom';
          onChange({ field: chosen });
        }}
      >
        {CONDITION_FIELDS.map((known) => (
          <option key={known} value={known} disabled={isTaken(known)}>
            {FIELD_NAME[known]}
          </option>
        ))}
        <option value="custom">Custom field</option>
      </select>
      <select
        className="rules-input condition-asks"
        aria-label="Asks"
        value={asks}
        onChange={({ currentTarget }) => {
          const chosen = CONDITION_ASKS.find((known) => known === currentTarget.value);
          if (chosen !== undefined) onChange({ asks: chosen });
        }}
      >
        {CONDITION_ASKS.map((known) => (
          <option key={known} value={known}>
            {asksWords(field, known)}
          </option>
        ))}
      </select>
      <Button appearance="subtle" spacing="compact" onClick={onRemove}>
        Remove<span className="visually-hidden"> {name.toLowerCase()}</span>
      </Button>
      {field === 'custom' && (
        <div className="rules-field condition-wide">
          <label htmlFor={id}>Number of the field</label>
          <input
            id={id}
            className="rules-input condition-id"
            spellCheck={false}
            autoComplete="off"
            placeholder="10042"
            value={customId}
            aria-invalid={idFault !== undefined}
            aria-describedby={`${id}-fault ${id}-help`}
            onChange={({ currentTarget }) => onChange({ customId: currentTarget.value })}
          />
          <p id={`${id}-fault`} className="rules-fault" role="status">
            {idFault}
          </p>
          <p id={`${id}-help`} className="rules-help">
            Jira calls it <code>customfield_10042</code>, in searches <code>cf[10042]</code>.
          </p>
        </div>
      )}
      {asks === 'words' && (
        <div className="condition-wide">
          <LinesField
            label="One of these, one a line"
            typed={words}
            onType={(typed) => onChange({ words: typed })}
            fault={fault?.words}
            rows={2}
            isAsked={isAsked}
          />
        </div>
      )}
    </div>
  );
});
