import { fieldsToRead, issueText, labelNames, openRunOf, ownLabels, tagState, type JiraIssue } from '#issue';
import type { ChangeSubject } from '#run';
import { compileRules, suggest } from '#rules';
import { readStored, type KeyValue } from '#storage';

import { readEnded, readGoing, type EndedRun } from './runs-beside';

/** The rules of a project that lets the app act by itself. */
export interface ActingRules {
  readonly projectId: string;
  /** What has to be read of an issue. */
  readonly fields: readonly string[];
  readonly names: ChangeSubject['names'];
  /** What the rules and settings say of an issue. */
  readonly subjectOf: (issue: JiraIssue) => Promise<ChangeSubject>;
}

/**
 * The published rules of a project, if they let the app act by itself. Rules that cannot be read, or are of a later
 * version of the app, let it do nothing.
 *
 * @throws StoredRulesError
 */
export async function readActingRules(store: KeyValue, projectId: string): Promise<ActingRules | undefined> {
  const stored = await readStored(store, projectId);
  if (stored.kind !== 'published') return undefined;
  const { version: rules, ruleSet } = stored.published;
  const { settings } = ruleSet;
  const onChange = settings?.onChange ?? 'nothing';
  if (onChange === 'nothing') return undefined;
  const compiled = compileRules(ruleSet);
  const names = labelNames(settings);
  const known = new Map<string, Promise<EndedRun | undefined>>();
  const leftLabels = async (issue: JiraIssue): Promise<readonly string[] | undefined> => {
    const runId = openRunOf(tagState(issue).tag);
    if (runId === undefined) return undefined;
    const asked = known.get(runId) ?? readEnded(store, runId);
    known.set(runId, asked);
    const ended = await asked;
    // Of a run that is no longer kept any label may be.
    return ended === undefined ? undefined : (ended.get(Number(issue.id)) ?? ownLabels(names));
  };
  let isGoing: ReturnType<typeof readGoing> | undefined;
  const isBeingWritten = async ({ id }: JiraIssue): Promise<boolean> =>
    (await (isGoing ??= readGoing(store, projectId)))(Number(id));
  return {
    projectId,
    names,
    fields: fieldsToRead(ruleSet),
    subjectOf: async (issue) => ({
      suggestion: suggest(compiled, issueText(issue, names)),
      onChange,
      names,
      settings,
      rules,
      leftLabels: await leftLabels(issue),
      isBeingWritten: await isBeingWritten(issue),
    }),
  };
}
