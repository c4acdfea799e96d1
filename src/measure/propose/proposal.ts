import type { Evidence, Place, Rule } from '#rules';

/** An issue that a proposal has to do with. */
export interface ProposalExample {
  readonly issueId: string;
  /** Where the rule speaks in it. */
  readonly evidence: readonly Evidence[];
  /** Where the rules put it now, and if this proposal alone were taken. */
  readonly before: Place;
  readonly after: Place;
}

/** One thing that decisions of people would have otherwise in a rule set, to be taken or left by itself. */
export interface Proposal {
  /** `points`: other points for a rule; `silence`: it does not help, and would be left away; `term`: a new rule. */
  readonly kind: 'points' | 'silence' | 'term';
  /** As it is; a new one as it would be. */
  readonly rule: Rule;
  /** Points now, 0 for a new rule; and as proposed, 0 for one that is left away. */
  readonly before: number;
  readonly after: number;
  /** Decided issues that it speaks in, and how many of them people put on its side. */
  readonly speaksIn: number;
  readonly own: number;
  /** Issues that would be put where people put them, and are not now; and the other way round; if it alone were taken. */
  readonly mended: number;
  readonly spoiled: number;
  /** Those that it changes first. */
  readonly examples: readonly ProposalExample[];
}

/** By how many issues a proposal alone would make the rules agree with people more often. */
export const gainOf = ({ mended, spoiled }: Proposal): number => mended - spoiled;
