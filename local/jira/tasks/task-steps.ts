import { isDeepStrictEqual } from 'node:util';
import type { JiraSite } from '../jira-site';
import { changeLabels, sameLabels, type LabelChange } from '../labels';
import { APP_ACCOUNT_ID, type Actor } from '../model/actor';
import type { IssueRecord } from '../model/issue-record';
import { may } from '../permissions';
import { editableFields } from '../shape/edit-meta';
import type { SiteStore } from '../site-store';
import type { StepOutcome, TaskSteps } from './task-queue';
import type { TaskWork } from './task-record';

type FilteredProperty = Extract<TaskWork, { kind: 'filtered-property' }>;

/** How an issue is stored, so that all who listen hear of it. */
type Saving = Pick<JiraSite, 'saveChanged' | 'saveProperties'>;

/** The steps of every kind of task. Permissions count when a step runs, not when the task was submitted. */
export function taskSteps(store: SiteStore, clock: () => number, { saveChanged, saveProperties }: Saving): TaskSteps {
  const editable = (issue: IssueRecord | undefined, actor: Actor | undefined): issue is IssueRecord =>
    issue !== undefined && actor !== undefined && may(actor, 'EDIT_ISSUES');

  const bulkEdit = (idOrKey: string, changes: readonly LabelChange[], notify: boolean, actor: Actor): StepOutcome => {
    const issue = store.find(idOrKey);
    if (issue === undefined || !may(actor, 'BROWSE_PROJECTS')) return { kind: 'inaccessible' };
    if (!editableFields(actor, store.projectOf(issue)).has('labels')) {
      return {
        kind: 'failed',
        issueId: issue.id,
        reason: `You do not have permission to edit labels of ${issue.key}.`,
      };
    }
    const labels = changeLabels(issue.labels, changes);
    if (!sameLabels(labels, issue.labels)) saveChanged({ ...issue, labels, updated: clock() }, actor, notify);
    return { kind: 'done', issueId: issue.id };
  };

  const setProperties = (issueId: number, properties: Readonly<Record<string, unknown>>, actor: Actor): StepOutcome => {
    const issue = store.issues.get(issueId);
    if (!editable(issue, actor)) return { kind: 'inaccessible' };
    saveProperties({ ...issue, properties: new Map([...issue.properties, ...Object.entries(properties)]) }, actor);
    return { kind: 'done', issueId };
  };

  const writeFiltered = (work: FilteredProperty, issueId: number, actor: Actor): StepOutcome => {
    const issue = store.issues.get(issueId);
    if (!editable(issue, actor) || !passes(issue, work)) return { kind: 'skipped' };
    const properties = new Map(issue.properties);
    if (work.write === null) properties.delete(work.key);
    else properties.set(work.key, work.write.value);
    saveProperties({ ...issue, properties }, actor);
    return { kind: 'done', issueId };
  };

  /** Without ids every issue of the site is a candidate: that is what Jira does. */
  const candidates = (work: FilteredProperty): readonly number[] =>
    work.issueIds === null || work.issueIds.length === 0 ? [...store.issues.keys()] : work.issueIds;

  return {
    count: (work) => {
      if (work.kind === 'bulk-edit') return work.issues.length;
      if (work.kind === 'set-properties') return work.issueIds.length;
      return work.kind === 'set-own-properties' ? work.entries.length : candidates(work).length;
    },
    isTransactional: ({ kind }) => kind === 'set-properties' || kind === 'filtered-property',
    run: (work, step, accountId) => {
      const actor = actorOf(store, accountId);
      if (actor === undefined) return { kind: 'inaccessible' };
      switch (work.kind) {
        case 'bulk-edit':
          return bulkEdit(work.issues[step] ?? '', work.changes, work.notify, actor);
        case 'set-properties':
          return setProperties(work.issueIds[step] ?? 0, work.properties, actor);
        case 'set-own-properties': {
          const entry = work.entries[step];
          return entry === undefined ? { kind: 'skipped' } : setProperties(entry.issueId, entry.properties, actor);
        }
        case 'filtered-property':
          return writeFiltered(work, candidates(work)[step] ?? 0, actor);
      }
    },
  };
}

/** Compare-and-set: all conditions of the filter must hold at the moment of the write. */
function passes(issue: IssueRecord, { key, write, currentValue, hasProperty }: FilteredProperty): boolean {
  const has = issue.properties.has(key);
  if (write === null && !has) return false;
  if (hasProperty !== null && hasProperty !== has) return false;
  return currentValue === null || (has && isDeepStrictEqual(issue.properties.get(key), currentValue.value));
}

function actorOf(store: SiteStore, accountId: string): Actor | undefined {
  if (accountId === APP_ACCOUNT_ID) return { kind: 'app' };
  const user = store.users.get(accountId);
  return user === undefined ? undefined : { kind: 'user', user };
}
