import { standingTag, type LabelNames } from '#issue';
import type { CompiledRules } from '#rules';

import type { IssueFromFile } from '../read/read-issue';
import type { Classified } from '../write/classified';
import { classifyIssue } from './classify-issue';

/** What the rules say of an issue, where its label does not say the same; both labels at once say nothing. */
export function classifyAgainstLabels(
  rules: CompiledRules,
  names: LabelNames,
  issue: IssueFromFile,
): Classified | undefined {
  const standing = standingTag(undefined, issue.labels, names);
  const label = standing.kind === 'none' ? 'none' : standing.place;
  const { key, ...classified } = classifyIssue(rules, issue);
  return classified.place === label ? undefined : { key, label, ...classified };
}
