import './radio-field.css';

import { useId } from 'react';

interface RadioFieldProps<Choice extends string> {
  readonly legend: string;
  /** All there is to choose from, in its order. */
  readonly choices: readonly Choice[];
  readonly nameOf: Readonly<Record<Choice, string>>;
  readonly chosen: Choice;
  readonly onChoose: (chosen: Choice) => void;
}

/** One of a few things. */
export function RadioField<Choice extends string>(props: RadioFieldProps<Choice>) {
  const { legend, choices, nameOf, chosen, onChoose } = props;
  const name = useId();
  return (
    <fieldset className="rules-field radio-field">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice} className="radio-field-choice">
          <input type="radio" name={name} checked={choice === chosen} onChange={() => onChoose(choice)} />
          {nameOf[choice]}
        </label>
      ))}
    </fieldset>
  );
}
