import './bulk-bar.css';

import Button from '@atlaskit/button/new';
import { QUESTIONS, type Question } from '#rules';
import { useId, useRef, useState } from 'react';

import { QUESTION_NAME } from '../../../ui/place-words';
import type { Edit } from '../../editing/edit';
import { POINTS_FAULT, readPoints } from '../../editing/read-points';

interface BulkBarProps {
  readonly selected: ReadonlySet<string>;
  /** Ids of the rules that the filter shows. */
  readonly shown: readonly string[];
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onEdit: (edit: Edit) => void;
}

/** What can be done with several rules at once; each is one step that can be undone. */
export function BulkBar({ selected, shown, onSelect, onEdit }: BulkBarProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [question, setQuestion] = useState<Question>('what');
  const all = useRef<HTMLInputElement>(null);
  const clear = (): void => {
    onSelect(new Set());
    all.current?.focus();
  };
  const points = readPoints(typed);
  const areAllSelected = shown.length > 0 && shown.every((rule) => selected.has(rule));
  const change = (to: Extract<Edit, { readonly kind: 'change-all' }>['to']): void =>
    onEdit({ kind: 'change-all', ids: selected, to });
  const setPoints = (): void => {
    setAsked(points === undefined);
    if (points !== undefined) change({ points });
  };
  return (
    <div className={selected.size > 0 ? 'bulk-bar bulk-bar-some' : 'bulk-bar'} role="group" aria-label="Selected rules">
      <label className="bulk-all">
        <input
          ref={all}
          type="checkbox"
          checked={areAllSelected}
          disabled={shown.length === 0}
          onChange={() => onSelect(areAllSelected ? new Set() : new Set([...selected, ...shown]))}
        />
        Select all {shown.length === 1 ? '' : shown.length}
      </label>
      <p role="status" className="bulk-count">
        {selected.size > 0 && (selected.size === 1 ? '1 rule selected' : `${selected.size} rules selected`)}
      </p>
      {selected.size > 0 && (
        <div className="bulk-actions">
          <Button spacing="compact" onClick={() => change({ on: true })}>
            Switch on
          </Button>
          <Button spacing="compact" onClick={() => change({ on: false })}>
            Switch off
          </Button>
          <form
            className="bulk-points"
            onSubmit={(event) => {
              event.preventDefault();
              setPoints();
            }}
          >
            <label htmlFor={`${id}-points`} className="visually-hidden">
              Points of the selected rules
            </label>
            <input
              id={`${id}-points`}
              className="rules-points-input bulk-points-input"
              inputMode="numeric"
              placeholder="Points"
              value={typed}
              aria-invalid={isAsked && points === undefined}
              aria-describedby={isAsked && points === undefined ? `${id}-fault` : undefined}
              onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            />
            <Button type="submit" spacing="compact">
              Set points
            </Button>
          </form>
          <span className="bulk-question">
            <label htmlFor={`${id}-question`} className="visually-hidden">
              Question of the selected rules
            </label>
            <select
              id={`${id}-question`}
              className="rules-input"
              value={question}
              onChange={({ currentTarget: { value } }) =>
                setQuestion(QUESTIONS.find((one) => one === value) ?? question)
              }
            >
              {QUESTIONS.map((one) => (
                <option key={one} value={one}>
                  {QUESTION_NAME[one]}
                </option>
              ))}
            </select>
            <Button spacing="compact" onClick={() => change({ question })}>
              Set question
            </Button>
          </span>
          <Button
            spacing="compact"
            onClick={() => {
              onEdit({ kind: 'remove-all', ids: selected });
              clear();
            }}
          >
            Remove
          </Button>
          <Button spacing="compact" appearance="subtle" onClick={clear}>
            Clear selection
          </Button>
        </div>
      )}
      {isAsked && points === undefined && (
        <p id={`${id}-fault`} className="rules-fault" role="alert">
          {POINTS_FAULT}
        </p>
      )}
    </div>
  );
}
