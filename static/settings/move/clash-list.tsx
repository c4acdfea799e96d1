import type { ClashChoice } from '#rules';
import { useState } from 'react';

import { Button } from '../../ui/button';
import { ruleName } from '../../ui/rule-name';
import { changeWords, ruleWords } from '../editing/change-words';
import { ClashChoiceField } from '../publish/clash-choice';
import type { Clash } from './take-in';

interface ClashListProps {
  readonly clashes: readonly Clash[];
  readonly choices: ReadonlyMap<string, ClashChoice>;
  readonly onChoices: (choices: ReadonlyMap<string, ClashChoice>) => void;
}

/** Rules listed until more are asked for. */
const FIRST = 20;

/** Rules that both have and have otherwise, each with a choice; mine are kept where nothing is said. */
export function ClashList({ clashes, choices, onChoices }: ClashListProps) {
  const [most, setMost] = useState(FIRST);
  const chooseAll = (choice: ClashChoice) => onChoices(new Map(clashes.map(({ id }) => [id, choice])));
  return (
    <div className="conflict-part">
      <div className="conflict-head">
        <h3 className="conflict-title">In both, and not the same ({clashes.length})</h3>
        {clashes.length > 1 && (
          <span className="rules-actions">
            <Button isCompact onClick={() => chooseAll('mine')}>
              Mine for all
            </Button>
            <Button isCompact onClick={() => chooseAll('theirs')}>
              Theirs for all
            </Button>
          </span>
        )}
      </div>
      <ul className="clashes">
        {clashes.slice(0, most).map(({ id, mine, theirs }) => (
          <li key={id}>
            <ClashChoiceField
              id={id}
              name={ruleName(mine)}
              words={{
                mine: ruleWords(mine),
                theirs: changeWords({ kind: 'changed', id, before: mine, after: theirs }).join(' · '),
              }}
              choice={choices.get(id) ?? 'mine'}
              onChoice={(choice) => onChoices(new Map(choices).set(id, choice))}
            />
          </li>
        ))}
      </ul>
      {clashes.length > most && (
        <div>
          <button type="button" className="quiet-button" onClick={() => setMost(clashes.length)}>
            Show all {clashes.length}
          </button>
        </div>
      )}
    </div>
  );
}
