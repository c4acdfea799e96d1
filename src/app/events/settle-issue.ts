import { tagPermission, tagState, type JiraIssue } from '#issue';
import { editIssue, getIssue, JiraError, writeTagWhere, type Request } from '#jira';
import { planOnChange, type ChangeLeft, type ChangeWrite } from '#run';

import type { ActingRules } from './acting-rules';

/** What became of a changed issue. */
export type Settled =
  | { readonly kind: 'written'; readonly what: ChangeWrite }
  /**
   * `gone`: deleted, or the app may not see it. `moved`: into another project, whose rules are others. `old-text`: it was
   * changed, and not in what rules read.
   */
  | { readonly kind: 'left'; readonly why: ChangeLeft | 'gone' | 'moved' | 'old-text' };

/**
 * Reads an issue, and writes what the project's rules say of it where that is not written already. Read directly before
 * it is written, so that what a person decided meanwhile stays. To do it again is harmless.
 *
 * @param isOfText whether its text is new; otherwise only what a person decided by hand is written
 * @throws JiraError when it is worth doing again later
 */
export async function settleIssue(
  request: Request,
  rules: ActingRules,
  issueId: string,
  isOfText: boolean,
): Promise<Settled> {
  try {
    const issue = await getIssue(request, issueId, rules.fields);
    if (issue.fields.project?.id !== rules.projectId) return { kind: 'left', why: 'moved' };
    const step = planOnChange(issue, await rules.subjectOf(issue), tagPermission(issue));
    if (step.kind === 'left') return step;
    if (step.what !== 'decision' && !isOfText) return { kind: 'left', why: 'old-text' };
    await write(request, issue, step.edit);
    return { kind: 'written', what: step.what };
  } catch (error) {
    if (!(error instanceof JiraError)) throw error;
    if (error.code === 'not-found') return { kind: 'left', why: 'gone' };
    if (error.code === 'forbidden') return { kind: 'left', why: 'forbidden' };
    throw error;
  }
}

async function write(request: Request, issue: JiraIssue, edit: Parameters<typeof editIssue>[2]): Promise<void> {
  const tag = edit.properties?.[0]?.value;
  if (edit.update.labels === undefined && tag !== undefined) {
    // Only where what was read still stands: somebody may have decided, or a run begun, in this moment.
    await writeTagWhere(request, { ids: [Number(issue.id)], standing: tagState(issue).tag ?? null }, tag);
    return;
  }
  // Nobody is to get a mail because the app changed its mind.
  await editIssue(request, issue.id, edit, true);
}
