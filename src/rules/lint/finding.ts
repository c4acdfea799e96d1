import type { Field, Part } from '../issue-text';
import type { ConditionField } from '../rule-set';

/** What can be found in a rule set that can be read: nothing of it is wrong, all of it is worth a look. */
export const FINDING_KINDS = ['duplicate', 'shadowed', 'dead', 'contradicts', 'too-broad'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** A pattern of a rule; `index` counts from 0. */
export interface PatternPlace {
  readonly ruleId: string;
  readonly index: number;
  readonly pattern: string;
}

/** A change of the rules that ends a finding, as data. */
export type Fix =
  /** The pattern is named too, so that a fix does nothing to rules that have changed meanwhile. */
  (PatternPlace & { readonly kind: 'remove-pattern' }) | { readonly kind: 'switch-off'; readonly ruleId: string };

/**
 * What a fix does to suggestions. `none`: in each issue the same rules have evidence as before. `within-parts`: so too,
 * but where a part that the rule leaves out, or a line, begins or ends within a match. `suggestions`: it may change them.
 */
export type Effect = 'none' | 'within-parts' | 'suggestions';

interface Found {
  readonly fix: Fix;
  readonly effect: Effect;
}

/** The same pattern, however written, twice in a rule or in two rules of the same question. */
export interface DuplicateFinding extends Found, PatternPlace {
  readonly kind: 'duplicate';
  readonly other: PatternPlace;
}

/** A pattern that counts only where another one of its rule counts. */
export interface ShadowedFinding extends Found, PatternPlace {
  readonly kind: 'shadowed';
  readonly by: PatternPlace;
  /** What the rule leaves out, where that can make a difference. */
  readonly leavesOut: readonly Part[];
}

/** A pattern or a rule that can never count, or never did. */
export type DeadFinding = Found & { readonly kind: 'dead'; readonly ruleId: string } & (
    | { readonly index: number; readonly pattern: string; readonly why: DeadPatternReason }
    | { readonly index?: undefined; readonly why: DeadRuleReason }
  );

export type DeadPatternReason =
  /** It asks for the forms of a word in a language that has none here. */
  | { readonly kind: 'no-stems' }
  /** Nothing of it is a word. */
  | { readonly kind: 'no-word' }
  /** Wherever it stands, an exception of its own rule does. */
  | { readonly kind: 'exception'; readonly scope: 'sentence' | 'anywhere'; readonly pattern: string };

export type DeadRuleReason =
  /** All fields that it looks in have to be empty. */
  | { readonly kind: 'empty-fields'; readonly fields: readonly Field[] }
  /** Its conditions exclude each other. */
  | { readonly kind: 'conditions'; readonly fields: readonly ConditionField[] }
  /** None of the patterns of this condition can match. */
  | { readonly kind: 'condition'; readonly field: ConditionField }
  /** It could, but has no evidence in any of these issues. */
  | { readonly kind: 'never'; readonly issues: number };

/** The same pattern on both sides. */
export interface ContradictsFinding extends Found, PatternPlace {
  readonly kind: 'contradicts';
  readonly other: PatternPlace;
}

/** A rule that has evidence in more than half of the issues. */
export interface TooBroadFinding extends Found {
  readonly kind: 'too-broad';
  readonly ruleId: string;
  readonly hits: number;
  readonly issues: number;
}

export type Finding = DuplicateFinding | ShadowedFinding | DeadFinding | ContradictsFinding | TooBroadFinding;
