import type { Language } from '../languages/language';
import { PLACEHOLDERS, type PatternElement, type Placeholder } from '../pattern/pattern';
import { ANY_LETTER, letterBit, makeAlphabet, type TraitsOf } from './alphabet';
import { foldBy } from './characters';
import type { WantedEnding } from './ending-rows';
import type { ExactText, Meaning } from './meaning';
import type { PhraseNode } from './phrase-tree';
import type { PieceId } from './piece-id';
import { isInAnyCase } from './is-exactly-there';
import { lexiconOf, type Lexicon } from './placeholders/reading/lexicon';
import { RECOGNISERS } from './placeholders/recognisers';
import type { AtWords, Throughout } from './placeholders/recogniser';
import { readWords } from './read-words';
import { FoundEnds, type Scanner } from './scan-words';
import { makeWordFilter, type Wanted } from './word-filter';

/** A placeholder that is looked for in the whole text. */
export interface ThroughoutPiece {
  readonly piece: PieceId;
  readonly recogniser: Throughout;
}

/** What a word means that no phrase has. */
export const NO_MEANING: Meaning = { pieces: [], roots: [], exacts: [], placeholders: [], weight: 0 };

/** In which a stem may differ from the words that have it: `dying` has the stem `die`, `happy` the stem `happi`. */
const END_OF_STEM = /(?<=.)(?:ie|.)$/su;

const PLAIN = /^[a-z]+(?: [a-z]+)*$/;
const DIGITS = '0123456789';

interface ByLength {
  readonly length: number;
  readonly pieces: Map<string, PieceId>;
}

/** The pieces that a rule set's phrases are made of, and how to find them in a text. */
export class Vocabulary {
  readonly traitsOf: TraitsOf;
  readonly placeholders = new Map<Placeholder, PieceId>();
  private readonly wholes = new Map<string, PieceId>();
  private readonly beginnings: ByLength[] = [];
  private readonly endings: ByLength[] = [];
  private readonly stems = new Map<string, PieceId>();
  private readonly exacts = new Map<string, ExactText[]>();
  private readonly exactPieces = new Map<string, PieceId>();
  private readonly unspaced = new Set<string>();
  /** By piece: the letter that its word begins with, as a bit. */
  private readonly letters: number[] = [];
  private knownLexicon: Lexicon | undefined;
  /** Exact texts and placeholders. */
  private readonly noWords = new Set<PieceId>();
  /** Whether small letters of ASCII are compared as they are. */
  private readonly foldsPlainly: boolean;

  constructor(
    readonly language: Language,
    traitsOf: TraitsOf,
  ) {
    this.traitsOf = traitsOf;
    this.foldsPlainly = Array.from('abcdefghijklmnopqrstuvwxyz').every((letter) => traitsOf(letter).folded === letter);
  }

  /** The pieces of a pattern that is nothing but words of small letters, as most are; undefined for any other. */
  plainPieces(source: string): readonly PieceId[] | undefined {
    if (!this.foldsPlainly || !PLAIN.test(source)) return undefined;
    return source.split(' ').map((word) => this.pieceIn(this.wholes, word, letterOfWord(word)));
  }

  /** The pieces that an element asks for, in order: several for a word such as `don't`. None if it can never match. */
  piecesFor(element: Exclude<PatternElement, { kind: 'gap' }>): readonly PieceId[] | undefined {
    switch (element.kind) {
      case 'placeholder':
        return [this.placeholderPiece(element.name)];
      case 'exact':
        return this.exactPiece(element.text);
      case 'stem':
        return this.stemPieces(element.text);
      case 'word':
      case 'beginning':
      case 'ending':
        return this.wordPieces(element.text, element.kind);
    }
  }

  /** The words of placeholders, for rule sets that have some. */
  get lexicon(): Lexicon {
    this.knownLexicon ??= lexiconOf(this.language.calendar);
    return this.knownLexicon;
  }

  /** The letter that a piece's word begins with, as a bit; all bits where that is not known. */
  readonly letterOf = (piece: PieceId): number => this.letters[piece] ?? ANY_LETTER;

  /** Whether a piece is a word, told by its letters alone: no exact text, no placeholder. */
  readonly isWord = (piece: PieceId): boolean => !this.noWords.has(piece);

