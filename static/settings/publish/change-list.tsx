import './change-list.css';

import type { RuleChange } from '#rules';
import { useState, type ReactNode } from 'react';

import { ruleName } from '../../ui/rule-name';
import { changeWords } from '../editing/change-words';
import { SET_LIST_NAME, setChangeWords } from '../editing/set-change-words';
import type { SetChange } from '../editing/set-changes';
import { otherChangeName, otherChangeWords } from '../editing/other-change-words';
import { otherChangeKey, type OtherChange } from '../editing/other-changes';

interface ChangeListProps {
  readonly changes: readonly RuleChange[];
  /** Changes of what holds for all rules; they come first. */
  readonly setChanges?: readonly SetChange[];
  /** Changes of settings and tests. */
  readonly others?: readonly OtherChange[];
  /** Buttons of a change. */
  readonly action?: (change: RuleChange) => ReactNode;
  readonly setAction?: (change: SetChange) => ReactNode;
  readonly otherAction?: (change: OtherChange) => ReactNode;
}

/** Changes shown at first, and more at a time: going back to the built-in rules can make 2,000. */
const FIRST = 50;

const SIGN = { added: '+', removed: '−', changed: '±' } as const satisfies Record<RuleChange['kind'], string>;
const NAME = { added: 'Added', removed: 'Removed', changed: 'Changed' } as const satisfies Record<
  RuleChange['kind'],
  string
>;

/** Changes of rules, one a line: the rule by its first patterns, and what was done to it. */
export function ChangeList(props: ChangeListProps) {
  const { changes, setChanges = [], others = [], action, setAction, otherAction } = props;
  const [most, setMost] = useState(FIRST);
  return (
    <ul className="rules-changes">
      {setChanges.map((change) => (
        <Change
          key={change.list}
          kind="changed"
          name={`${SET_LIST_NAME[change.list]}, for all rules`}
          words={setChangeWords(change)}
        >
          {setAction?.(change)}
        </Change>
      ))}
      {others.map((change) => (
        <Change
          key={otherChangeKey(change)}
          kind={change.kind === 'test' ? change.change.kind : 'changed'}
          name={otherChangeName(change)}
          words={otherChangeWords(change)}
        >
          {otherAction?.(change)}
        </Change>
      ))}
      {changes.slice(0, most).map((change) => (
        <Change
          key={change.id}
          kind={change.kind}
          name={ruleName(change.kind === 'removed' ? change.before : change.after)}
          words={changeWords(change)}
        >
          {action?.(change)}
        </Change>
      ))}
      {changes.length > most && (
        <li className="rules-change">
          <button type="button" className="quiet-button" onClick={() => setMost(most + FIRST)}>
            Show {Math.min(FIRST, changes.length - most)} more of {changes.length} changes
          </button>
        </li>
      )}
    </ul>
  );
}

interface ChangeProps {
  readonly kind: RuleChange['kind'];
  readonly name: string;
  readonly words: readonly string[];
  readonly children: ReactNode;
}

function Change({ kind, name, words, children }: ChangeProps) {
  return (
    <li className="rules-change">
      <span className={`rules-change-sign rules-change-${kind}`} aria-hidden="true">
        {SIGN[kind]}
      </span>
      <div className="rules-change-what">
        <p className="rules-change-rule">
          <span className="visually-hidden">{NAME[kind]}: </span>
          {name}
        </p>
        {words.length > 0 && <p className="rules-change-words">{words.join(' · ')}</p>}
      </div>
      {children}
    </li>
  );
}
