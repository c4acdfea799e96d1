import type { Evidence } from './evidence';
import type { Part, Span } from './issue-text';
import type { ConditionField } from './rule-set';

/** A place where a rule would have matched, had something not stood against it. The rule has no evidence elsewhere. */
export interface NearMiss extends Evidence {
  readonly why: MissReason;
}

/** What stood against it. */
export type MissReason =
  /** The rule does not look in this field. */
  | { readonly kind: 'field' }
  /** The words stand in a part that the rule leaves out. */
  | { readonly kind: 'part'; readonly part: Part | 'links' }
  /** The line comes with a template. */
  | { readonly kind: 'template-line' }
  /** The words are denied; `cue` is what denies them, in the same field. */
  | { readonly kind: 'negation'; readonly cue: Span }
  /** An exception of the rule stands in the issue. */
  | { readonly kind: 'exception'; readonly scope: 'sentence' | 'anywhere'; readonly pattern: string }
  /** A condition of the rule does not hold. */
  | { readonly kind: 'condition'; readonly field: ConditionField };
