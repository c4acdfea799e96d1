import type { IssueField } from '../issue-text';
import type { Condition, ConditionField, Rule } from '../rule-set';

/** A row of pieces without a gap: a whole pattern, or a part of one. */
export interface Phrase {
  readonly pattern: CompiledPattern;
  /** Which part of the pattern, from 0. */
  readonly part: number;
  /** Whether it means nothing unless the part before it stands before it. */
  readonly completes: boolean;
  /** Whether it is a match wherever it stands: a pattern without gaps and line ends. */
  readonly isMatch: boolean;
}

/** A pattern, and everything that it is used for: the same words may stand in several rules. */
export interface CompiledPattern {
  /** As written. */
  readonly source: string;
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** Whether it asks for an address: then it is read in links, which rules leave out otherwise. */
  readonly readsLinks: boolean;
  /** Words at most between each of its phrases and the next; none for a pattern without gaps. */
  readonly gaps: readonly number[];
  /** The number of its first phrase among those of all patterns with gaps, from 0. */
  readonly firstPart: number;
  /** The rules that it is evidence of. */
  evidenceOf: CompiledRule[];
  otherUses: OtherUse[];
}

/** What a pattern is used for besides evidence. */
export type OtherUse =
  | { readonly kind: 'exception'; readonly rule: CompiledRule; readonly scope: 'sentence' | 'anywhere' }
  | { readonly kind: 'condition'; readonly rule: CompiledRule; readonly field: ConditionField }
  | { readonly kind: 'negation'; readonly denies: 'before' | 'after'; readonly reach: number };

export interface CompiledRule {
  readonly rule: Rule;
  /** Its number among the compiled rules, from 0. */
  readonly nth: number;
  readonly looksIn: ReadonlySet<IssueField>;
  /** The parts that it leaves out, as bits; see `part-map.ts`. */
  readonly leavesOut: number;
  readonly conditions: readonly (readonly [ConditionField, Condition])[];
}
