import './choices-field.css';

import { Checkbox } from '@atlaskit/checkbox';
import type { ReactNode } from 'react';

interface ChoicesFieldProps<Choice extends string> {
  readonly legend: string;
  /** All there is to choose from, in its order. */
  readonly choices: readonly Choice[];
  readonly nameOf: Readonly<Record<Choice, string>>;
  readonly chosen: readonly Choice[];
  readonly onChoose: (chosen: readonly Choice[]) => void;
  readonly fault?: string | undefined;
  readonly help?: ReactNode;
}

/** Some of a few things, as boxes to tick. */
export function ChoicesField<Choice extends string>(props: ChoicesFieldProps<Choice>) {
  const { legend, choices, nameOf, chosen, onChoose, fault, help } = props;
  return (
    <fieldset className="rules-field">
      <legend>{legend}</legend>
      <div className="choices-field">
        {choices.map((choice) => (
          <Checkbox
            key={choice}
            label={nameOf[choice]}
            isChecked={chosen.includes(choice)}
            onChange={() => onChoose(choices.filter((other) => chosen.includes(other) !== (other === choice)))}
          />
        ))}
      </div>
      {help !== undefined && <p className="rules-help">{help}</p>}
      <p className="rules-fault" role="status">
        {fault}
      </p>
    </fieldset>
  );
}
