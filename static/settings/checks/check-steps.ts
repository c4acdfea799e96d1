import { hitSteps, lintSteps, takesPart, type CompiledRules, type Finding, type Steps } from '#rules';

import type { ProjectIssue } from '../project-issues/project-issue';

/**
 * What is worth a look in rules, in steps.
 *
 * @param issues to hold the rules against; undefined: none were read
 */
export function* checkSteps(
  rules: CompiledRules,
  issues: readonly ProjectIssue[] | undefined,
): Steps<readonly Finding[]> {
  const { ruleSet } = rules;
  const asked = issues?.filter(({ text }) => takesPart(ruleSet.settings, text.type.text)).map(({ text }) => text);
  const hits = asked === undefined ? undefined : yield* hitSteps(rules, asked);
  return yield* lintSteps(ruleSet, hits);
}
