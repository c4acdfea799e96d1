import type { Calibration } from '../confidence/calibration';
import type { IssueField } from '../issue-text';
import type { RuleSet } from '../rule-set';
import type { CompiledRule } from './compiled-pattern';
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
  /** How many phrases patterns with gaps have. */
  readonly gapParts: number;
  /** What words mean, worked out when first met; by the filter's number or by the word as written. */
  readonly known: { readonly byNumber: (Meaning | undefined)[]; readonly byWord: Map<string, Meaning> };
}
