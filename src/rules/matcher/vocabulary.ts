import type { Language } from '../languages/language';
import { PLACEHOLDERS, type PatternElement, type Placeholder } from '../pattern/pattern';
import { ANY_LETTER, letterBit, type TraitsOf } from './alphabet';
import { foldBy } from './characters';
import type { ExactText, Meaning } from './meaning';
import type { PhraseNode } from './phrase-tree';
import type { PieceId } from './piece-id';
import { isInAnyCase } from './is-exactly-there';
import { lexiconOf, type Lexicon } from './placeholders/reading/lexicon';
import { RECOGNISERS } from './placeholders/recognisers';
import type { AtWords, Throughout } from './placeholders/recogniser';
import { readWords } from './read-words';

/** A placeholder that is looked for in the whole text. */
export interface ThroughoutPiece {
  readonly piece: PieceId;
  readonly recogniser: Throughout;
}

/** What a word means that no phrase has. */
export const NO_MEANING: Meaning = { pieces: [], roots: [], exacts: [], placeholders: [], weight: 0 };

const PLAIN = /^[a-z]+(?: [a-z]+)*$/;

interface ByLength {
  readonly length: number;
  readonly pieces: Map<string, PieceId>;
}

/** The pieces that a rule set's phrases are made of, and what a word is to them. */
export class Vocabulary {
  readonly traitsOf: TraitsOf;
  readonly placeholders = new Map<Placeholder, PieceId>();
  /** Folded, as all words and parts of words here. */
  readonly wholes = new Map<string, PieceId>();
  readonly beginnings: ByLength[] = [];
  readonly endings: ByLength[] = [];
  readonly stems = new Map<string, PieceId>();
  /** By their first word. */
  readonly exacts = new Map<string, ExactText[]>();
  /** Characters that are words by themselves. */
  readonly unspaced = new Set<string>();
  private readonly exactPieces = new Map<string, PieceId>();
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
  /** The words at which a placeholder may begin. */
  triggersOf(recogniser: AtWords): ReadonlySet<string> {
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

const letterOfWord = (folded: string): number => letterBit(folded.charCodeAt(0));
