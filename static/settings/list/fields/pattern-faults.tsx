import Button from '@atlaskit/button/new';

import type { LineFault } from '../../editing/read-lines';

interface PatternFaultsProps {
  readonly faults: readonly LineFault[];
  readonly onReplace: (line: number, source: string) => void;
}

/** What is wrong in which line: the line with the very character marked, what should stand there, and what is meant. */
export function PatternFaults({ faults, onReplace }: PatternFaultsProps) {
  if (faults.length === 0) return null;
  return (
    <ul className="pattern-faults">
      {faults.map(({ line, source, fault: { position, expected, suggestion } }) => {
        const code = source.codePointAt(position);
        const faulty = code === undefined ? '' : String.fromCodePoint(code);
        return (
          <li key={line} className="pattern-fault">
            <p>
              Line {line}:{' '}
              <code className="pattern-fault-source">
                {source.slice(0, position)}
                <mark className="pattern-fault-mark">{faulty === '' ? '\u2423' : faulty}</mark>
                {source.slice(position + faulty.length)}
              </code>
            </p>
            <p className="rules-fault">
              At character {position + 1}: expected {expected}.
            </p>
            {suggestion !== undefined && (
              <Button spacing="compact" onClick={() => onReplace(line, suggestion)}>
                Use “{suggestion}”
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
