import type { JiraAnswer, JiraRequest, Request } from '#jira';
import type { RunKeeper } from '#run-driver';
import { readStored, type KeyValue, type Write } from '#storage';
import * as v from 'valibot';

import type { Plant } from '../../../cli/simulate/world';
import type { Scenario } from '../../../cli/simulate/scenario';
import { NO_TROUBLES } from '../../../cli/simulate/troubles';
import { CALM } from './calm';

interface Planted {
  readonly plant: Plant;
  readonly scenario: Partial<Scenario>;
  /** What the judge calls it; one of them is enough. `early`: a call before its time. */
  readonly finds: readonly string[];
}

const onRequest =
  (change: (what: JiraRequest) => JiraRequest): ((request: Request) => Request) =>
  (request) =>
  (what) =>
    request(change(what));
const onAnswer =
  (change: (what: JiraRequest, answer: JiraAnswer) => JiraAnswer): ((request: Request) => Request) =>
  (request) =>
  async (what) =>
    change(what, await request(what));

const PutBody = v.object({ value: v.unknown(), filter: v.looseObject({ entityIds: v.unknown() }) });

/** A claim that only says which issues, not what must stand there. */
function withoutCompare(what: JiraRequest): JiraRequest {
  const body = v.safeParse(PutBody, what.body);
  if (what.method !== 'PUT' || !body.success) return what;
  const { value, filter } = body.output;
  return { ...what, body: { value, filter: { entityIds: filter.entityIds } } };
}

const RunRecord = v.looseObject({
  until: v.string(),
  run: v.looseObject({
    holder: v.string(),
    step: v.number(),
    state: v.looseObject({ status: v.string(), at: v.looseObject({ phase: v.string() }) }),
  }),
});

/** Changes what is written, knowing what stands there. */
const onWrite =
  (change: (write: Write, stands: unknown) => Write | undefined): ((store: KeyValue) => KeyValue) =>
  (store) => ({
    ...store,
    transact: async (writes) => {
      const changed: Write[] = [];
      for (const write of writes) {
        const stands = write.kind === 'entity' ? await store.getEntity(write.entity, write.key) : undefined;
        const one = change(write, stands);
        if (one !== undefined) changed.push(one);
      }
      return store.transact(changed);
    },
  });

/** A checkpoint in which it is not written down that label edits are about to be sent. */
function withoutIntent(write: Write, stands: unknown): Write {
  if (write.kind !== 'entity' || write.entity !== 'run') return write;
  const [next, before] = [v.parse(RunRecord, write.value), v.safeParse(RunRecord, stands)];
  const { status, at } = next.run.state;
  if (!before.success || status !== 'running' || at.phase !== 'label') return write;
  return { ...write, value: { ...next, run: { ...next.run, state: before.output.run.state } } };
}

/** A checkpoint in which it is not written down until when Jira is to be left alone. */
function withoutLimit(write: Write): Write {
  if (write.kind !== 'entity' || write.entity !== 'run') return write;
  const { run, ...record } = v.parse(RunRecord, write.value);
  return {
    ...write,
    value: { ...record, run: { ...run, state: { ...run.state, waitsUntil: null, limitedUntil: null } } },
  };
}

/** Whoever takes a run early on is told that its holder was last heard of long ago. */
const withoutLease = (store: KeyValue): KeyValue => ({
  ...store,
  getEntity: async (entity, key) => {
    const value = await store.getEntity(entity, key);
    const record = v.safeParse(RunRecord, value);
    if (!record.success || record.output.run.holder === '' || record.output.run.step > 8) return value;
    return { ...record.output, until: '2000-01-01T00:00:00.000Z' };
  },
});

const TWO_TABS = [0, 1_000].map((from) => ({ from, until: Infinity, says: true }));

/** Who lost the lease goes on all the same. */
const unnoticed = (keeper: RunKeeper): RunKeeper => ({
  ...keeper,
  checkpoint: (state, changed) =>
    keeper.checkpoint(state, changed).then((kept) => (kept.kind === 'lost' ? { kind: 'kept', command: 'go' } : kept)),
});

/** All is written down again and again. */
const overAndOver = (keeper: RunKeeper): RunKeeper => ({
  ...keeper,
  checkpoint: async (state, changed) => {
    for (let times = 0; times < 30; times += 1) {
      await keeper.checkpoint({ ...state, spent: { ...state.spent, milliseconds: times } }, changed);
    }
    return keeper.checkpoint(state, changed);
  },
});

const StoredPortion = v.looseObject({ groups: v.array(v.looseObject({ after: v.nullable(v.looseObject({})) })) });

