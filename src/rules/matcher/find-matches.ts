import { fieldText, type FieldText, type IssueField, type IssueText, type Span } from '../issue-text';
import { mayFollow } from './alphabet';
import type { Branches } from './branches';
import type { CompiledPattern, Phrase } from './compiled-pattern';
import type { Matcher } from './compiled-rules';
import { findWords, wordBehind, type FoundWord, type WordTaker } from './find-words';
import { GapParts } from './gap-parts';
import { isJoined } from './joined';
import { LineEnds } from './line-ends';
import type { Meaning } from './meaning';
import type { PhraseNode } from './phrase-tree';
import type { PieceId } from './piece-id';
import { PiecesOfText } from './pieces-of-text';

/**
 * Steps spent on one issue at most. A step looks at a piece of a phrase, or at a phrase that ends. Rules made for it can ask
 * for hundreds of millions (phrases of `aa*`, `aaa*`, … branch at every word), which would freeze the page for a minute.
 */
export const MOST_STEPS = 250_000;

/** Matches kept of one issue at most: more than can be evidence, because some of them do not count. */
const MOST_MATCHES = 10_000;

/** A place where a pattern stands, whatever it is used for. */
export interface Match extends Span {
  readonly pattern: CompiledPattern;
  readonly field: IssueField;
}

export interface FoundMatches {
  /** Field by field; within a field by start, but for those of patterns with gaps. */
  readonly matches: readonly Match[];
  /** Whether the work allowed did not suffice to find all of them. */
  readonly cut: boolean;
  /** Whether there are characters that may be one with those before them: then the text is to be composed first. */
  readonly mayCompose: boolean;
  /** The addresses in a field, where they had to be looked for. */
  readonly urls: ReadonlyMap<IssueField, readonly Span[]> | undefined;
}

/**
 * Every place where a pattern stands in these fields, found with bounded work: the shortest field first, each with at most
 * its share of what is left. Otherwise a giant description would leave labels or custom fields unread, and conditions on
 * them unmet.
 */
export function findMatches(matcher: Matcher, text: IssueText, fields: readonly IssueField[]): FoundMatches {
  const work: Work = { matches: [], stepsLeft: MOST_STEPS, mostMatches: MOST_MATCHES, mayCompose: false };
  const filled = filledShortestFirst(text, fields);
  let urls: Map<IssueField, readonly Span[]> | undefined;
  let cut = false;
  let fieldsLeft = filled.length;
  for (const { field, content } of filled) {
    const stepsOfOthers = work.stepsLeft - Math.floor(work.stepsLeft / fieldsLeft);
    work.stepsLeft -= stepsOfOthers;
    work.mostMatches = work.matches.length + Math.floor((MOST_MATCHES - work.matches.length) / fieldsLeft);
    const pieces = new PiecesOfText(matcher, content);
    if (pieces.urls !== undefined) (urls ??= new Map()).set(field, pieces.urls);
    if (!new FieldSearch(matcher, field, pieces, work).run()) cut = true;
    work.stepsLeft = Math.max(0, work.stepsLeft) + stepsOfOthers;
    fieldsLeft -= 1;
  }
  return { matches: work.matches, cut, mayCompose: work.mayCompose, urls };
}

interface FilledField {
  readonly field: IssueField;
  readonly content: FieldText;
}

/** Put in order one by one: there are two of them in most issues, each in its place already. */
function filledShortestFirst(text: IssueText, fields: readonly IssueField[]): readonly FilledField[] {
  const filled: FilledField[] = [];
  for (const field of fields) {
    const content = fieldText(text, field);
    const { length } = content.text;
    if (length === 0) continue;
    let place = filled.length;
    while (place > 0 && length < (filled[place - 1]?.content.text.length ?? 0)) place -= 1;
    if (place === filled.length) filled.push({ field, content });
    else filled.splice(place, 0, { field, content });
  }
  return filled;
}

/** What a search has found and may still spend. */
interface Work {
  readonly matches: Match[];
  mostMatches: number;
  stepsLeft: number;
  mayCompose: boolean;
}

/** The search in one field. Its steps return false when there is no work left to spend, or enough was found. */
class FieldSearch implements WordTaker {
  private readonly text: string;
  private gapParts: GapParts | undefined;
  private lineEnds: LineEnds | undefined;

