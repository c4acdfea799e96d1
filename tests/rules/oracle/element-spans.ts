import type { PatternElement, Span } from '#rules';

import { foldWordIn } from '../../../src/rules/matcher/characters';
import { isOfWord } from './is-of-word';
import { kindOfCharacter } from './kind-of-character';
import { placeholderSpans } from './placeholder-spans';
import type { Reading } from './reading';

/** All places where one element that is no gap stands in a text. */
export function elementSpans(element: Exclude<PatternElement, { kind: 'gap' }>, reading: Reading): readonly Span[] {
  if (element.kind === 'placeholder') return placeholderSpans(element.name, reading);
  if (element.kind === 'exact') return exactSpans(element.text, reading);
  const { language } = reading;
  const wanted = foldWordIn(language, element.text);
  const stem = element.kind === 'stem' ? language.stem : undefined;
  const wantedStem = stem?.(wanted);
  const isMeant = {
    word: (folded: string) => folded === wanted,
    beginning: (folded: string) => folded.startsWith(wanted),
    ending: (folded: string) => folded.endsWith(wanted),
    stem: (folded: string) => stem !== undefined && stem(folded) === wantedStem,
  }[element.kind];
  return reading.words.filter(({ folded }) => isMeant(folded));
}

/** Exactly these characters, or in any case if they are small letters with signs; where they begin or end with one of a word, the word begins or ends there. */
function exactSpans(wanted: string, { text, characters, words }: Reading): readonly Span[] {
  const hasSign = Array.from(wanted).some((character) => kindOfCharacter(character) === 'hard');
  const anyCase = hasSign && wanted === wanted.toLowerCase();
  return Array.from({ length: text.length }, (_, start) => ({ start, end: start + wanted.length }))
    .filter(({ start, end }) => {
      const stretch = text.slice(start, end);
      return (anyCase ? stretch.toLowerCase() : stretch) === wanted;
    })
    .filter(({ start }) => {
      const first = characters.find((character) => character.start === start);
      return !isOfWord(first?.kind) || words.some((word) => word.start === start);
    })
    .filter(({ end }) => {
      const last = characters.find((character) => character.end === end);
      return !isOfWord(last?.kind) || words.some((word) => word.end === end);
    });
}
