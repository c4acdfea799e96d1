import type { JiraAnswer, JiraRequest, Request } from '#jira';

import type { Chance } from './chance';
import { ConnectionLost } from './connection-lost';
import { until, type Heeded } from './heeded';
import type { Holder } from './holder';
import { jiraAnswer } from './sim-jira';
import type { SimSite } from './sim-site';
import type { Clock } from './virtual-clock';

/** Bursts are short for the most part. */
const BURST_MOST_SECONDS = 60;

/** How likely each thing is to go wrong with a call. */
export interface Troubles {
  /** 429s that name a burst, the hour's points, and nothing. */
  readonly burst: number;
  readonly quota: number;
  readonly bare: number;
  /** 5xx, and answers that get lost; half of them after the call took effect. */
  readonly broken: number;
  readonly lost: number;
  /** 303s whose task nobody tells about. */
  readonly unnamed: number;
  /** Calls of functions whose answers get lost, half of them after the call took effect. */
  readonly functions: number;
  /** Calls of functions that come once more, late. */
  readonly late: number;
  /** The same of what functions ask the store, and leave in the queue. */
  readonly store: number;
  readonly queue: number;
}

export const NO_TROUBLES: Troubles = {
  burst: 0,
  quota: 0,
  bare: 0,
  broken: 0,
  lost: 0,
  unnamed: 0,
  functions: 0,
  late: 0,
  store: 0,
  queue: 0,
};

/** What the calls of a whole simulation came to. */
export interface Tally {
  calls: number;
  /** Those of the calls that ask how far a task is. */
  polls: number;
  points: number;
  early: number;
  invocations: number;
}

/** What a network between a holder and a site is made of. */
export interface Network {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly site: SimSite;
  readonly troubles: Troubles;
  readonly tally: Tally;
  readonly heeded: Heeded;
  readonly trace: (line: string) => void;
  /** Hears all that is said on this site, to notice what is another's. */
  readonly hear: (text: string) => void;
}

/** As whom Jira is asked, and from where. */
export interface Asking {
  readonly accountId: string;
  /** Pages are not shown which limit was met, nor for how long. */
  readonly seesHeaders: boolean;
}

/** Jira as a holder reaches it: after a while, and not always. */
export function networkOf(network: Network, holder: Holder, { accountId, seesHeaders }: Asking): Request {
  const { clock, chance, site, troubles, tally, heeded, trace, hear } = network;

  const refused = (): JiraAnswer | undefined => {
    if (chance.is(troubles.quota)) return tooMany(chance.whole(60, 900), 'jira-quota-tenant-based');
    if (chance.is(troubles.burst)) return tooMany(Math.ceil(BURST_MOST_SECONDS ** chance.next()), 'jira-burst-based');
    return chance.is(troubles.bare) ? { status: 429, body: '' } : undefined;
  };
  const tooMany = (seconds: number, limit: string): JiraAnswer => {
    if (!seesHeaders) return { status: 429, body: '' };
    return { status: 429, body: '', retryAfter: seconds, limit };
  };

  return (request) =>
    holder.step(async () => {
      const kind = kindOf(request);
      hear(`${accountId} ${request.path} ${JSON.stringify(request.body ?? null)}`);
      const told = Math.max(until(holder.toldUntil, kind), holder.isDriver ? heeded.until(kind) : 0);
      if (clock.now() < told) {
        tally.early += 1;
        trace(`${holder.name} ${kind} is early`);
      }
      if (holder.isDriver) heeded.asked();
      tally.calls += 1;
      if (/\/(task|queue)\//.test(kind)) tally.polls += 1;
      tally.points += 1;
      await clock.sleep(chance.between(20, 150));
      const refusal = refused();
      const isBroken = chance.is(troubles.broken);
      const isLost = chance.is(troubles.lost);
      const tookEffect = refusal === undefined && (!(isBroken || isLost) || chance.is(0.5));
      let answer = refusal ?? { status: 503, body: '' };
      if (tookEffect) {
        answer = jiraAnswer(site, clock.now(), request, accountId);
        tally.points += objectsRead(kind, answer);
        if (answer.retryAfter !== undefined) answer = tooMany(answer.retryAfter, 'jira-burst-based');
        if (answer.status === 303 && chance.is(troubles.unnamed)) answer = { status: 303, body: '' };
      }
      trace(
        `${holder.name} ${kind} → ${answer.status}${isBroken ? ' 5xx' : ''}${isLost ? ' lost' : ''}${tookEffect ? '' : ' (no effect)'}`,
      );
      await clock.sleep(chance.between(20, 150));
      if (answer.retryAfter !== undefined) {
        const told = answer.limit?.includes('quota') === true ? 'all' : kind;
        holder.toldUntil.set(told, Math.max(holder.toldUntil.get(told) ?? 0, clock.now() + answer.retryAfter * 1_000));
      }
      if (isLost && refusal === undefined) throw new ConnectionLost();
      return isBroken && refusal === undefined ? { status: 502, body: '' } : answer;
    });
}

const kindOf = ({ method, path }: JiraRequest): string =>
  `${method} ${(path.split('?')[0] ?? '').replace('/rest/api/3', '').replace(/\/\d+(?=\/|$)/, '/:id')}`;

/** Objects that a call reads: each costs a point. */
function objectsRead(kind: string, { status, body }: JiraAnswer): number {
  if (status !== 200) return 0;
  if (kind.endsWith('search/jql')) return body.split('"id"').length - 1;
  return kind.endsWith('bulkfetch') || kind === 'GET /issue/:id' ? body.split('"key":"SIM-').length - 1 : 0;
}
