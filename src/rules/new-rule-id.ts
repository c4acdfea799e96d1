import { RULE_LIMITS } from './rule-set';

/** Room for a number behind an id that is taken. */
const LONGEST_STEM = RULE_LIMITS.idLength - 6;

/**
 * An id for a new rule, made from its first pattern so that it says something in a file or a difference.
 *
 * @param pattern e.g. `release notes` gives `release-notes`
 * @param isTaken tells ids that are in use
 */
export function newRuleId(pattern: string, isTaken: (id: string) => boolean): string {
  const stem =
    pattern
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, LONGEST_STEM)
      .replace(/^-+|-+$/g, '') || 'rule';
  let id = stem;
  for (let next = 2; isTaken(id); next += 1) id = `${stem}-${next}`;
  return id;
}
