import type { Failure } from '#contract';
import type { JiraIssue } from '#issue';
import { getIssue, type Request } from '#jira';
import type { TagAim, TagChange } from '#run';

import { applyTag } from '../ui/apply-tag';
import { failureFrom } from '../ui/failure-words';
import type { ProjectRules } from '../ui/project-rules';

/** Before another try after a lost answer, in milliseconds, times the tries made. Short: a person is waiting. */
const PAUSE_MS = 500;

/** How a write ended. */
export type Ending =
  | { readonly kind: 'written'; readonly issue: JiraIssue; readonly change: TagChange }
  /** Somebody else changed the tag meanwhile, so nothing was written. */
  | { readonly kind: 'overtaken'; readonly issue: JiraIssue }
  | { readonly kind: 'write-failed'; readonly failure: Failure; readonly lost: TagChange | undefined };

/**
 * Writes what a person decided in the panel, or takes it back. A refusal for too many calls is told at once, because the
 * person can see it and decide.
 *
 * @param lost what an earlier try may have written
 * @param rules in force in the project
 */
export async function carryOut(
  request: Request,
  issueId: string,
  aim: TagAim,
  lost: TagChange | undefined,
  { fields, labels }: Pick<ProjectRules, 'fields' | 'labels'>,
  pause: (rounds: number) => Promise<void> = (rounds) =>
    new Promise((resolve) => setTimeout(resolve, rounds * PAUSE_MS)),
): Promise<Ending> {
  const ports = {
    request,
    names: labels,
    fields,
    pause,
    patiently: <Result>(round: () => Promise<Result>) => round(),
  };
  const applied = await applyTag(issueId, aim, ports, lost);
  switch (applied.kind) {
    case 'written':
      return { kind: 'written', issue: await readBack(request, applied.issue, fields), change: applied.change };
    case 'left':
      return { kind: 'overtaken', issue: applied.issue };
    case 'failed':
      return { kind: 'write-failed', failure: failureFrom(applied.error), lost: applied.lost };
  }
}

/** The issue as Jira has it now; where it cannot be read just then, as it must be after the write. */
async function readBack(request: Request, expected: JiraIssue, fields: readonly string[]): Promise<JiraIssue> {
  try {
    return await getIssue(request, expected.id, fields);
  } catch {
    return expected;
  }
}
