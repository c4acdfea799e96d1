import type { Rule } from '#rules';

import type { Proposal } from './proposal';

/** The rules that proposals make, to be put in place of those with the same ids. A rule that does not help is switched off. */
export const proposedRules = (proposals: readonly Proposal[]): readonly Rule[] =>
  proposals.map(({ kind, rule, after }) => (kind === 'silence' ? { ...rule, on: false } : { ...rule, points: after }));
