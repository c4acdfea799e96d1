import type { Finding, FindingKind } from '#rules';

import { otherRule, putTogether, type Together } from './together';

/**
 * How findings are put together on the page: a rule that could count and never did is a group of its own, and so is what
 * was found among built-in rules that nobody changed.
 */
export type FindingGroup = FindingKind | 'never' | 'built-in';

export interface GroupedFindings {
  /** In rules that are not published as they stand. */
  readonly own: readonly Together[];
  /** In all others, by group; groups without any are missing. */
  readonly others: readonly (readonly [FindingGroup, readonly Together[]])[];
}

/** The most telling first. */
const ORDER = ['dead', 'contradicts', 'duplicate', 'shadowed', 'too-broad', 'never', 'built-in'] as const;

/**
 * Puts those first that an admin may just have brought about, and those last that are of the built-in rules.
 *
 * @param changed ids of rules that are not published as they stand
 * @param builtIn ids of rules that stand as they were built in
 */
export function groupFindings(
  findings: readonly Finding[],
  changed: ReadonlySet<string>,
  builtIn: ReadonlySet<string>,
): GroupedFindings {
  const isOwn = (finding: Finding): boolean => rulesOf(finding).some((id) => changed.has(id));
  const others = findings.filter((finding) => !isOwn(finding));
  const groupFor = (finding: Finding): FindingGroup => {
    const group = groupOf(finding);
    return group !== 'never' && rulesOf(finding).every((id) => builtIn.has(id)) ? 'built-in' : group;
  };
  return {
    own: putTogether(findings.filter(isOwn)),
    others: ORDER.map(
      (group) => [group, putTogether(others.filter((finding) => groupFor(finding) === group))] as const,
    ).filter(([, found]) => found.length > 0),
  };
}

/** What a finding is, wherever it stands. */
export const groupOf = (finding: Finding): Exclude<FindingGroup, 'built-in'> =>
  finding.kind === 'dead' && finding.why.kind === 'never' ? 'never' : finding.kind;

/** Tells findings of a rule set apart. */
export const findingKey = (finding: Finding): string =>
  [groupOf(finding), ...rulesOf(finding), 'index' in finding ? finding.index : ''].join(' ');

/** The rule that a finding is about, and the one that it is compared with. */
function rulesOf(finding: Finding): readonly string[] {
  const other = otherRule(finding);
  return other === undefined ? [finding.ruleId] : [finding.ruleId, other];
}
