import type { Finding, FindingKind } from '#rules';

/** How findings are put together on the page: a rule that could count and never did is a group of its own. */
export type FindingGroup = FindingKind | 'never';

export interface GroupedFindings {
  /** In rules that are not published as they stand. */
  readonly own: readonly Finding[];
  /** In all others, by group; groups without any are missing. */
  readonly others: readonly (readonly [FindingGroup, readonly Finding[]])[];
}

/** The most telling first. */
const ORDER = ['dead', 'contradicts', 'duplicate', 'shadowed', 'too-broad', 'never'] as const;

/**
 * Puts those first that an admin may just have brought about.
 *
 * @param changed ids of rules that are not published as they stand
 */
export function groupFindings(findings: readonly Finding[], changed: ReadonlySet<string>): GroupedFindings {
  const isOwn = (finding: Finding): boolean => rulesOf(finding).some((id) => changed.has(id));
  const others = findings.filter((finding) => !isOwn(finding));
  return {
    own: findings.filter(isOwn),
    others: ORDER.map((group) => [group, others.filter((finding) => groupOf(finding) === group)] as const).filter(
      ([, found]) => found.length > 0,
    ),
  };
}

/** Which group a finding belongs to. */
export const groupOf = (finding: Finding): FindingGroup =>
  finding.kind === 'dead' && finding.why.kind === 'never' ? 'never' : finding.kind;

/** Tells findings of a rule set apart. */
export const findingKey = (finding: Finding): string =>
  [groupOf(finding), ...rulesOf(finding), 'index' in finding ? finding.index : ''].join(' ');

/** The rule that a finding is about, and the one that it is compared with. */
function rulesOf(finding: Finding): readonly string[] {
  return finding.kind === 'duplicate' || finding.kind === 'contradicts'
    ? [finding.ruleId, finding.other.ruleId]
    : [finding.ruleId];
}
