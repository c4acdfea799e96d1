import { gainOf, type Proposal } from '#measure';

/** Proposals by what each does when it alone is taken. */
export interface Grouped {
  readonly helping: readonly Proposal[];
  readonly neutral: readonly Proposal[];
  readonly harming: readonly Proposal[];
}

/** In each group the order stays. */
export const grouped = (proposals: readonly Proposal[]): Grouped => ({
  helping: proposals.filter((proposal) => gainOf(proposal) > 0),
  neutral: proposals.filter((proposal) => gainOf(proposal) === 0),
  harming: proposals.filter((proposal) => gainOf(proposal) < 0),
});
