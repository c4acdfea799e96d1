import type { FieldText, Span } from '../issue-text';
import { PLACEHOLDERS } from '../pattern/pattern';
import type { Matcher } from './compiled-rules';
import type { FoundWord } from './find-words';
import { isExactlyThere } from './is-exactly-there';
import { isJoined } from './joined';
import { lowerBound } from './lower-bound';
import { meaningOfWord } from './meaning-of-word';
import { RECOGNISERS } from './placeholders/recognisers';
import type { Meaning, PieceId } from './vocabulary';
import { nextWordStart, wordEndFrom } from './word-borders';

/** A piece of a phrase in a text. */
export interface Unit extends Span {
  readonly piece: PieceId;
}

const NONE: readonly Unit[] = [];

/** The pieces of phrases in one text, found where they are asked for, once each. */
export class PiecesOfText {
  /** Those that are looked for in the whole text, in order. */
  readonly throughout: readonly Unit[];

  constructor(
    private readonly matcher: Matcher,
    private readonly field: FieldText,
  ) {
    this.throughout = matcher.looksThroughout ? findThroughout(matcher, field) : NONE;
  }

  /** The pieces that a word is, or is the beginning of. */
  at(word: Span, { pieces, exacts, placeholders }: Meaning): readonly Unit[] {
    const { text } = this.field;
    const { start, end } = word;
    const { traitsOf, language } = this.matcher.vocabulary;
    const units: Unit[] = pieces.map((piece) => ({ piece, start, end }));
    for (const exact of exacts) {
      const from = start - exact.wordAt;
      if (!isExactlyThere(text, from, exact, traitsOf)) continue;
      units.push({ piece: exact.piece, start: from, end: from + exact.text.length });
    }
    for (const { piece, recogniser } of placeholders) {
      const span = recogniser.recognise(text, start, language.calendar);
      if (span !== undefined) units.push({ piece, start: span.start, end: span.end });
    }
    return units;
  }

  /** The word that comes next behind a place, and what it means; undefined if none comes. */
  wordBehind(place: number): FoundWord | undefined {
    const { text } = this.field;
    const { alphabet } = this.matcher.words;
    const start = nextWordStart(alphabet, text, place);
    if (start === undefined) return undefined;
    const end = wordEndFrom(alphabet, text, start);
    return { start, end, meaning: meaningOfWord(this.matcher, text.slice(start, end)) };
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
    const units = word === undefined ? [] : [...this.at(word, word.meaning)];
    for (let at = lowerBound(throughout.length, (nth) => (throughout[nth]?.start ?? 0) < place); ; at += 1) {
      const unit = throughout[at];
      if (unit === undefined || unit.start > (word?.start ?? text.length)) break;
      units.push(unit);
    }
    return units.filter((unit) => unit.start >= place && isJoined(text, place, unit.start, traitsOf));
  }
}

function findThroughout({ vocabulary }: Matcher, field: FieldText): readonly Unit[] {
  const units = PLACEHOLDERS.flatMap((name) => {
    const piece = vocabulary.placeholders.get(name);
    const recogniser = RECOGNISERS[name];
    if (piece === undefined || recogniser.look === 'at-words') return [];
    return recogniser.findAll(field).map(({ start, end }): Unit => ({ piece, start, end }));
  });
  return units.sort((a, b) => a.start - b.start);
}
