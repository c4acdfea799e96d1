import type { Rule, RuleChange } from '#rules';
import type { ReactNode } from 'react';

import { changeWords } from './editing/change-words';

interface ChangeListProps {
  readonly changes: readonly RuleChange[];
  /** Buttons of a change. */
  readonly action?: (change: RuleChange) => ReactNode;
}

const SIGN = { added: '+', removed: '−', changed: '±' } as const satisfies Record<RuleChange['kind'], string>;
const NAME = { added: 'Added', removed: 'Removed', changed: 'Changed' } as const satisfies Record<
  RuleChange['kind'],
  string
>;

/** Changes of rules, one a line: the rule by its first patterns, and what was done to it. */
export function ChangeList({ changes, action }: ChangeListProps) {
  return (
    <ul className="rules-changes">
      {changes.map((change) => (
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
    </ul>
  );
}

/** A rule by the patterns people know it by. */
export const ruleName = ({ patterns }: Rule): string =>
  patterns.slice(0, 3).join(', ') + (patterns.length > 3 ? ', …' : '');
