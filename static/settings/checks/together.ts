import type { Finding, Rule } from '#rules';

/** Findings that are shown as one: all of a kind between the same two rules; any other by itself. */
export type Together = readonly [Finding, ...Finding[]];

/** The rule that a finding is compared with, where that is another one. */
export const otherRule = (finding: Finding): string | undefined =>
  (finding.kind === 'duplicate' || finding.kind === 'contradicts') && finding.other.ruleId !== finding.ruleId
    ? finding.other.ruleId
    : undefined;

/** Puts findings together, each where its first one stood. */
export function putTogether(findings: readonly Finding[]): readonly Together[] {
  const together: [Finding, ...Finding[]][] = [];
  const byPair = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const other = otherRule(finding);
    const pair = other === undefined ? undefined : `${finding.kind} ${finding.ruleId} ${other}`;
    const known = pair === undefined ? undefined : byPair.get(pair);
    if (known !== undefined) known.push(finding);
    else {
      const first: [Finding, ...Finding[]] = [finding];
      together.push(first);
      if (pair !== undefined) byPair.set(pair, first);
    }
  }
  return together;
}

/** Ids of rules that say nothing of their own: each of their patterns stands in another rule of the same question. */
export function saidElsewhere(findings: readonly Finding[], rules: ReadonlyMap<string, Rule>): ReadonlySet<string> {
  const patterns = new Map<string, Set<number>>();
  for (const finding of findings) {
    if (finding.kind !== 'duplicate' || otherRule(finding) === undefined) continue;
    patterns.set(finding.ruleId, (patterns.get(finding.ruleId) ?? new Set()).add(finding.index));
  }
  return new Set([...patterns].filter(([id, { size }]) => size === rules.get(id)?.patterns.length).map(([id]) => id));
}
