import type { FieldText, Span } from '../issue-text';
import type { Matcher } from './compiled-rules';
import type { FoundWord } from './find-words';
import { isExactlyThere } from './is-exactly-there';
import { isJoined } from './joined';
import { lowerBound } from './lower-bound';
import type { Meaning } from './meaning';
import type { PieceId } from './piece-id';
import { lexiconOf } from './placeholders/reading/lexicon';
import { Reading } from './placeholders/reading/reading';
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

  /** The exact texts and placeholders around a word that starts at a place. */
  around(start: number, { exacts, placeholders }: Meaning): readonly Unit[] {
    const { text } = this.field;
    const { traitsOf, language } = this.matcher.vocabulary;
    let units: Unit[] | undefined;
    for (const { piece, text: exact, wordAt } of exacts) {
      const from = start - wordAt;
      if (!isExactlyThere(text, from, exact, traitsOf)) continue;
      units ??= [];
      units.push({ piece, start: from, end: from + exact.length });
    }
    if (placeholders.length === 0) return units ?? NONE;
    const lexicon = lexiconOf(language.calendar);
    const isAlone = lexicon.beginnings.isAlone(text, start);
    let reading: Reading | undefined;
    for (const { piece, recogniser, standsAlone } of placeholders) {
      if (isAlone && !standsAlone) continue;
      reading ??= new Reading(text, start, lexicon);
      const span = recogniser.recognise(reading);
      if (span === undefined) continue;
      units ??= [];
      units.push({ piece, start: span.start, end: span.end });
    }
    return units ?? NONE;
  }

  /**
   * The pieces that may follow a place in the same phrase.
   *
   * @param word the one that comes next behind the place
   */
  behind(place: number, word: FoundWord | undefined): readonly Unit[] {
    const { throughout } = this;
    const { text } = this.field;
    const { traitsOf } = this.matcher.vocabulary;
    const units = word === undefined ? [] : this.at(word);
    for (let at = lowerBound(throughout.length, (nth) => (throughout[nth]?.start ?? 0) < place); ; at += 1) {
      const unit = throughout[at];
      if (unit === undefined || unit.start > (word?.start ?? text.length)) break;
      units.push(unit);
    }
    return units.filter((unit) => unit.start >= place && isJoined(text, place, unit.start, traitsOf));
  }

  /** All pieces that a word is, or is the beginning of. */
  private at({ start, end, meaning }: FoundWord): Unit[] {
    const units = meaning.pieces.map((piece): Unit => ({ piece, start, end }));
    for (const unit of this.around(start, meaning)) units.push(unit);
    return units;
  }
}

function withUnits(units: readonly Unit[], piece: PieceId, spans: readonly Span[]): readonly Unit[] {
  const more = spans.map(({ start, end }): Unit => ({ piece, start, end }));
  return units.length === 0 ? more : [...units, ...more].sort((a, b) => a.start - b.start);
}
