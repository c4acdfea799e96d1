import './lines-field.css';

import { useId, useRef, type ReactNode } from 'react';

import { replaceLine, type LinesFault } from '../../editing/read-lines';
import { PatternFaults } from './pattern-faults';

interface LinesFieldProps {
  readonly label: string;
  /** One entry a line. */
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly fault: LinesFault | undefined;
  /** Rows at least; it grows with what is typed. */
  readonly rows: number;
  /** Whether to say what is missing from an empty list: not before somebody wanted to go on without it. */
  readonly isAsked: boolean;
  /** Whether the form begins here. */
  readonly isFirst?: boolean;
  readonly help?: ReactNode;
}

const MOST_ROWS = 10;

/** A list that is written one entry a line, with what is wrong in each line below it. */
export function LinesField({ label, typed, onType, fault, rows, isAsked, isFirst = false, help }: LinesFieldProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const shown = isAsked || typed.trim() !== '' ? fault : undefined;
  return (
    <div className="rules-field lines-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={area}
        id={id}
        className="rules-input"
        rows={Math.min(MOST_ROWS, Math.max(rows, typed.split('\n').length + 1))}
        spellCheck={false}
        autoCapitalize="none"
        data-first={isFirst || undefined}
        value={typed}
        aria-invalid={shown !== undefined}
        aria-describedby={help === undefined ? `${id}-faults` : `${id}-faults ${id}-help`}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
      />
      <div id={`${id}-faults`} role="status">
        {shown?.all !== undefined && <p className="rules-fault">{shown.all}</p>}
        {shown !== undefined && (
          <PatternFaults
            faults={shown.lines}
            onReplace={(line, source) => {
              onType(replaceLine(typed, line, source));
              area.current?.focus();
            }}
          />
        )}
      </div>
      {help !== undefined && (
        <div id={`${id}-help`} className="rules-help">
          {help}
        </div>
      )}
    </div>
  );
}
