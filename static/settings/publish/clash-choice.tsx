import './conflict-panel.css';

import type { ClashChoice } from '#rules';

interface ClashChoiceFieldProps {
  readonly id: string;
  readonly name: string;
  /** What the rule says, or what was done to it, on each side. */
  readonly words: Readonly<Record<ClashChoice, string>>;
  readonly choice: ClashChoice;
  readonly onChoice: (choice: ClashChoice) => void;
}

/** A rule that two sides have otherwise: whose is kept. */
export function ClashChoiceField({ id, name, words, choice, onChoice }: ClashChoiceFieldProps) {
  return (
    <fieldset className="clash">
      <legend className="clash-rule">{name}</legend>
      {(['mine', 'theirs'] as const).map((side) => (
        <label key={side} className="clash-choice">
          <input
            type="radio"
            name={`clash-${id}`}
            className="clash-radio"
            checked={choice === side}
            onChange={() => onChoice(side)}
          />
          <span>
            <strong>{side === 'mine' ? 'Mine' : 'Theirs'}</strong>
            <span className="clash-words">{words[side]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
