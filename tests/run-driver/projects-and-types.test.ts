import { TAG_PROPERTY, type Tag } from '#issue';
import { searchPage, type Request } from '#jira';
import { newRunState, planRun, type Portion, type RunState } from '#run';
import { driveRun, type RunKeeper } from '#run-driver';
import { expect, it } from '@jest/globals';

import { issueSeed, projectSeed } from '../local/jira/build-seed';
import { NOON, openSite } from '../local/jira/open-site';
import { runHeader } from '../run/machine/run-header';

const LABELS = { backlog: 'product-backlog', plan: 'project-plan' };
const INDEXED = (['run', 'by', 'place'] as const).map((path) => ({
  propertyKey: TAG_PROPERTY,
  path,
  alias: { run: 'backlogOrPlanRun', by: 'backlogOrPlanBy', place: 'backlogOrPlan' }[path],
  type: 'string' as const,
}));

/** A keeper in memory of a run that one holder sees through. */
function keeperOf(header: ReturnType<typeof runHeader>, portions: readonly Portion[]) {
  let state: RunState = newRunState();
  const keeper: RunKeeper = {
    take: () => Promise.resolve({ kind: 'taken', header, state, command: 'go' }),
    portion: (index) => Promise.resolve(portions[index] ?? null),
    checkpoint: (next) => {
      state = next;
      return Promise.resolve({ kind: 'kept', command: 'go' });
    },
    release: (next) => {
      state = next;
      return Promise.resolve();
    },
  };
  return { keeper, state: () => state };
}

it.each(['company-managed', 'team-managed'] as const)(
  'Jira 21: stories, sub-tasks and epics of a %s project are all tagged',
  async (style) => {
    let now = NOON;
    const pass = (milliseconds: number): Promise<void> => Promise.resolve(void (now += milliseconds));
    const issues = [
      issueSeed(1, { type: 'Epic' }),
      issueSeed(2, { type: 'Story', parent: 1 }),
      issueSeed(3, { type: 'Sub-task', parent: 2 }),
    ];
    const { jira } = openSite({
      seed: {
        users: [{ accountId: 'ada', displayName: 'Ada', role: 'admin' }],
        projects: [projectSeed({ style, issues })],
      },
      clock: () => now,
      sleep: pass,
      indexedProperties: INDEXED,
    });
    const request: Request = async ({ method, path, body }) => {
      const headers = { 'content-type': 'application/json' };
      const sent = { method, path, headers, body: body === undefined ? '' : JSON.stringify(body) };
      const answer = await jira.handle(sent, { kind: 'user', accountId: 'ada' });
      const { location } = answer.headers;
      return { status: answer.status, body: answer.body, ...(location === undefined ? {} : { location }) };
    };
    const projectId = jira.site.projects[0]?.id ?? '';
    const found = async () => (await searchPage(request, `project = ${projectId}`, ['labels', 'issuetype'])).issues;
    const approved = (await found()).map(({ id }) => ({
      id: Number(id),
      place: 'plan' as const,
      band: 'high' as const,
      choice: 'suggested' as const,
      tag: undefined,
      labels: [],
    }));
    const header = runHeader({ projectId, issues: 3, labels: LABELS });
    const { portions } = planRun(header, approved);
    const { keeper, state } = keeperOf(header, portions);
    expect(await driveRun({ request, keeper, now: () => now, sleep: pass, random: () => 0.5 })).toMatchObject({
      kind: 'rests',
    });
    expect(state()).toMatchObject({ status: 'finished', written: 3, left: {} });
    const tag: Partial<Tag> = { place: 'plan', by: 'run' };
    for (const { fields, properties } of await found()) {
      expect(fields.labels).toContain(LABELS.plan);
      expect(properties[TAG_PROPERTY]).toMatchObject(tag);
    }
  },
);
