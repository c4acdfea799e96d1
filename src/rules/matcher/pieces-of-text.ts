import type { FieldText, Span } from '../issue-text';
import { PLACEHOLDERS } from '../pattern/pattern';
import type { Matcher } from './compiled-rules';
import type { FoundWord } from './find-words';
import { isExactlyThere } from './is-exactly-there';
import { isJoined } from './joined';
import { lowerBound } from './lower-bound';
import { RECOGNISERS } from './placeholders/recognisers';
import type { Meaning } from './meaning';
import type { PieceId } from './piece-id';

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

  /** The exact texts and placeholders around a word that starts at a place. */
  around(start: number, { exacts, placeholders }: Meaning): readonly Unit[] {
    const { text } = this.field;
    const { traitsOf, language } = this.matcher.vocabulary;
    let units = NONE;
    for (const { piece, text: exact, wordAt } of exacts) {
      const from = start - wordAt;
      if (isExactlyThere(text, from, exact, traitsOf)) {
        units = withUnit(units, { piece, start: from, end: from + exact.length });
      }
    }
    for (const { piece, recogniser } of placeholders) {
      const span = recogniser.recognise(text, start, language.calendar);
      if (span !== undefined) units = withUnit(units, { piece, start: span.start, end: span.end });
    }
    return units;
  }

  /** All pieces that a word is, or is the beginning of. */
  private at({ start, end, meaning }: FoundWord): Unit[] {
    const units = meaning.pieces.map((piece): Unit => ({ piece, start, end }));
    units.push(...this.around(start, meaning));
    return units;
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
}

/** Mostly there are none. */
const withUnit = (units: readonly Unit[], unit: Unit): readonly Unit[] =>
  units.length === 0 ? [unit] : [...units, unit];

function findThroughout({ vocabulary }: Matcher, field: FieldText): readonly Unit[] {
  const units = PLACEHOLDERS.flatMap((name) => {
    const piece = vocabulary.placeholders.get(name);
    const recogniser = RECOGNISERS[name];
    if (piece === undefined || recogniser.look === 'at-words') return [];
    return recogniser.findAll(field).map(({ start, end }): Unit => ({ piece, start, end }));
  });
  return units.sort((a, b) => a.start - b.start);
}
