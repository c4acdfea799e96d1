import { plainIssueText, type IssueText, type Part, type PartSpan, type RuleSet } from '#rules';

import { ruleSetOf } from '../workload/rule-set-of';

/** Rules and a text that were made to cost each other as much as they can. */
export interface Adversary {
  readonly name: string;
  readonly ruleSet: RuleSet;
  /** An issue whose description has so many UTF-16 code units. */
  readonly textOf: (length: number) => IssueText;
}

/** A text that says the same thing over and over. */
export const repeat =
  (piece: string): Adversary['textOf'] =>
  (length) =>
    plainIssueText({ summary: 'x', description: piece.repeat(Math.ceil(length / piece.length)).slice(0, length) });

/** A text that says one thing once and then another over and over. */
export const repeatAfter =
  (opening: string, piece: string): Adversary['textOf'] =>
  (length) =>
    plainIssueText({
      summary: 'x',
      description: (opening + piece.repeat(Math.ceil(length / piece.length))).slice(0, length),
    });

/**
 * The same, each repetition being a part of the text.
 *
 * @param endOf where the part ends that starts at an offset
 */
export const repeatParts =
  (
    piece: string,
    part: Part | 'links' | 'mentions',
    endOf: (start: number, length: number) => number,
  ): Adversary['textOf'] =>
  (length) => {
    const plain = repeat(piece)(length);
    const parts = Array.from({ length: Math.floor(length / piece.length) }, (_, nth): PartSpan => {
      const start = nth * piece.length;
      return { part, start, end: endOf(start, length) };
    });
    return { ...plain, description: { ...plain.description, parts } };
  };

/** An adversary whose rules are patterns alone. */
export const ofPatterns = (
  name: string,
  patterns: readonly string[],
  textOf: Adversary['textOf'],
  overrides: Partial<RuleSet> = {},
): Adversary => ({ name, ruleSet: ruleSetOf(patterns, overrides), textOf });

/** Numbers from 1 up, one pattern each. */
export const upTo = (last: number, patternOf: (nth: number) => string): readonly string[] =>
  Array.from({ length: last }, (_, index) => patternOf(index + 1));
