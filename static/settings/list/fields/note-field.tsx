import Textfield from '@atlaskit/textfield';
import { RULE_LIMITS } from '#rules';
import { useId } from 'react';

interface NoteFieldProps {
  readonly note: string;
  readonly onNote: (note: string) => void;
}

/** What a rule means, for the people who read it. */
export function NoteField({ note, onNote }: NoteFieldProps) {
  const id = useId();
  return (
    <div className="rules-field">
      <label htmlFor={id}>What it means, in a line (optional)</label>
      <Textfield
        id={id}
        isCompact
        maxLength={RULE_LIMITS.noteLength}
        value={note}
        onChange={({ currentTarget }) => onNote(currentTarget.value)}
      />
    </div>
  );
}
