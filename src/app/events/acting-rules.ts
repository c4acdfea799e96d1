import { fieldsToRead, issueText, labelNames, tagState, type JiraIssue } from '#issue';
import { openRunOf, type ChangeSubject } from '#run';
import { compileRules, suggest } from '#rules';
import { isOver, readRun, readStored, StoredRunError, type KeyValue } from '#storage';

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
  const known = new Map<string, Promise<boolean>>();
  const isRunOver = (runId: string): Promise<boolean> => {
    const asked = known.get(runId) ?? isOverOrGone(store, runId);
    known.set(runId, asked);
    return asked;
  };
  return {
    projectId,
    names,
    fields: fieldsToRead(ruleSet),
    subjectOf: async (issue) => {
      const openRun = openRunOf(tagState(issue).tag);
      return {
        suggestion: suggest(compiled, issueText(issue, names)),
        onChange,
        names,
        settings,
        rules,
        isRunOver: openRun !== undefined && (await isRunOver(openRun)),
      };
    },
  };
}

/** Whether nobody writes on as that run; one that cannot be read may be of a later version of the app, and going. */
async function isOverOrGone(store: KeyValue, runId: string): Promise<boolean> {
  try {
    const run = await readRun(store, runId);
    return run === undefined || isOver(run);
  } catch (error) {
    if (error instanceof StoredRunError) return false;
    throw error;
  }
}
