import { parseTag, standingTag, TAG_PROPERTY, tagEdit, tagPermission, type LabelNames } from '#issue';
import { editIssue, getIssue, JiraError, type Request } from '#jira';
import { planTag, type TagChoice } from '#run';

import type { Patiently } from '../scan/patience';
import type { ScannedIssue } from '../scan/scanned-issue';
import type { Outcome } from './tagging-state';

/** Tries per issue: when an answer is lost, whether the write took effect is not known, so it is read again. */
const MOST_TRIES = 3;

export interface TagWork {
  readonly request: Request;
  readonly patiently: Patiently;
  /** Waits a moment before another try. */
  readonly pause: (attempt: number) => Promise<void>;
  readonly names: LabelNames;
  readonly choice: TagChoice;
  /** Version of the rules that the suggestions come from. */
  readonly rules: number;
}

/**
 * Writes one approved tag. The issue is read again first, so that what a person decided since the scan survives.
 *
 * @throws JiraError when Jira refuses, or keeps failing
 */
export async function tagIssue({ id, place, band }: ScannedIssue, work: TagWork): Promise<Outcome> {
  const { request, patiently, names } = work;
  let written: Extract<Outcome, { kind: 'tagged' }> | undefined;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const issue = await patiently(() => getIssue(request, id));
      const { labels } = issue.fields;
      const tag = parseTag(issue.properties[TAG_PROPERTY]);
      const standing = standingTag(tag, labels, names);
      const plan = planTag({ place, band, standing }, work.choice, work.rules);
      if (plan.kind === 'standing' && written !== undefined) return written;
      if (plan.kind !== 'write') return { kind: plan.kind, standing };
      const permission = tagPermission(issue);
      if (!permission.mayTag) throw new JiraError('forbidden', []);
      const edit = tagEdit(plan.decision, labels, names, permission);
      written ??= { kind: 'tagged', decision: plan.decision, before: { tag, labels }, labelled: permission.mayLabel };
      await patiently(() => editIssue(request, id, edit));
      return written;
    } catch (error) {
      if (attempt === MOST_TRIES || !isWorthAnotherTry(error)) throw error;
      await work.pause(attempt).catch(() => {
        throw error;
      });
    }
  }
}

const isWorthAnotherTry = (error: unknown): boolean =>
  error instanceof JiraError && ['jira-unavailable', 'connection-lost', 'conflict'].includes(error.code);
