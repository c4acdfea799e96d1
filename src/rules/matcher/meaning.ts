import type { PhraseNode } from './phrase-tree';
import type { PieceId } from './piece-id';
import type { AtWords } from './placeholders/recogniser';

/** Exact characters that may stand around a word. */
export interface ExactText {
  readonly piece: PieceId;
  readonly text: string;
  /** Whether it may stand there in any case. */
  readonly anyCase: boolean;
  /** How far into it its first word begins. UTF-16 units. */
  readonly wordAt: number;
}

/** A placeholder that may begin at a word. */
interface PlaceholderAtWord {
  readonly piece: PieceId;
  readonly recogniser: AtWords;
  /** Whether it may although nothing comes next that could be part of it. */
  readonly standsAlone: boolean;
}

/** All that a word of a text can be the beginning of. */
export interface Meaning {
  /** What the word is by itself. */
  readonly pieces: readonly PieceId[];
  /** Where the phrases begin that begin with one of these pieces. */
  readonly roots: readonly PhraseNode[];
  readonly exacts: readonly ExactText[];
  readonly placeholders: readonly PlaceholderAtWord[];
  /** How many pieces, exact texts and placeholders there are: the work of looking. */
  readonly weight: number;
}