  constructor(
    private readonly matcher: Matcher,
    private readonly field: IssueField,
    private readonly pieces: PiecesOfText,
    private readonly work: Work,
  ) {
    this.text = pieces.field.text;
  }

  run(): boolean {
    const areAllTaken = findWords(this.matcher, this.text, this);
    if (this.matcher.words.found.mayCompose) this.work.mayCompose = true;
    if (!areAllTaken) return false;
    for (const { piece, start, end } of this.pieces.throughout) if (!this.beginWith(piece, start, end)) return false;
    return this.gapParts === undefined || this.join(this.gapParts);
  }

  take(meaning: Meaning, start: number, end: number): boolean {
    if (!this.spend(meaning.weight)) return false;
    for (const root of meaning.roots) {
      if (root.onlyCompletes && this.gapParts === undefined) continue;
      if (!this.arrive(root, start, end)) return false;
    }
    if (meaning.weight === meaning.pieces.length) return true;
    for (const unit of this.pieces.around(start, meaning, undefined)) {
      if (!this.beginWith(unit.piece, unit.start, unit.end)) return false;
    }
    return true;
  }

  private beginWith(piece: PieceId, start: number, end: number): boolean {
    const node = this.matcher.tree.root(piece);
    return node === undefined || this.arrive(node, start, end);
  }

  /** Takes steps off the work allowed; false when it does not suffice. */
  spend(steps: number): boolean {
    this.work.stepsLeft -= steps;
    return this.work.stepsLeft >= 0;
  }

  /** Notes the phrases that end here, and follows those that go on. */
  private arrive(node: PhraseNode, start: number, end: number): boolean {
    for (const phrase of node.phrases) if (!this.spend(1) || !this.note(phrase, start, end)) return false;
    return (
      node.next === undefined ||
      !mayFollow(this.matcher.words.alphabet, this.text, end, node.nextLetters) ||
      this.goOn(node, node.next, start, end)
    );
  }

  private goOn(node: PhraseNode, next: Branches<PhraseNode>, start: number, end: number): boolean {
    const word = wordBehind(this.matcher, this.text, end);
    if (word !== undefined && !this.followWord(next, word, start, end)) return false;
    if (node.onlyWordsNext) return true;
    for (const unit of this.pieces.behind(end, word, next)) {
      if (!this.follow(next, unit.piece, start, unit.end)) return false;
    }
    return true;
  }

  private followWord(next: Branches<PhraseNode>, word: FoundWord, start: number, end: number): boolean {
    const { pieces } = word.meaning;
    if (pieces.length === 0 || !isJoined(this.text, end, word.start, this.matcher.vocabulary.traitsOf)) return true;
    for (const piece of pieces) if (!this.follow(next, piece, start, word.end)) return false;
    return true;
  }

  private follow(next: Branches<PhraseNode>, piece: PieceId, start: number, end: number): boolean {
    if (!this.spend(1)) return false;
    const node = next.get(piece);
    return node === undefined || this.arrive(node, start, end);
  }

  private note(phrase: Phrase, start: number, end: number): boolean {
    const { pattern, part } = phrase;
    if (phrase.isMatch) return this.keep(pattern, start, end);
    if (phrase.completes && this.gapParts === undefined) return true;
    if (pattern.atStart && part === 0 && !this.linesOfText().startsAt(start)) return true;
    if (pattern.atEnd && part === pattern.gaps.length && !this.linesOfText().endsAt(end)) return true;
    if (pattern.gaps.length === 0) return this.keep(pattern, start, end);
    this.gapParts ??= new GapParts(this.matcher.gapParts);
    this.gapParts.add(phrase, start, end);
    return true;
  }

  private linesOfText(): LineEnds {
    return (this.lineEnds ??= new LineEnds(this.text, this.matcher.vocabulary.traitsOf));
  }

  private keep(pattern: CompiledPattern, start: number, end: number): boolean {
    // Whoever judges the match looks at each of its uses.
    if (!this.spend(pattern.evidenceOf.length + pattern.otherUses.length)) return false;
    this.work.matches.push({ pattern, field: this.field, start, end });
    return this.work.matches.length < this.work.mostMatches;
  }

  private join(parts: GapParts): boolean {
    const joined = parts.join(this.text, this.matcher.words.alphabet, this);
    if (joined === undefined) return false;
    for (const { pattern, start, end } of joined) if (!this.keep(pattern, start, end)) return false;
    return true;
  }
}
