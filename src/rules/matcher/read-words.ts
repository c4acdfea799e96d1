import type { FieldText } from '../issue-text';
import { foldCharacter, isSoftSeparator, isUnspaced, isWordCharacter } from './characters';

/** A word of a text, as it is compared and where it stands. */
export interface Word {
  readonly folded: string;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Whether only spaces or hyphens stand between the word before and this one. */
  readonly continues: boolean;
}

interface CharacterTraits {
  readonly role: 'word' | 'soft' | 'hard' | 'unspaced';
  readonly folded: string;
}

/** What each character is, worked out once for the life of the process; characters are no tenant's data. */
const traits = new Map<string, CharacterTraits>();

function traitsOf(character: string): CharacterTraits {
  const known = traits.get(character);
  if (known !== undefined) return known;
  const role = isUnspaced(character)
    ? 'unspaced'
    : isWordCharacter(character)
      ? 'word'
      : isSoftSeparator(character)
        ? 'soft'
        : 'hard';
  const found: CharacterTraits = { role, folded: foldCharacter(character) };
  traits.set(character, found);
  return found;
}

/**
 * The words of a text in order, without those in skipped stretches. A skipped stretch also ends a phrase.
 *
 * @see ../../../ARCHITECTURE.md why folding goes character by character
 */
export function readWords({ text, skipped }: FieldText): readonly Word[] {
  const words: Word[] = [];
  let start = -1;
  let folded = '';
  let continues = false;
  let nextSkip = 0;
  const close = (end: number): void => {
    if (start >= 0 && folded !== '') words.push({ folded, start, end, continues });
    if (start >= 0) continues = true;
    start = -1;
    folded = '';
  };
  for (let position = 0; position < text.length;) {
    const skip = skipped[nextSkip];
    if (skip !== undefined && position >= skip.start) {
      close(position);
      continues = false;
      nextSkip += 1;
      position = Math.max(position, skip.end);
      continue;
    }
    const character = characterAt(text, position);
    const { role, folded: piece } = traitsOf(character);
    if (role === 'word') {
      if (start < 0) start = position;
      folded += piece;
    } else {
      close(position);
      if (role === 'hard') continues = false;
      if (role === 'unspaced') {
        start = position;
        folded = piece;
        close(position + character.length);
      }
    }
    position += character.length;
  }
  close(text.length);
  return words;
}

function characterAt(text: string, position: number): string {
  const code = text.charCodeAt(position);
  const isPair = code >= 0xd800 && code < 0xdc00 && position + 1 < text.length;
  return isPair ? String.fromCodePoint(text.codePointAt(position) ?? code) : text.charAt(position);
}
