import type { Span } from '../../../issue-text';
import { isLicensed } from './conditions';
import { listBits, type WordList } from './lexicon';
import type { Piece } from './piece';
import type { Reading } from './reading';

/**
 * One way in which something is written: given the index of a piece where it would begin, in which ways it can end. Forms
 * are finite and never repeat without limit, so reading one is bounded.
 */
export type Form = (reading: Reading, from: number) => Ends;

/** The indexes of the pieces after something, one for each way that it can end, as bits: see {@link MOST_PIECES}. */
export type Ends = number;

/** It does not stand there. */
export const NONE: Ends = 0;
/** It ends before that piece and in no other way. */
export const only = (index: number): Ends => 1 << index;
const SOFT_SIGNS = "-\u2010\u2011'’";

/** The longest span from the start of the reading that has one of the forms and does not end within a word. */
export function longest(reading: Reading, form: Form): Span | undefined {
  for (let ends = form(reading, 0); ends !== NONE;) {
    const after = lastOf(ends);
    const last = reading.piece(after - 1);
    if (last !== undefined && !(isWord(last) && isWord(reading.piece(after)))) {
      return { start: reading.start, end: last.end };
    }
    ends &= ~only(after);
  }
  return undefined;
}

const lastOf = (ends: Ends): number => 31 - Math.clz32(ends);

function isWord(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.kind !== 'space' && piece.kind !== 'sign';
}

/** One form after the other. */
export function inOrder(first: Form, ...others: readonly Form[]): Form {
  return others.reduce(oneThenOther, first);
}

function oneThenOther(one: Form, other: Form): Form {
  return (reading, from) => {
    let all = NONE;
    for (let ends = one(reading, from); ends !== NONE;) {
      const last = lastOf(ends);
      all |= other(reading, last);
      ends &= ~only(last);
    }
    return all;
  };
}

/** Any of the forms. */
export function either(first: Form, ...others: readonly Form[]): Form {
  return others.reduce(oneOrOther, first);
}

function oneOrOther(one: Form, other: Form): Form {
  return (reading, from) => one(reading, from) | other(reading, from);
}

/** The form, or nothing. */
export const maybe =
  (form: Form): Form =>
  (reading, from) =>
    only(from) | form(reading, from);

/** The form, where something before it makes one of what might be none; looked up last, as it costs most. */
export const licensed =
  (form: Form): Form =>
  (reading, from) => {
    const ends = form(reading, from);
    return ends !== NONE && isLicensed(reading, from) ? ends : NONE;
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
export function listed(list: WordList): Form {
  const bit = listBits(list);
  return (reading, from) => {
    const first = reading.piece(from);
    if (first?.kind !== 'letters' || (reading.listsOf(first) & bit) === 0) return NONE;
    let all = NONE;
    for (const words of reading.lexicon.phrases[list].get(first.text) ?? [])
      all |= afterWords(reading, from + 1, words);
    return all;
  };
}

function afterWords(reading: Reading, from: number, words: readonly string[]): Ends {
  let at = from;
  for (const next of words) {
    if (soft(reading, at) === NONE || reading.piece(at + 1)?.text !== next) return NONE;
    at += 2;
  }
  return only(at);
}

/** The forms for the lists that the first word stands in: most words stand in one, and most forms begin with one. */
export function byList(forms: ReadonlyMap<WordList, Form>): Form {
  const byBit = [...forms].map(([list, form]) => ({ bit: listBits(list), form }));
  return (reading, from) => {
    const first = reading.piece(from);
    const lists = first === undefined ? 0 : reading.listsOf(first);
    let all = NONE;
    if (lists !== 0) for (const { bit, form } of byBit) if ((lists & bit) !== 0) all |= form(reading, from);
    return all;
  };
}
