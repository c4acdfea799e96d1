import { advanceRun } from '#app';
import type { Request } from '#jira';
import { describe, expect, it } from '@jest/globals';

import { DAY, jiraOf, PROJECT, runSite } from './set-up';

type Site = ReturnType<typeof runSite>;

const newSite = (): Site => runSite(undefined, false);

/** A function that is handed each event that stands in the queue. @returns what became of them */
async function consume(site: Site, requestAs: (accountId: string) => Request): Promise<readonly string[]> {
  const kinds: string[] = [];
  for (const { event } of site.queue.events.splice(0)) {
    const ports = {
      requestAs,
      store: site.store,
      queue: site.queue.queue,
      now: site.clock.now,
      sleep: (milliseconds: number) => {
        site.clock.pass(milliseconds);
        return Promise.resolve();
      },
      random: () => 0.5,
      newId: site.newId,
      timeLeft: () => 300_000,
    };
    kinds.push((await advanceRun(ports, event)).kind);
  }
  return kinds;
}
/** A function goes on with the run of the project, whose tab is gone. */
async function goOn(site: Site, requestAs: (accountId: string) => Request): Promise<readonly string[]> {
  const { id: runId } = (await currentOf(site)).header;
  site.queue.events.push({ event: { schema: 1, projectId: PROJECT, runId }, delaySeconds: 0 });
  return consume(site, requestAs);
}
async function currentOf(site: Site) {
  const { run } = await site.ask('reader', 'run.current', { projectId: PROJECT });
  if (run === null) throw new Error('No run.');
  return run;
}
/** Jira lets them in, and has none of the issues any more. */
const emptyJira = (): Request => (what) =>
  Promise.resolve({
    status: what.method === 'PUT' ? 400 : 200,
    body: JSON.stringify(
      what.path.endsWith('/serverInfo') ? { serverTime: '2026-11-02T09:00:00.000Z' } : { issues: [] },
    ),
  });
const refusing = (): Request => () => Promise.resolve({ status: 401, body: '' });
const knownIn = async (site: Site) => (await site.ask('reader', 'run.current', { projectId: PROJECT })).unattended;

describe('whether runs go on without their tab', () => {
  it.each([
    ['allowed', jiraOf],
    ['refused', refusing],
  ] as const)('is known soon after the first run has begun: %s', async (answer, requestAs) => {
    const site = newSite();
    expect(await knownIn(site)).toBe('unknown');
    await site.begun();
    const asWhom: string[] = [];
    expect(await consume(site, (accountId) => (asWhom.push(accountId), requestAs(accountId)))).toEqual(['asked']);
    expect(asWhom).toEqual(['ada']);
    expect(await knownIn(site)).toBe(answer);
    expect((await site.ask('ada', 'run.current', { projectId: PROJECT })).run).toMatchObject({ command: 'go' });
  });

  it('is asked once a day, however many runs there are, and not believed for ever', async () => {
    const site = newSite();
    await site.ended();
    await consume(site, refusing);
    await site.ended('ada', [[{ ...GROUP, ids: [7] }]]);
    expect(site.queue.events).toEqual([]);
    site.clock.pass(2 * DAY);
    expect(await knownIn(site)).toBe('refused');
    await site.ended('ada', [[{ ...GROUP, ids: [7, 8] }]]);
    await consume(site, jiraOf);
    expect(await knownIn(site)).toBe('allowed');
    site.clock.pass(31 * DAY);
    expect(await knownIn(site)).toBe('unknown');
  });

  it('is not told by one person whom Jira does not let in: the next run asks again', async () => {
    const site = newSite();
    const of = await site.begun();
    await consume(site, jiraOf);
    // Their account is closed meanwhile.
    expect(await goOn(site, refusing)).toEqual(['needs-tab']);
    expect(await knownIn(site)).toBe('unknown');
    await site.ask('root', 'run.command', { ...of, command: 'cancel' });
    await site.begun('bob');
    expect(await consume(site, jiraOf)).toEqual(['asked']);
    expect(await knownIn(site)).toBe('allowed');
  });

  it('stays known as refused when another run meets the same', async () => {
    const site = newSite();
    await site.begun();
    await consume(site, refusing);
    expect(await goOn(site, refusing)).toEqual(['needs-tab']);
    expect(await knownIn(site)).toBe('refused');
  });

  it('is known to be allowed once a function has seen a run through', async () => {
    const site = newSite();
    await site.begun('ada', [[{ ...GROUP, ids: [7] }]]);
    await consume(site, refusing);
    expect(await knownIn(site)).toBe('refused');
    expect(await goOn(site, emptyJira)).toEqual(['rests']);
    expect(await currentOf(site)).toMatchObject({ state: { status: 'finished' } });
    expect(await knownIn(site)).toBe('allowed');
  });

  it('is not known where Jira is in trouble, and no run waits for it', async () => {
    const site = newSite();
    site.queue.answers.push(new Error('The queue is broken.'));
    await site.ended();
    expect(await knownIn(site)).toBe('unknown');
    await site.ended('ada', [[{ ...GROUP, ids: [7] }]]);
    expect(await consume(site, () => () => Promise.resolve({ status: 503, body: '' }))).toEqual(['failed']);
    expect(await knownIn(site)).toBe('unknown');
  });
});

const GROUP = {
  before: null,
  after: { schema: 1, place: 'backlog', band: 'high', by: 'run', rules: 3 },
  labelsBefore: [],
  labelsAfter: ['product-backlog'],
} as const;
