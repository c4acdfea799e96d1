import { ANY_LETTER } from './alphabet';
import { appended } from './appended';
import { Branches } from './branches';
import type { Phrase } from './compiled-pattern';
import type { PieceId } from './piece-id';

/** A node of the tree of phrases: which phrases end here, and which pieces may follow. */
export interface PhraseNode {
  phrases: Phrase[];
  /** Made with the first child: most nodes have none. */
  next: Branches<PhraseNode> | undefined;
  /** With which letters the words of `next` begin, as bits: most words behind a phrase's first are none of them. */
  nextLetters: number;
  /** Whether no phrase goes on, and those that end here only complete others: see {@link Phrase.completes}. */
  onlyCompletes: boolean;
  /** Whether all pieces of `next` are words, so that what else stands in the text does not matter. */
  onlyWordsNext: boolean;
}

/** What the tree asks of pieces. */
interface Pieces {
  /** The bit of the letter that a piece begins with; all bits where that is not known. */
  readonly letterOf: (piece: PieceId) => number;
  /** Whether a piece is a word, told by its letters alone. */
  readonly isWord: (piece: PieceId) => boolean;
}

/** Phrases, each a row of pieces, as a tree: what begins alike is followed once. */
export class PhraseTree {
  private readonly roots: (PhraseNode | undefined)[] = [];

  constructor(private readonly pieces: Pieces) {}

  /** The node of phrases that begin with a piece. */
  readonly root = (piece: PieceId): PhraseNode | undefined => this.roots[piece];

  /** The letters that may begin the word behind a phrase's first piece, as bits; 0 if no phrase begins so. */
  readonly lettersBehind = (first: PieceId): number => {
    const node = this.roots[first];
    if (node === undefined) return 0;
    return node.phrases.length === 0 ? node.nextLetters : ANY_LETTER;
  };

  plant(pieces: readonly PieceId[], phrase: Phrase): void {
    const [first] = pieces;
    if (first === undefined) return;
    let node = (this.roots[first] ??= newNode());
    for (let at = 1; at < pieces.length; at += 1) {
      const piece = pieces[at] ?? first;
      node = node.next?.get(piece) ?? this.addChild(node, piece);
    }
    node.phrases = appended(node.phrases, phrase);
    node.onlyCompletes &&= phrase.completes;
  }

  private addChild(node: PhraseNode, piece: PieceId): PhraseNode {
    const child = newNode();
    if (node.next === undefined) node.next = new Branches(piece, child);
    else node.next.add(piece, child);
    node.nextLetters |= this.pieces.letterOf(piece);
    node.onlyWordsNext &&= this.pieces.isWord(piece);
    node.onlyCompletes = false;
    return child;
  }
}

const newNode = (): PhraseNode => ({
  phrases: [],
  next: undefined,
  nextLetters: 0,
  onlyCompletes: true,
  onlyWordsNext: true,
});
