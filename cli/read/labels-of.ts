import { labelNames, ownLabels } from '#issue';
import type { RuleSet } from '#rules';

/** The labels that tags are written with under any of these rules: a tag is no evidence for itself. */
export const labelsOf = (...ruleSets: readonly RuleSet[]): readonly string[] =>
  ruleSets.flatMap(({ settings }) => ownLabels(labelNames(settings)));
