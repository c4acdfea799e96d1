import type { LabelNames } from '#issue';

import { jqlText } from '../../jql-text';

/**
 * A query for the issues that people have decided: by a tag of theirs, or by one of the project's labels.
 *
 * @param names the project's labels; `null` where it uses none
 */
export function decidedQuery(names: LabelNames | null): string {
  const byLabel = names === null ? '' : ` OR labels in (${jqlText(names.backlog)}, ${jqlText(names.plan)})`;
  return `backlogOrPlanBy = person${byLabel} ORDER BY created DESC`;
}