/** What is to be written is of the rules that are published now, not of those that it was approved with. */
const withNewestRules = (store: KeyValue): KeyValue => ({
  ...store,
  get: async (key) => {
    const value = await store.get(key);
    const portion = v.safeParse(StoredPortion, value);
    const stored = await readStored(store, '10000');
    if (!portion.success || stored.kind !== 'published') return value;
    const rules = stored.published.version;
    const groups = portion.output.groups.map((group) => ({
      ...group,
      after: group.after && { ...group.after, rules },
    }));
    return { ...portion.output, groups };
  },
});

/** What a process that serves many sites once found, it gives to all of them. */
function sharedBetweenSites(): (store: KeyValue) => KeyValue {
  const known = new Map<string, ReturnType<KeyValue['queryEntity']>>();
  return (store) => ({
    ...store,
    queryEntity: (entity, index, partition, cursor) => {
      const name = JSON.stringify([entity, index, partition, cursor]);
      const found = known.get(name) ?? store.queryEntity(entity, index, partition, cursor);
      known.set(name, found);
      return found;
    },
  });
}

/** Each label that was changed passes for a new text, as if changelogs were not looked into. */
const asTexts = onAnswer(({ path }, { body, ...answer }) => ({
  ...answer,
  body: path.endsWith('/bulkfetch') ? body.replaceAll('"field":"labels"', '"field":"summary"') : body,
}));

/** Faults that a run must not have, each as something that stands between it and the world. */
export const PLANTED: Readonly<Record<string, Planted>> = {
  'Jira 18: the claim does not compare': {
    plant: { request: onRequest(withoutCompare) },
    scenario: { ...CALM, touched: 0.2 },
    finds: ['overwritten'],
  },
  'Runs 2: no intent is written down before a label edit': {
    plant: { store: onWrite(withoutIntent) },
    scenario: { ...CALM, touched: 0.3, deaths: 0.3, hasUndo: false },
    finds: ['overwritten', 'duplicated', 'lost'],
  },
  'Jira 13: Retry-After is not heeded': {
    plant: { request: onAnswer((_, { retryAfter: _told, ...answer }) => answer) },
    scenario: { ...CALM, troubles: { ...NO_TROUBLES, quota: 0.2 }, tabOpens: [] },
    finds: ['early'],
  },
  'Jira 13: a function does not hear what Jira told the one before': {
    plant: { store: onWrite(withoutLimit) },
    scenario: { ...CALM, touched: 0, troubles: { ...NO_TROUBLES, quota: 0.1 }, tabOpens: [], functionMs: 60_000 },
    finds: ['early'],
  },
  'Runs 9: a run goes round in circles': {
    plant: { keeper: overAndOver },
    scenario: { ...CALM, touched: 0 },
    finds: ['unfinished'],
  },
  'Jira 18: what search names in the end is not looked at': {
    plant: {
      request: onAnswer(({ path }, answer) =>
        path.endsWith('/search/jql') ? { status: 200, body: '{"issues":[]}' } : answer,
      ),
    },
    scenario: { ...CALM, touched: 0.3 },
    finds: ['overwritten', 'lost'],
  },
  'Runs 8: everybody gets the lease': {
    plant: {
      keeper: (keeper, stored) => ({
        ...unnoticed(keeper),
        take: async () => {
          const [taken, run] = [await keeper.take(), await stored()];
          return taken.kind === 'held' && run !== undefined ? { ...run, kind: 'taken' } : taken;
        },
      }),
    },
    scenario: { ...CALM, touched: 0.3, tabOpens: TWO_TABS },
    finds: ['overwritten', 'duplicated', 'unfinished', 'lost', 'wrong'],
  },
  'Runs 9: what was left out is not written down': {
    plant: { store: onWrite((write) => (write.key.startsWith('run-left:') ? undefined : write)) },
    scenario: { ...CALM, touched: 0.2 },
    finds: ['lost', 'wrong'],
  },
  'Runs 8: a claim does not heed the lease, and who lost it does not notice': {
    plant: { store: withoutLease, keeper: unnoticed },
    scenario: { ...CALM, touched: 0.3, tabOpens: TWO_TABS },
    finds: ['overwritten', 'duplicated', 'unfinished', 'lost', 'wrong'],
  },
  'Runs 10: a run takes the newest rules': {
    plant: { store: withNewestRules },
    scenario: { ...CALM, touched: 0, publishesAt: [100] },
    finds: ['wrong', 'lost'],
  },
  'an undone run does not stay undone when the sweep comes': {
    plant: { request: asTexts },
    scenario: { ...CALM, touched: 0.1, acts: true, hasUndo: true },
    finds: ['overwritten'],
  },
  'failure 37: a process gives one site what it read on another': {
    plant: { store: sharedBetweenSites() },
    scenario: { ...CALM, touched: 0, tabOpens: [{ from: 0, until: 600_000, says: false }] },
    finds: ['leaked'],
  },
};
