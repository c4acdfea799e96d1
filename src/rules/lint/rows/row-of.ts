import type { Language } from '../../languages/language';
import type { TraitsOf } from '../../matcher/alphabet';
import { characterTraits, isOfWord } from '../../matcher/characters';
import { readWords, type Word } from '../../matcher/read-words';
import type { Pattern, PatternElement } from '../../pattern/pattern';
import type { Row, Unit } from './row';

export type ReadRow =
  { readonly kind: 'row'; readonly row: Row } | { readonly kind: 'never'; readonly why: 'no-stems' | 'no-word' };

/** A pattern as the matcher reads it in a language, or why it can never match. */
export function rowOf({ elements, atStart, atEnd }: Pattern, language: Language): ReadRow {
  const traitsOf = characterTraits(language);
  const units: Unit[] = [];
  for (const element of elements) {
    if (element.kind === 'stem' && language.stem === undefined) return { kind: 'never', why: 'no-stems' };
    const read = unitsOf(element, language, traitsOf);
    if (read.length === 0) return { kind: 'never', why: 'no-word' };
    for (const unit of read) units.push(unit);
  }
  return { kind: 'row', row: { units, atStart, atEnd } };
}

function unitsOf(element: PatternElement, { stem }: Language, traitsOf: TraitsOf): readonly Unit[] {
  switch (element.kind) {
    case 'gap':
    case 'placeholder':
      return [element];
    case 'exact':
      return readWords(element.text, traitsOf).length === 0 ? [] : [element];
    case 'stem':
      return readWords(element.text, traitsOf).map((word) =>
        word.isUnspaced || stem === undefined ? whole(word) : { kind: 'stem', text: stem(word.folded) },
      );
    case 'word':
      return readWords(element.text, traitsOf).map(whole);
    case 'beginning':
    case 'ending': {
      const { kind } = element;
      const words = readWords(element.text, traitsOf);
      const open = kind === 'beginning' ? words.length - 1 : 0;
      return words.map((word, at) => (at === open && !word.isUnspaced ? { kind, text: word.folded } : whole(word)));
    }
  }
}

/**
 * A row with the words of its exact texts instead of these, for whatever matches the row matches that too. Only texts
 * that are nothing but words with spaces and hyphens between have any.
 *
 * @returns undefined if there is no such text
 */
export function looseRow(row: Row, language: Language): Row | undefined {
  const traitsOf = characterTraits(language);
  const isSpelled = (unit: Unit): boolean => unit.kind === 'exact' && isOfWords(unit.text, traitsOf);
  if (!row.units.some(isSpelled)) return undefined;
  const units = row.units.flatMap((unit): readonly Unit[] =>
    unit.kind === 'exact' && isSpelled(unit) ? readWords(unit.text, traitsOf).map(whole) : [unit],
  );
  return { ...row, units };
}

function isOfWords(text: string, traitsOf: TraitsOf): boolean {
  const isLetter = (character = ' '): boolean => isOfWord(traitsOf(character));
  const characters = Array.from(text);
  return (
    isLetter(characters[0]) &&
    isLetter(characters.at(-1)) &&
    characters.every((character) => isLetter(character) || traitsOf(character).role === 'soft')
  );
}

const whole = ({ folded, isUnspaced }: Word): Unit => ({ kind: 'whole', text: folded, isAlone: isUnspaced });
