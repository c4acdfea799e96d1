import type { FieldText, Span } from '../issue-text';
import type { Branches } from './branches';
import type { PhraseNode } from './phrase-tree';
import type { Matcher } from './compiled-rules';
import { wordBehind, type FoundWord } from './find-words';
import { isExactlyThere } from './is-exactly-there';
import { isJoined } from './joined';
import { lowerBound } from './lower-bound';
import type { Meaning } from './meaning';
import type { PieceId } from './piece-id';
import type { Lexicon } from './placeholders/reading/lexicon';
import { Reading } from './placeholders/reading/reading';
import { mayBeDollar } from './placeholders/money';
import { RECOGNISERS } from './placeholders/recognisers';

/** A piece of a phrase in a text. */
export interface Unit extends Span {
  readonly piece: PieceId;
}

const NONE: readonly Unit[] = [];

/** The pieces of phrases in one text, found where they are asked for, once each. */
export class PiecesOfText {
  /** Those that are looked for in the whole text, in order. */
  readonly throughout: readonly Unit[];
  private reading: Reading | undefined;
  /** The addresses in the text, if they had to be looked for. */
  readonly urls: readonly Span[] | undefined;

  constructor(
    private readonly matcher: Matcher,
    readonly field: FieldText,
  ) {
    let all = NONE;
    let urls: readonly Span[] | undefined;
    for (const { piece, recogniser } of matcher.throughout) {
      const spans = recogniser.findAll(field);
      if (recogniser === RECOGNISERS.url) urls = spans;
      if (spans.length > 0) all = withUnits(all, piece, spans);
    }
    this.throughout = all;
    this.urls = urls;
  }

  /**
   * The exact texts and placeholders around a word that starts at a place.
   *
   * @param asked those that somebody asks for; undefined: all
   */
  around(start: number, { exacts, placeholders }: Meaning, asked: Branches<PhraseNode> | undefined): readonly Unit[] {
    const { text } = this.field;
    const { traitsOf } = this.matcher.vocabulary;
    let units: Unit[] | undefined;
    for (const exact of exacts) {
      const { piece, wordAt } = exact;
      if (asked !== undefined && asked.get(piece) === undefined) continue;
      const from = start - wordAt;
      if (!isExactlyThere(text, from, exact, traitsOf)) continue;
      units ??= [];
      units.push({ piece, start: from, end: from + exact.text.length });
    }
    if (placeholders.length === 0) return units ?? NONE;
    const { lexicon } = this.matcher.vocabulary;
    let isAlone: boolean | undefined;
    for (const { piece, recogniser, standsAlone } of placeholders) {
      if (asked !== undefined && asked.get(piece) === undefined) continue;
      if (!standsAlone && (isAlone ??= lexicon.beginnings.isAlone(text, start))) continue;
      const span = recogniser.recognise(this.readingAt(start, lexicon));
      if (span === undefined) continue;
      units ??= [];
      units.push({ piece, start: span.start, end: span.end });
    }
    return units ?? NONE;
  }

  /**
   * The pieces that are no words and may follow a place in the same phrase.
   *
   * @param word the one that comes next behind the place
   */
  behind(place: number, word: FoundWord | undefined, asked: Branches<PhraseNode>): readonly Unit[] {
    const { throughout } = this;
    const { text } = this.field;
    const { traitsOf } = this.matcher.vocabulary;
    const around = word === undefined ? NONE : this.aroundNext(word, asked);
    if (around.length === 0 && throughout.length === 0) return NONE;
    const units: Unit[] = [];
    const addIfJoined = (unit: Unit): void => {
      if (unit.start >= place && isJoined(text, place, unit.start, traitsOf)) units.push(unit);
    };
    for (const unit of around) addIfJoined(unit);
    const next = word?.start ?? text.length;
    for (let at = lowerBound(throughout.length, (nth) => (throughout[nth]?.start ?? 0) < place); ; at += 1) {
      const unit = throughout[at];
      if (unit === undefined || unit.start > next) return units;
      addIfJoined(unit);
    }
  }

  /** Those around a word, and those that begin with it but are found at the number behind it: `US$ 30`. */
  private aroundNext(word: FoundWord, asked: Branches<PhraseNode>): readonly Unit[] {
    const units = this.around(word.start, word.meaning, asked);
    if (!mayBeDollar(this.field.text, word.end)) return units;
    const number = wordBehind(this.matcher, this.field.text, word.end);
    return number === undefined ? units : [...units, ...this.around(number.start, number.meaning, asked)];
  }

  /** What stands from a word on: phrases that go on with the word read it before its own turn comes. */
  private readingAt(start: number, lexicon: Lexicon): Reading {
    if (this.reading?.start !== start) this.reading = new Reading(this.field.text, start, lexicon);
    return this.reading;
  }
}

function withUnits(units: readonly Unit[], piece: PieceId, spans: readonly Span[]): readonly Unit[] {
  const more = spans.map(({ start, end }): Unit => ({ piece, start, end }));
  return units.length === 0 ? more : [...units, ...more].sort((a, b) => a.start - b.start);
}
