import { advanceRun, answerCall, sweepRuns, watchRuns } from '#app';
import { parseRunAnswer, type Answer, type Api, type RunApi } from '#contract';
import type { Request } from '#jira';

import { ConnectionLost } from './connection-lost';
import type { Holder } from './holder';
import { queueOf } from './sim-queue';
import { storeOf } from './sim-store';
import { networkOf } from './troubles';
import type { World } from './world';

/** How long a function may take that a page called, or that a schedule begins, in milliseconds. */
const CALL_MS = 25_000;
const SCHEDULED_MS = 55_000;
/** How much later a call may come that is sent twice: while its page still holds the run, or long after. */
const SOON_MS = 5_000;
const LATE_MS = 120_000;

/** Calls a function about runs; a failure is an answer. */
export type CallRun = <Name extends keyof RunApi>(
  name: Name,
  payload: Api[Name]['payload'],
) => Promise<Answer<Api[Name]['result']>>;

export type Functions = ReturnType<typeof functionsOf>;

/** The app's functions on a site. Each call is a process of its own, that may end at any of its steps. */
export function functionsOf(world: World) {
  const { clock, chance, scenario, troubles, tally, trace, hear, plant } = world;
  const random = chance.next;

  const begin = (name: string, milliseconds: number): Holder => {
    const holder = world.newHolder(name);
    clock.after(milliseconds, () => holder.end());
    return holder;
  };
  const portsOf = (holder: Holder, milliseconds: number) => {
    const end = clock.now() + milliseconds;
    return {
      store: (plant.store ?? ((store) => store))(storeOf(world, holder), world),
      queue: queueOf(world, holder, (event) => void consume(event)),
      now: () => new Date(clock.now()),
      sleep: (time: number) => holder.step(() => clock.sleep(time)),
      timeLeft: () => end - clock.now(),
      newId: world.newId,
      random,
    };
  };
  const as = (holder: Holder, accountId: string): Request =>
    (plant.request ?? ((request) => request))(networkOf(world, holder, { accountId, seesHeaders: true }), world);

  /** What nobody foresaw is a fault of the app, not of its world. */
  const foreseen = (error: unknown): void => {
    if (error instanceof ConnectionLost) return;
    if (error instanceof Error && ['AppError', 'JiraError'].includes(error.name)) return;
    world.unforeseen.push(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  };

  async function answered(name: string, accountId: string, payload: string): Promise<string | undefined> {
    const holder = begin('call', CALL_MS);
    const ports = { ...portsOf(holder, CALL_MS), request: as(holder, accountId), accountId };
    const answer = await Promise.race([
      answerCall(ports, name, JSON.parse(payload), ({ code }, error) => {
        trace(`${holder.name} ${name}: ${code}`);
        foreseen(error);
      }),
      holder.ended,
    ]);
    holder.end();
    const text = answer && JSON.stringify(answer);
    if (text !== undefined) hear(text);
    return text;
  }

  /** The functions as one page of that person calls them. */
  const callAs =
    (page: Holder, accountId: string): CallRun =>
    (name, payload) =>
      page.step(async () => {
        const text = JSON.stringify(payload);
        if (clock.now() < (page.toldUntil.get(name) ?? 0)) tally.early += 1;
        tally.invocations += 1;
        await clock.sleep(chance.between(10, 80));
        const isLost = chance.is(troubles.functions);
        const isMade = !isLost || chance.is(0.5);
        const answer = isMade ? await answered(name, accountId, text) : undefined;
        if (isMade && chance.is(troubles.late)) {
          const late = chance.between(0, chance.pick([SOON_MS, LATE_MS]));
          clock.after(late, () => void answered(name, accountId, text));
        }
        await clock.sleep(chance.between(10, 80));
        const told = isLost || answer === undefined ? LOST : answer;
        trace(`${page.name} ${name}${briefly(text)} → ${told.length > 80 ? `${told.slice(0, 80)}…` : told}`);
        const parsed = parseRunAnswer(name, JSON.parse(told));
        const retryAfter = parsed.ok ? undefined : parsed.failure.retryAfter;
        if (retryAfter !== undefined) page.toldUntil.set(name, clock.now() + retryAfter * 1_000);
        return parsed;
      });

  /** A function takes an event of the queue. */
  async function consume(event: unknown): Promise<void> {
    const { functionMs } = scenario;
    tally.invocations += 1;
    const holder = begin('function', functionMs);
    // Some only find out whether the site lets them act for somebody.
    holder.isDriver = typeof event === 'object' && event !== null && !('isAsking' in event);
    // To be refused, one has to ask.
    const refused: Request = () => {
      world.heeded.asked();
      return Promise.resolve({ status: 401, body: '' });
    };
    const requestAs = (accountId: string): Request => (scenario.refusesAbsent ? refused : as(holder, accountId));
    const advanced = await advanceRun({ ...portsOf(holder, functionMs), requestAs }, event);
    trace(`${holder.name} ${advanced.kind}`);
    if (advanced.kind === 'failed') foreseen(advanced.error);
    holder.end();
  }

  async function scheduled(name: string, act: (ports: ReturnType<typeof portsOf>) => Promise<unknown>): Promise<void> {
    const holder = begin(name, SCHEDULED_MS);
    try {
      trace(`${holder.name} ${JSON.stringify(await act(portsOf(holder, SCHEDULED_MS)))}`);
    } catch (error) {
      foreseen(error);
    }
    holder.end();
  }

  return {
    callAs,
    watch: () => void scheduled('watchdog', watchRuns),
    sweep: () => void scheduled('sweep', sweepRuns),
  };
}

const LOST = JSON.stringify({ ok: false, failure: { code: 'connection-lost' } });

/** What a call says of a run, in a few words. */
function briefly(payload: string): string {
  const [, command] = /"command":"(\w+)"/.exec(payload) ?? [];
  const [, status, portion, phase] = /"status":"(\w+)".*"portion":(\d+),"phase":"(\w+)"/.exec(payload) ?? [];
  return [command, status, portion, phase].map((word) => (word === undefined ? '' : ` ${word}`)).join('');
}