  /**
   * What a folded word is to the phrases.
   *
   * @param rootOf the phrases that begin with a piece
   */
  meaningOf(folded: string, rootOf: (piece: PieceId) => PhraseNode | undefined): Meaning {
    const pieces: PieceId[] = [];
    const whole = this.wholes.get(folded);
    if (whole !== undefined) pieces.push(whole);
    for (const { length, pieces: ofLength } of this.beginnings) {
      const piece = length <= folded.length ? ofLength.get(folded.slice(0, length)) : undefined;
      if (piece !== undefined) pieces.push(piece);
    }
    for (const { length, pieces: ofLength } of this.endings) {
      const piece = length <= folded.length ? ofLength.get(folded.slice(-length)) : undefined;
      if (piece !== undefined) pieces.push(piece);
    }
    const stem = this.stems.size === 0 ? undefined : this.stems.get(this.language.stem?.(folded) ?? '');
    if (stem !== undefined) pieces.push(stem);
    const exacts = this.exacts.get(folded) ?? [];
    const placeholders = this.placeholdersAt(folded);
    const weight = pieces.length + exacts.length + placeholders.length;
    if (weight === 0) return NO_MEANING;
    const roots = pieces.map(rootOf).filter((root) => root !== undefined);
    return { pieces, roots, exacts, placeholders, weight };
  }

  /** A word as it is compared. */
  fold(word: string): string {
    return foldBy(word, this.traitsOf);
  }

  /** Whether a piece is a placeholder that is looked for in the whole text. */
  isFoundThroughout(piece: PieceId | undefined): boolean {
    return piece !== undefined && this.noWords.has(piece) && this.throughout().some((some) => some.piece === piece);
  }

  /** The placeholders that are looked for in the whole text. */
  throughout(): readonly ThroughoutPiece[] {
    return PLACEHOLDERS.flatMap((name) => {
      const piece = this.placeholders.get(name);
      const recogniser = RECOGNISERS[name];
      return piece === undefined || recogniser.look === 'at-words' ? [] : [{ piece, recogniser }];
    });
  }

  /**
   * How a text is scanned for the words of phrases.
   *
   * @param lettersBehind says of a piece whether a phrase begins with it, and how it goes on
   */
  scanner(lettersBehind: LettersBehind): Scanner {
    const alphabet = makeAlphabet(this.words(), this.traitsOf);
    const endings = this.endings.flatMap(({ pieces }) =>
      [...pieces].map(([folded, piece]): WantedEnding => ({ folded, nextLetters: lettersBehind(piece) })),
    );
    return {
      alphabet,
      filter: makeWordFilter(alphabet, this.wanted(lettersBehind), endings),
      endingLetters: endings.reduce((bits, { folded }) => bits | letterBit(folded.charCodeAt(folded.length - 1)), 0),
      found: new FoundEnds(),
      isWantedAlone: (folded) => this.unspaced.has(folded),
    };
  }

  /** All words and parts of words, for their letters. */
  private *words(): Iterable<string> {
    for (const words of [this.wholes, this.stems, this.exacts]) yield* words.keys();
    for (const { pieces } of [...this.beginnings, ...this.endings]) yield* pieces.keys();
    yield DIGITS;
    for (const name of this.placeholders.keys()) {
      const recogniser = RECOGNISERS[name];
      if (recogniser.look === 'at-words') yield* this.triggersOf(recogniser);
    }
  }

  private wanted(lettersBehind: LettersBehind): readonly Wanted[] {
    const wanted: Wanted[] = [];
    for (const [folded, piece] of this.wholes) {
      wanted.push({ folded, kind: 'word', nextLetters: lettersBehind(piece) });
    }
    for (const [folded, exacts] of this.exacts) {
      const beginsPhrase = exacts.some(({ piece }) => lettersBehind(piece) !== 0);
      wanted.push({ folded, kind: 'word', nextLetters: beginsPhrase ? ANY_LETTER : 0 });
    }
    for (const { pieces } of this.beginnings) {
      for (const [folded, piece] of pieces)
        wanted.push({ folded, kind: 'beginning', nextLetters: lettersBehind(piece) });
    }
    for (const [stem, piece] of this.stems) {
      const folded = stem.replace(END_OF_STEM, '');
      wanted.push({ folded, kind: 'perhaps', nextLetters: lettersBehind(piece) });
    }
    for (const [name, piece] of this.placeholders) {
      const recogniser = RECOGNISERS[name];
      if (recogniser.look === 'throughout') continue;
      // What is recognised may end behind the word, so the letter behind that says nothing.
      const nextLetters = lettersBehind(piece) === 0 ? 0 : ANY_LETTER;
      for (const folded of this.triggersOf(recogniser)) wanted.push({ folded, kind: 'word', nextLetters });
      if (recogniser.atDigits) for (const folded of DIGITS) wanted.push({ folded, kind: 'beginning', nextLetters });
    }
    return wanted;
  }

