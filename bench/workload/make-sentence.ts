import { disguise } from './disguise';
import { MARKERS, NEGATIONS, TEMPLATES } from './foreign-matter';
import { pick } from './pick';
import { usualPhrases } from './plain-patterns';
import type { Random } from '#measure';
import type { Vocabulary } from './vocabulary';

/** Most of them are patterns; the rest are there for nobody to find. */
const PHRASES = usualPhrases().slice(0, 250);

/** What stands between two words, and up to which of a thousand draws; the rest are spaces. */
const JOINS = [
  [50, ', '],
  [60, ' - '],
  [70, '-'],
  [74, '  '],
  [77, '\u00a0'],
  [77.2, '\u2011'],
] as const;

/** A sentence of about so many words, without its full stop. */
export function makeSentence(random: Random, { pickWord }: Vocabulary, length: number): string {
  const pieces = Array.from({ length }, () => makePiece(random, pickWord));
  if (random() < 0.03) addTemplate(random, pieces);
  const sentence = pieces.reduce((text, piece) => text + pickJoin(random) + piece);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function makePiece(random: Random, pickWord: Vocabulary['pickWord']): string {
  const kind = random();
  if (kind < 0.012) return changeCase(random, joinOddly(random, pick(random, PHRASES)));
  if (kind < 0.019) return pick(random, MARKERS);
  if (kind < 0.023) return pick(random, NEGATIONS);
  if (kind < 0.0233) return disguise(random, pick(random, PHRASES));
  return changeCase(random, pickWord(random));
}

function changeCase(random: Random, piece: string): string {
  const kind = random();
  if (kind < 0.02) return piece.toUpperCase();
  return kind < 0.06 ? piece.charAt(0).toUpperCase() + piece.slice(1) : piece;
}

/** One phrase in ten is not written with single spaces. */
const joinOddly = (random: Random, phrase: string): string =>
  random() < 0.1 ? phrase.replace(' ', pick(random, ['-', '\n', '  ', '\u00a0', ' - '])) : phrase;

function addTemplate(random: Random, pieces: string[]): void {
  pick(random, TEMPLATES).forEach((part, nth) => pieces.splice(nth * 5, 0, part));
}

function pickJoin(random: Random): string {
  const draw = random() * 1000;
  return JOINS.find(([upTo]) => draw < upTo)?.[1] ?? ' ';
}
