import type { JiraAnswer, JiraRequest, Request } from '#jira';
import type { RunKeeper } from '#run-driver';
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

const forgetful =
  (forgets: (phase: string) => boolean) =>
  (keeper: RunKeeper): RunKeeper => ({
    ...keeper,
    checkpoint: (state, changed) =>
      forgets(state.at.phase) && state.status === 'running'
        ? Promise.resolve({ kind: 'kept', command: 'go' })
        : keeper.checkpoint(state, changed),
  });

/** Faults that a run must not have, each as something that stands between it and the world. */
export const PLANTED: Readonly<Record<string, Planted>> = {
  'Jira 18: the claim does not compare': {
    plant: { request: onRequest(withoutCompare) },
    scenario: { ...CALM, touched: 0.2 },
    finds: ['overwritten'],
  },
  'Runs 2: no intent is written down before a label edit': {
    plant: { keeper: forgetful((phase) => phase === 'label') },
    scenario: { ...CALM, touched: 0.3, deaths: 0.3, hasUndo: false },
    finds: ['overwritten', 'duplicated', 'lost'],
  },
  'Jira 13: Retry-After is not heeded': {
    plant: { request: onAnswer((_, { retryAfter: _told, ...answer }) => answer) },
    scenario: { ...CALM, troubles: { ...NO_TROUBLES, quota: 0.2 }, tabOpens: [] },
    finds: ['early'],
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
      keeper: (keeper, run) => ({
        ...keeper,
        take: () =>
          keeper.take().then((taken) => {
            const { header, state, command } = run;
            return taken.kind === 'held' ? { kind: 'taken', header, state, command } : taken;
          }),
        checkpoint: (state, changed) =>
          keeper
            .checkpoint(state, changed)
            .then((kept) => (kept.kind === 'lost' ? { kind: 'kept', command: 'go' } : kept)),
      }),
    },
    scenario: {
      ...CALM,
      touched: 0.3,
      tabOpens: [
        { from: 0, until: Infinity, says: true },
        { from: 1_000, until: Infinity, says: true },
      ],
    },
    finds: ['overwritten', 'duplicated', 'unfinished', 'lost', 'wrong'],
  },
  'Runs 9: what was left out is not written down': {
    plant: { keeper: (keeper) => ({ ...keeper, checkpoint: (state) => keeper.checkpoint(state) }) },
    scenario: { ...CALM, touched: 0.2 },
    finds: ['lost', 'wrong'],
  },
};