  private placeholdersAt(folded: string): Meaning['placeholders'] {
    if (this.placeholders.size === 0) return NO_MEANING.placeholders;
    const isDigit = /^\d/.test(folded);
    const { calendar } = this.language;
    return PLACEHOLDERS.flatMap((name) => {
      const piece = this.placeholders.get(name);
      const recogniser = RECOGNISERS[name];
      if (piece === undefined || recogniser.look === 'throughout') return [];
      const isThere = (recogniser.atDigits && isDigit) || this.triggersOf(recogniser).has(folded);
      return isThere ? [{ piece, recogniser, standsAlone: recogniser.standsAlone(folded, calendar) }] : [];
    });
  }

  private readonly triggers = new Map<AtWords, ReadonlySet<string>>();
  private triggersOf(recogniser: AtWords): ReadonlySet<string> {
    const known = this.triggers.get(recogniser);
    if (known !== undefined) return known;
    const made = new Set(recogniser.words(this.language.calendar));
    this.triggers.set(recogniser, made);
    return made;
  }

  /** The piece of a key, a new one at its first time. */
  private pieceIn<Key>(pieces: Map<Key, PieceId>, key: Key, firstLetter: number): PieceId {
    const known = pieces.get(key);
    if (known !== undefined) return known;
    const piece = this.letters.length;
    this.letters.push(firstLetter);
    pieces.set(key, piece);
    return piece;
  }

  private placeholderPiece(name: Placeholder): PieceId {
    const piece = this.pieceIn(this.placeholders, name, ANY_LETTER);
    this.noWords.add(piece);
    return piece;
  }

  private wordPieces(text: string, kind: 'word' | 'beginning' | 'ending'): readonly PieceId[] | undefined {
    const words = readWords(text, this.traitsOf);
    if (words.length === 0) return undefined;
    const open = kind === 'beginning' ? words.length - 1 : kind === 'ending' ? 0 : -1;
    return words.map(({ folded, isUnspaced }, at) => {
      if (isUnspaced) this.unspaced.add(folded);
      if (at !== open || isUnspaced) return this.pieceIn(this.wholes, folded, letterOfWord(folded));
      const lists = kind === 'beginning' ? this.beginnings : this.endings;
      const letter = kind === 'beginning' ? letterOfWord(folded) : ANY_LETTER;
      return this.pieceIn(ofLength(lists, folded.length), folded, letter);
    });
  }

  private stemPieces(text: string): readonly PieceId[] | undefined {
    const { stem } = this.language;
    const words = readWords(text, this.traitsOf);
    if (words.length === 0 || stem === undefined) return undefined;
    return words.map(({ folded, isUnspaced }) => {
      if (isUnspaced) this.unspaced.add(folded);
      return isUnspaced
        ? this.pieceIn(this.wholes, folded, letterOfWord(folded))
        : this.pieceIn(this.stems, stem(folded), letterOfWord(folded));
    });
  }

  private exactPiece(text: string): readonly PieceId[] | undefined {
    const [first] = readWords(text, this.traitsOf);
    if (first === undefined) return undefined;
    const known = this.exactPieces.get(text);
    if (known !== undefined) return [known];
    const piece = this.pieceIn(this.exactPieces, text, letterOfWord(first.folded));
    this.noWords.add(piece);
    const exact = { piece, text, anyCase: isInAnyCase(text, this.traitsOf), wordAt: first.start };
    if (first.isUnspaced) this.unspaced.add(first.folded);
    const others = this.exacts.get(first.folded);
    if (others === undefined) this.exacts.set(first.folded, [exact]);
    else others.push(exact);
    return [piece];
  }
}

function ofLength(lists: ByLength[], length: number): Map<string, PieceId> {
  const known = lists.find((some) => some.length === length);
  if (known !== undefined) return known.pieces;
  const made: ByLength = { length, pieces: new Map() };
  lists.push(made);
  lists.sort((a, b) => a.length - b.length);
  return made.pieces;
}

/**
 * The letters with which the word behind a phrase's first piece has to begin, as bits; {@link ANY_LETTER} where the piece
 * is a phrase by itself, 0 where no phrase begins with it.
 */
export type LettersBehind = (piece: PieceId) => number;

const letterOfWord = (folded: string): number => letterBit(folded.charCodeAt(0));
