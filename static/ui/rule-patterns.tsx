import { useState } from 'react';

/** Patterns shown before the rest is asked for: enough to know a rule by. */
const FIRST = 8;

/** The patterns of a rule, each in a frame of its own; a long list is folded. Text only. */
export function RulePatterns({ patterns }: { readonly patterns: readonly string[] }) {
  const [isOpen, setOpen] = useState(false);
  const folds = patterns.length > FIRST + 1;
  return (
    <ul className="rule-patterns">
      {(folds && !isOpen ? patterns.slice(0, FIRST) : patterns).map((pattern, at) => (
        <li key={`${at} ${pattern}`} className="rule-pattern">
          {pattern}
        </li>
      ))}
      {folds && (
        <li>
          <button type="button" className="quiet-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? 'Fewer' : `${patterns.length - FIRST} more`}
            <span className="visually-hidden"> patterns with {patterns[0]}</span>
          </button>
        </li>
      )}
    </ul>
  );
}
