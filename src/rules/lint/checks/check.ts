import type { Finding, FindingKind } from '../finding';
import type { LintReading } from '../lint-reading';

/** Finds all there is of one kind in a rule set. */
export type Check<Kind extends FindingKind> = (
  reading: LintReading,
) => readonly Extract<Finding, { readonly kind: Kind }>[];
