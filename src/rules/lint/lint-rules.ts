import type { RuleSet } from '../rule-set';
import { finish, type Steps } from '../steps';
import { CHECKS } from './checks/checks';
import { FINDING_KINDS, type Finding } from './finding';
import { readForLint } from './lint-reading';
import type { RuleHits } from './rule-hits';

/**
 * What is worth a look in a rule set. Nothing of it keeps the rules from being used, and each finding has a fix. Takes time
 * in proportion to the size of the rules.
 *
 * @param hits in how many issues the rules have evidence, for what only issues can tell
 * @returns in the order of the rules and their patterns
 */
export const lintRules = (ruleSet: RuleSet, hits?: RuleHits): readonly Finding[] => finish(lintSteps(ruleSet, hits));

/** {@link lintRules}, in steps of a rule or less: as many rules as there may be take longer than a page may be held up. */
export function* lintSteps(ruleSet: RuleSet, hits: RuleHits | undefined): Steps<readonly Finding[]> {
  const reading = yield* readForLint(ruleSet, hits);
  const byRule = new Map<string, Finding[]>(ruleSet.rules.map(({ id }) => [id, []]));
  for (const kind of FINDING_KINDS) {
    for (const found of CHECKS[kind](reading)) {
      for (const finding of found) byRule.get(finding.ruleId)?.push(finding);
      yield;
    }
  }
  const findings: Finding[] = [];
  for (const ofRule of byRule.values()) {
    for (const finding of ofRule.sort((a, b) => indexOf(a) - indexOf(b))) findings.push(finding);
    yield;
  }
  return findings;
}

/** What concerns a whole rule comes before what concerns a pattern of it. */
const indexOf = (finding: Finding): number => ('index' in finding ? (finding.index ?? -1) : -1);
