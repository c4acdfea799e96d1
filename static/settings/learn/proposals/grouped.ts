import { gainOf, type Proposal } from '#measure';

/** Proposals by what each does when it alone is taken. */
export interface Grouped {
  readonly helping: readonly Proposal[];
  readonly neutral: readonly Proposal[];
  readonly harming: readonly Proposal[];
}

/** A new rule adds to what everybody has to understand: that one decision goes another way is no reason for it. */
const LEAST_GAIN = { points: 1, silence: 1, term: 2 } as const satisfies Record<Proposal['kind'], number>;

const helps = (proposal: Proposal): boolean => gainOf(proposal) >= LEAST_GAIN[proposal.kind];

/** In each group the order stays. */
export const grouped = (proposals: readonly Proposal[]): Grouped => ({
  helping: proposals.filter(helps),
  neutral: proposals.filter((proposal) => gainOf(proposal) >= 0 && !helps(proposal)),
  harming: proposals.filter((proposal) => gainOf(proposal) < 0),
});
