import {
  BULK_FETCH_MOST,
  editIssue,
  editLabels,
  getEdit,
  getIssue,
  getTask,
  approximateCount,
  JiraError,
  PERMISSION_CHECK_MOST,
  readIssuesNow,
  readLabelChanges,
  searchIds,
  whichMayBeEdited,
  writeTagWhere,
  type EditProgress,
  type Request,
} from '#jira';
import {
  chunksOf,
  type Begun,
  type EachRead,
  type EditBegun,
  type EditEnd,
  type Effect,
  type Event,
  type IssueNow,
  type LabelChange,
  type SingleWrite,
} from '#run';

import { OutOfTime } from './out-of-time';
import { isTrouble, type Patience } from './patience';

/** How long a task is left alone before it is asked about, at first and at most; it grows by half each time. */
const POLL_MS = 500;
const POLL_MOST_MS = 15_000;
const POLL_GROWS = 1.5;
/** All of an issue that a single edit is planned from. */
const SINGLE_FIELDS = ['labels', 'project', 'updated'];

/** What carrying out effects needs. */
export interface Hands {
  readonly request: Request;
  readonly patience: Patience;
  /** @throws OutOfTime */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Makes sure that the run is still held, before something is written. @throws LeaseLost */
  readonly holdOn: () => Promise<void>;
  /** Counts what was read: each object is a point. */
  readonly spend: (points: number) => void;
}

/** The effects that ask Jira for something. */
export type JiraEffect = Exclude<Effect, { kind: 'load-portion' | 'checkpoint' | 'end' }>;

/** Carries out one effect, with the patience that Jira asks for. @throws OutOfTime LeaseLost JiraError */
export async function carryOut(hands: Hands, effect: JiraEffect): Promise<Event> {
  const { request, patience } = hands;
  switch (effect.kind) {
    case 'write-tag': {
      const { ids, from, to } = effect.write;
      const begin = () => writeTagWhere(request, { ids, standing: from }, to);
      return { kind: 'tag-begun', begun: await begun(hands, 'write-tag', begin) };
    }
    case 'watch-tag':
      return { kind: 'tag-watched', end: await watchTag(hands, effect.task) };
    case 'edit-labels': {
      const edits = effect.edits.map((edit) => begunInTime(hands, 'edit-labels', () => editLabels(request, edit)));
      return { kind: 'edits-begun', begun: await Promise.all(edits) };
    }
    case 'watch-edits':
      return { kind: 'edits-watched', ends: await watchEdits(hands, effect.tasks) };
    case 'count':
      return {
        kind: 'counted',
        count: await unlessRefused(patience.ask('count', () => approximateCount(request, effect.jql))),
      };
    case 'search':
      return { kind: 'found', ids: await unlessRefused(searchAll(hands, effect.jql)) };
    case 'read':
      return { kind: 'read', issues: await readAll(hands, effect.ids) };
    case 'may-edit':
      return { kind: 'editable', ids: await mayEdit(hands, effect.ids) };
    case 'read-label-changes':
      return { kind: 'label-changes', changes: await readChanges(hands, effect.ids) };
    case 'read-each':
      return { kind: 'read-each', reads: await Promise.all(effect.ids.map((id) => readOne(hands, id))) };
    case 'write-each':
      return {
        kind: 'written-each',
        outcomes: await Promise.all(effect.writes.map((write) => writeOne(hands, write))),
      };
    case 'wait':
      await hands.wait(effect.milliseconds);
      return { kind: 'waited' };
  }
}

/** Begins something that Jira does by and by. */
async function begun(hands: Hands, kind: string, begin: () => Promise<string | null>): Promise<Begun> {
  try {
    await hands.holdOn();
    return { kind: 'begun', task: await hands.patience.send(kind, begin) };
  } catch (error) {
    return { kind: isTrouble(error) ? 'unknown' : refusedOr(error) };
  }
}

/** As {@link begun}; that there was no time for one of several stops none of the others. */
async function begunInTime(hands: Hands, kind: string, begin: () => Promise<string>): Promise<EditBegun> {
  try {
    return await begun(hands, kind, begin);
  } catch (error) {
    if (error instanceof OutOfTime) return { kind: 'unsent' };
    throw error;
  }
}

async function watchTag(hands: Hands, task: string): Promise<'complete' | 'over'> {
  for (let pause = POLL_MS; ; pause = Math.min(POLL_MOST_MS, pause * POLL_GROWS)) {
    await hands.wait(pause);
    const state = await unlessRefused(hands.patience.ask('task', () => getTask(hands.request, task)));
    if (state !== 'running') return state ?? 'over';
  }
}

