import './conflict-panel.css';

import type { ClashChoice } from '#rules';
import { useState } from 'react';

import { Button } from '../../ui/button';
import { ClashChoiceField } from './clash-choice';

/** A rule that two sides have otherwise. */
interface Clash {
  readonly id: string;
}

/** How a clash is shown. */
export interface ClashWords {
  readonly name: string;
  /** What the rule says, or what was done to it, on each side. */
  readonly sides: Readonly<Record<ClashChoice, string>>;
}

interface ClashListProps<Each extends Clash> {
  readonly title: string;
  readonly clashes: readonly Each[];
  readonly wordsOf: (clash: Each) => ClashWords;
  /** Whose is kept, by id; mine where nothing is said. */
  readonly choices: ReadonlyMap<string, ClashChoice>;
  readonly onChoices: (choices: ReadonlyMap<string, ClashChoice>) => void;
}

/** Clashes shown at first, and more at a time: two rule sets can have 2,000. */
const FIRST = 20;

/** Rules that two sides have otherwise, each with a choice, and one for all. */
export function ClashList<Each extends Clash>(props: ClashListProps<Each>) {
  const { title, clashes, wordsOf, choices, onChoices } = props;
  const [most, setMost] = useState(FIRST);
  const chooseAll = (choice: ClashChoice) => onChoices(new Map(clashes.map(({ id }) => [id, choice])));
  return (
    <div className="conflict-part">
      <div className="conflict-head">
        <h3 className="conflict-title">
          {title} ({clashes.length})
        </h3>
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
        {clashes.slice(0, most).map((clash) => {
          const { name, sides } = wordsOf(clash);
          return (
            <li key={clash.id}>
              <ClashChoiceField
                id={clash.id}
                name={name}
                words={sides}
                choice={choices.get(clash.id) ?? 'mine'}
                onChoice={(choice) => onChoices(new Map(choices).set(clash.id, choice))}
              />
            </li>
          );
        })}
      </ul>
      {clashes.length > most && (
        <div>
          <button type="button" className="quiet-button" onClick={() => setMost(most + FIRST)}>
            Show {Math.min(FIRST, clashes.length - most)} more of {clashes.length}
          </button>
        </div>
      )}
    </div>
  );
}
