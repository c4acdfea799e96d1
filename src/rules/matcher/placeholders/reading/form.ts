import type { Span } from '../../../issue-text';
import { isLicensed } from './conditions';
import type { WordList } from './lexicon';
import type { Piece } from './piece';
import type { Reading } from './reading';

/**
 * One way in which something is written: given the index of a piece where it would begin, the indexes of the pieces after
 * it, in each way that it can end. Forms are finite and never repeat without limit, so reading one is bounded.
 */
export type Form = (reading: Reading, from: number) => readonly number[];

const NONE: readonly number[] = [];
/** The same lists over and over: most forms end in one way. */
const ONLY: readonly (readonly number[])[] = Array.from({ length: 128 }, (_, index) => [index]);
export const only = (index: number): readonly number[] => ONLY[index] ?? [index];
const SOFT_SIGNS = "-\u2010\u2011'’";

/** The longest span from the start of the reading that has one of the forms and does not end within a word. */
export function longest(reading: Reading, form: Form): Span | undefined {
  let end: number | undefined;
  for (const after of form(reading, 0)) {
    const last = reading.piece(after - 1);
    if (last === undefined || (isWord(last) && isWord(reading.piece(after)))) continue;
    if (end === undefined || last.end > end) end = last.end;
  }
  return end === undefined ? undefined : { start: reading.start, end };
}

function isWord(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.kind !== 'space' && piece.kind !== 'sign';
}

/** One form after the other. */
export function inOrder(first: Form, ...others: readonly Form[]): Form {
  return others.reduce(oneThenOther, first);
}

function oneThenOther(one: Form, other: Form): Form {
  return (reading, from) => {
    const ends = one(reading, from);
    return ends.length === 0 ? NONE : afterAny(reading, ends, other);
  };
}

function afterAny(reading: Reading, places: readonly number[], form: Form): readonly number[] {
  const [first] = places;
  if (first !== undefined && places.length === 1) return form(reading, first);
  let all = NONE;
  for (const place of places) all = joined(all, form(reading, place));
  return all;
}

/** Any of the forms. */
export function either(first: Form, ...others: readonly Form[]): Form {
  return others.reduce(oneOrOther, first);
}

function oneOrOther(one: Form, other: Form): Form {
  return (reading, from) => joined(one(reading, from), other(reading, from));
}

/** The form, or nothing. */
export const maybe =
  (form: Form): Form =>
  (reading, from) =>
    joined(only(from), form(reading, from));

/** Almost always one of them is empty. */
function joined(some: readonly number[], others: readonly number[]): readonly number[] {
  if (others.length === 0) return some;
  return some.length === 0 ? others : [...some, ...others];
}

/** The form, where something before it makes one of what might be none; looked up last, as it costs most. */
export const licensed =
  (form: Form): Form =>
  (reading, from) => {
    const ends = form(reading, from);
    return ends.length > 0 && isLicensed(reading, from) ? ends : NONE;
  };

/** The form, where a condition holds. */
export const when =
  (holds: (reading: Reading, from: number) => boolean, form: Form): Form =>
  (reading, from) =>
    holds(reading, from) ? form(reading, from) : NONE;

/** Nothing, where a condition holds. */
export const where =
  (holds: (reading: Reading, from: number) => boolean): Form =>
  (reading, from) =>
    holds(reading, from) ? only(from) : NONE;

/** One piece. */
export const piece =
  (fits: (piece: Piece) => boolean): Form =>
  (reading, from) => {
    const found = reading.piece(from);
    return found !== undefined && fits(found) ? only(from + 1) : NONE;
  };

/** One of these signs. */
export const sign = (signs: string): Form => piece(({ kind, text }) => kind === 'sign' && signs.includes(text));

/** Digits, as many as one of the numbers allows, with a value in the range. */
export const digits = (lengths: readonly number[], least: number, most: number): Form =>
  piece(({ kind, text }) => {
    if (kind !== 'digits' || !lengths.includes(text.length)) return false;
    const value = Number(text);
    return value >= least && value <= most;
  });

/** White space on the line. */
export const space: Form = piece(({ kind }) => kind === 'space');

/** A hyphen or dash. */
export const dash: Form = sign('-\u2010\u2011\u2013\u2014');

/** What may stand between two words of a phrase. */
export const soft: Form = piece((found) => isSoft(found));

/** Whether a piece may stand between two words of a phrase. */
export const isSoft = (found: Piece | undefined): boolean =>
  found?.kind === 'space' || (found?.kind === 'sign' && SOFT_SIGNS.includes(found.text));

/** One word of these. */
export const word = (words: ReadonlySet<string>): Form =>
  piece(({ kind, text }) => kind === 'letters' && words.has(text));

/** A word or phrase of one of the calendar's lists. */
export const listed =
  (list: WordList): Form =>
  (reading, from) => {
    const first = reading.piece(from);
    if (first?.kind !== 'letters' || !reading.listsOf(first).includes(list)) return NONE;
    const continuations = reading.lexicon.phrases[list].get(first.text) ?? [];
    if (continuations.length === 1 && continuations[0]?.length === 0) return only(from + 1);
    let all = NONE;
    for (const words of continuations) all = joined(all, afterWords(reading, from + 1, words));
    return all;
  };

function afterWords(reading: Reading, from: number, words: readonly string[]): readonly number[] {
  let at = from;
  for (const next of words) {
    if (soft(reading, at).length === 0 || reading.piece(at + 1)?.text !== next) return NONE;
    at += 2;
  }
  return only(at);
}

/** The forms for the lists that the first word stands in: most words stand in one, and most forms begin with one. */
export function byList(forms: ReadonlyMap<WordList, Form>): Form {
  return (reading, from) => {
    const first = reading.piece(from);
    if (first === undefined) return NONE;
    let all = NONE;
    for (const list of reading.listsOf(first)) all = joined(all, forms.get(list)?.(reading, from) ?? NONE);
    return all;
  };
}