async function watchEdits(hands: Hands, tasks: readonly string[]): Promise<readonly EditEnd[]> {
  const ends = new Map<string, EditEnd>();
  for (let pause = POLL_MS; ends.size < tasks.length; pause = Math.min(POLL_MOST_MS, pause * POLL_GROWS)) {
    await hands.wait(pause);
    for (const task of tasks) {
      if (ends.has(task)) continue;
      const progress = await unlessRefused(hands.patience.ask('edit-task', () => getEdit(hands.request, task)));
      const end = endOf(progress);
      if (end !== undefined) ends.set(task, end);
    }
  }
  return tasks.map((task) => ends.get(task) ?? { kind: 'over' });
}

function endOf(progress: EditProgress | null): EditEnd | undefined {
  if (progress === null || progress.state === 'over') return { kind: 'over' };
  const { state, processed, failed } = progress;
  return state === 'running' ? undefined : { kind: 'complete', processed, failed };
}

async function searchAll({ request, patience, spend }: Hands, jql: string): Promise<readonly number[]> {
  const found: number[] = [];
  for (let token: string | undefined; ;) {
    const page = await patience.ask('search', () => searchIds(request, jql, token));
    found.push(...page.ids);
    spend(page.ids.length);
    token = page.nextPageToken;
    if (token === undefined) return found;
  }
}

const readAll = ({ request, patience, spend }: Hands, ids: readonly number[]): Promise<readonly IssueNow[]> =>
  inParts(ids, BULK_FETCH_MOST, async (some) => {
    const read = await patience.ask('read', () => readIssuesNow(request, some));
    spend(read.length);
    return read;
  });

const readChanges = ({ request, patience, spend }: Hands, ids: readonly number[]): Promise<readonly LabelChange[]> =>
  inParts(ids, BULK_FETCH_MOST, async (some) => {
    const changes = await unlessRefused(patience.ask('read', () => readLabelChanges(request, some)));
    spend(some.length);
    return changes ?? [];
  });

const mayEdit = ({ request, patience }: Hands, ids: readonly number[]): Promise<readonly number[]> =>
  inParts(
    ids,
    PERMISSION_CHECK_MOST,
    async (some) => (await unlessRefused(patience.ask('may-edit', () => whichMayBeEdited(request, some)))) ?? [],
  );

/** Asks about so many issues at a time, one part after the other. */
async function inParts<Value>(
  ids: readonly number[],
  most: number,
  ask: (some: readonly number[]) => Promise<readonly Value[]>,
): Promise<readonly Value[]> {
  const all: Value[] = [];
  for (const some of chunksOf(ids, most)) all.push(...(await ask(some)));
  return all;
}

async function readOne({ request, patience, spend }: Hands, id: number): Promise<EachRead> {
  const issue = await unlessRefused(patience.ask('read-one', () => getIssue(request, String(id), SINGLE_FIELDS)));
  if (issue === null) return { kind: 'gone' };
  spend(1);
  return { kind: 'read', issue };
}

/** Edits one issue; its tag is only deleted where it is still the one that the edit left there. */
async function writeOne(hands: Hands, { id, write, standing }: SingleWrite) {
  const { edit, deleteProperty } = write;
  const { request, patience } = hands;
  const left = edit?.properties?.[0]?.value ?? standing;
  try {
    await hands.holdOn();
    if (edit !== undefined) await patience.send('write-one', () => editIssue(request, String(id), edit));
    if (!deleteProperty || left === null) return 'written' as const;
    const task = await patience.send('write-tag', () => writeTagWhere(request, { ids: [id], standing: left }, null));
    // Whether it is gone is read from the issue, where nobody tells.
    return task !== null && (await watchTag(hands, task)) === 'complete' ? 'written' : ('unknown' as const);
  } catch (error) {
    if (isTrouble(error)) return 'unknown' as const;
    return refusedOr(error);
  }
}

/** Jira's refusal; everything else is thrown on. */
function refusedOr(error: unknown): 'refused' {
  if (error instanceof JiraError && error.code !== 'not-signed-in') return 'refused';
  throw error;
}

/** Null: Jira refused it, or knows nothing of it. */
async function unlessRefused<Value>(asked: Promise<Value>): Promise<Value | null> {
  try {
    return await asked;
  } catch (error) {
    refusedOr(error);
    return null;
  }
}
