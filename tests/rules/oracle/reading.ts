import type { FieldText, Span } from '#rules';

import type { Language } from '../../../src/rules/languages/language';
import { foldWordIn } from '../../../src/rules/matcher/characters';
import { isOfWord } from './is-of-word';
import { kindOfCharacter, type CharacterKind } from './kind-of-character';

/** A word of a text, and how it is compared. */
interface ReadWord extends Span {
  readonly folded: string;
}

/** A text with all that is needed to look for patterns in it. */
export interface Reading {
  readonly field: FieldText;
  readonly text: string;
  readonly characters: readonly Character[];
  readonly words: readonly ReadWord[];
  readonly language: Language;
}

/** A character that can be seen. */
interface Character extends Span {
  readonly kind: Exclude<CharacterKind, 'invisible'>;
}

export function readField(field: FieldText, language: Language): Reading {
  const { text } = field;
  const characters = visibleCharacters(text, language);
  return { field, text, characters, words: readWords(text, characters, language), language };
}

/** Without what nobody sees, and without accents that stand on no letter. */
function visibleCharacters(text: string, language: Language): readonly Character[] {
  const visible: Character[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const kind = kindOfCharacter(character);
    const isLoneMark = foldWordIn(language, character) === '' && visible.at(-1)?.kind !== 'word';
    if (kind !== 'invisible' && !(isOfWord(kind) && isLoneMark)) visible.push({ kind, start, end });
    start = end;
  }
  return visible;
}

function readWords(text: string, characters: readonly Character[], language: Language): readonly ReadWord[] {
  const words: ReadWord[] = [];
  let run: Span | undefined;
  const close = (): void => {
    if (run !== undefined) words.push({ ...run, folded: foldWordIn(language, text.slice(run.start, run.end)) });
    run = undefined;
  };
  for (const { kind, start, end } of characters) {
    if (kind !== 'word') close();
    if (kind === 'word' || kind === 'single') run = { start: run?.start ?? start, end };
    if (kind === 'single') close();
  }
  close();
  return words;
}
