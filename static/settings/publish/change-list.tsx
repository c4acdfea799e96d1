import './change-list.css';

import type { Rule, RuleChange } from '#rules';
import { useState, type ReactNode } from 'react';

import { changeWords } from '../editing/change-words';

interface ChangeListProps {
  readonly changes: readonly RuleChange[];
  /** Buttons of a change. */
  readonly action?: (change: RuleChange) => ReactNode;
}

/** Changes shown until more are asked for: going back to the built-in rules can make 2,000. */
const FIRST = 50;

const SIGN = { added: '+', removed: '−', changed: '±' } as const satisfies Record<RuleChange['kind'], string>;
const NAME = { added: 'Added', removed: 'Removed', changed: 'Changed' } as const satisfies Record<
  RuleChange['kind'],
  string
>;

/** Changes of rules, one a line: the rule by its first patterns, and what was done to it. */
export function ChangeList({ changes, action }: ChangeListProps) {
  const [most, setMost] = useState(FIRST);
  return (
    <ul className="rules-changes">
      {changes.slice(0, most).map((change) => (
        <li key={change.id} className="rules-change">
          <span className={`rules-change-sign rules-change-${change.kind}`} aria-hidden="true">
            {SIGN[change.kind]}
          </span>
          <div className="rules-change-what">
            <p className="rules-change-rule">
              <span className="visually-hidden">{NAME[change.kind]}: </span>
              {ruleName(change.kind === 'removed' ? change.before : change.after)}
            </p>
            <p className="rules-change-words">{changeWords(change).join(' · ')}</p>
          </div>
          {action?.(change)}
        </li>
      ))}
      {changes.length > most && (
        <li className="rules-change">
          <button type="button" className="quiet-button" onClick={() => setMost(changes.length)}>
            Show all {changes.length} changes
          </button>
        </li>
      )}
    </ul>
  );
}

/** A rule by the patterns people know it by. */
export const ruleName = ({ patterns }: Rule): string =>
  patterns.slice(0, 3).join(', ') + (patterns.length > 3 ? ', …' : '');
