import { ASKS, askedWords, type Asked } from './test-words';

interface AskedSelectProps {
  readonly id: string;
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}

/** Chooses what a test asks for. */
export function AskedSelect({ id, asked, onAsk }: AskedSelectProps) {
  return (
    <select
      id={id}
      className="rules-input"
      value={askedWords(asked)}
      onChange={({ currentTarget: { value } }) => {
        const chosen = ASKS.find((one) => askedWords(one) === value);
        if (chosen !== undefined) onAsk(chosen);
      }}
    >
      {ASKS.map((one) => (
        <option key={askedWords(one)} value={askedWords(one)}>
          {askedWords(one)}
        </option>
      ))}
    </select>
  );
}
