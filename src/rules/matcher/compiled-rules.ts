import type { Calibration } from '../confidence/calibration';
import type { IssueField } from '../issue-text';
import type { ConditionField, Condition, Rule, RuleSet } from '../rule-set';
import type { PhraseTree } from './phrase-tree';
import type { Scanner } from './scan-words';
import type { Meaning } from './meaning';
import type { ThroughoutPiece, Vocabulary } from './vocabulary';

/** A rule set made ready to be matched, over and over, without being read again. */
export interface CompiledRules {
  readonly ruleSet: RuleSet;
  readonly matcher: Matcher;
  /** If it was measured with these very rules. */
  readonly calibration: Calibration | undefined;
  /** Whether patterns are evidence only: no negations, exceptions or conditions. */
  readonly isPlain: boolean;
  /** Rules without patterns: their conditions are their evidence. */
  readonly conditionRules: readonly CompiledRule[];
  /** The fields that a suggestion has to read; near misses need all. */
  readonly fieldsRead: readonly IssueField[];
  /** Lines that come with a template, folded; words joined by single spaces. */
  readonly templateLines: ReadonlySet<string>;
}

/** What finds the patterns of a rule set in a text. */
export interface Matcher {
  readonly vocabulary: Vocabulary;
  readonly words: Scanner;
  /** The placeholders that are looked for in the whole text. */
  readonly throughout: readonly ThroughoutPiece[];
  readonly tree: PhraseTree;
  /** What words mean, worked out when first met; by the filter's number or by the word as written. */
  readonly known: { readonly byNumber: (Meaning | undefined)[]; readonly byWord: Map<string, Meaning> };
}

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
  /** Words at most between each of its phrases and the next; none for a pattern without gaps. */
  readonly gaps: readonly number[];
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
  readonly looksIn: ReadonlySet<IssueField>;
  /** The parts that it leaves out, as bits; see `part-map.ts`. */
  readonly leavesOut: number;
  readonly conditions: readonly (readonly [ConditionField, Condition])[];
}
