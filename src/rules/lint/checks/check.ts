import type { Finding, FindingKind } from '../finding';
import type { LintReading } from '../lint-reading';

/** Finds all there is of one kind in a rule set, a list for each rule, or for each pattern that there is more than once. */
export type Check<Kind extends FindingKind> = (
  reading: LintReading,
) => Iterable<readonly Extract<Finding, { readonly kind: Kind }>[]>;
