import type { FieldText } from '../issue-text';
import { traitsOf } from './characters';

/** A word of a text, as it is compared and where it stands. */
export interface Word {
  readonly folded: string;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Whether only spaces or hyphens stand between the word before and this one. */
  readonly continues: boolean;
}

/**
 * The words of a text in order, without those in skipped stretches. A skipped stretch also ends a phrase.
 *
 * @see ../../../ARCHITECTURE.md why folding goes character by character
 */
export function readWords({ text, parts }: FieldText): readonly Word[] {
  const words: Word[] = [];
  let start = -1;
  let end = -1;
  let folded = '';
  let continues = false;
  const skipped = parts.filter(({ part }) => part === 'code' || part === 'quotes' || part === 'links');
  let nextSkip = 0;
  const close = (): void => {
    if (folded === '') return;
    words.push({ folded, start, end, continues });
    continues = true;
    folded = '';
  };
  for (let position = 0; position < text.length;) {
    const skip = skipped[nextSkip];
    if (skip !== undefined && position >= skip.start) {
      close();
      continues = false;
      nextSkip += 1;
      position = Math.max(position, skip.end);
      continue;
    }
    const character = characterAt(text, position);
    const next = position + character.length;
    const { role, folded: piece } = traitsOf(character);
    if (role === 'unspaced' || role === 'soft' || role === 'hard') close();
    if (role === 'hard') continues = false;
    if (role === 'word' || role === 'unspaced') {
      // An accent without a letter before it begins no word.
      if (folded === '') start = position;
      folded += piece;
      end = next;
    }
    if (role === 'unspaced') close();
    position = next;
  }
  close();
  return words;
}

function characterAt(text: string, position: number): string {
  const code = text.charCodeAt(position);
  const isPair = code >= 0xd800 && code < 0xdc00 && position + 1 < text.length;
  return isPair ? String.fromCodePoint(text.codePointAt(position) ?? code) : text.charAt(position);
}
