import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Caller } from '../../../local/http';
import { loadContract } from '../../../local/jira/contract';
import { createLocalJira, type LocalJira, type LocalJiraOptions } from '../../../local/jira/local-jira';
import { siteSeed, issueSeed } from './build-seed';

const CONTRACT_FILE = join(process.cwd(), '..', 'shared', 'contract', 'jira-subset.openapi.json');

/** The official description of Jira's API, where it lies beside the project. */
export const contract = existsSync(CONTRACT_FILE) ? loadContract(CONTRACT_FILE) : undefined;

/** 12 March 2026 was a Thursday. */
export const NOON = Date.parse('2026-03-12T12:00:00Z');

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Site {
  readonly jira: LocalJira;
  /** Lets time pass. */
  readonly wait: (ms: number) => void;
  readonly as: (who: string) => Client;
}

export interface Client {
  get(path: string): Promise<Answer>;
  put(path: string, body: unknown): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
  delete(path: string, body?: unknown): Promise<Answer>;
}

/** The manifest's aliases. */
const INDEXED = [
  { propertyKey: 'backlog-or-plan', path: 'place', alias: 'backlogOrPlan', type: 'string' },
  { propertyKey: 'backlog-or-plan', path: 'band', alias: 'backlogOrPlanConfidence', type: 'string' },
  { propertyKey: 'estimate', path: 'days', alias: 'estimateDays', type: 'number' },
];

/** A site whose clock a test moves. `unchecked` leaves the contract out, for requests that break it. */
export function openSite(
  overrides: Partial<LocalJiraOptions> = {},
  checking: 'checked' | 'unchecked' = 'checked',
): Site {
  let now = NOON;
  let random = 0;
  const jira = createLocalJira({
    seed: siteSeed([issueSeed(1), issueSeed(2), issueSeed(3)]),
    clock: () => now,
    random: () => {
      random = (random + 0.137) % 1;
      return random;
    },
    sleep: (ms) => {
      now += ms;
      return Promise.resolve();
    },
    indexedProperties: INDEXED,
    ...(checking === 'checked' && contract !== undefined && { contract }),
    ...overrides,
  });
  return {
    jira,
    wait: (ms) => {
      now += ms;
    },
    as: (who) => client(jira, callerOf(who)),
  };
}

function callerOf(who: string): Caller {
  if (who === 'app' || who === 'anonymous') return { kind: who };
  return { kind: 'user', accountId: who };
}

function client(jira: LocalJira, caller: Caller): Client {
  const send = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const text = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await jira.handle({ method, path, headers: {}, ...text }, caller);
    const parsed: unknown = response.body === '' ? undefined : JSON.parse(response.body);
    return { status: response.status, headers: response.headers, body: parsed };
  };
  return {
    get: (path) => send('GET', path),
    put: (path, body) => send('PUT', path, body),
    post: (path, body) => send('POST', path, body),
    delete: (path, body) => send('DELETE', path, body),
  };
}

const SearchAnswer = v.object({
  issues: v.array(v.object({ id: v.string(), key: v.optional(v.string()) })),
  isLast: v.boolean(),
  nextPageToken: v.optional(v.string()),
});

/** One page of a search by keys. */
export async function searchPage(who: Client, body: Readonly<Record<string, unknown>>) {
  const answer = await who.post('/rest/api/3/search/jql', { fields: ['key'], ...body });
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  const { issues, isLast, nextPageToken } = v.parse(SearchAnswer, answer.body);
  return { keys: issues.map(({ key }) => key), isLast, nextPageToken };
}

/** Lets a 303's task finish and gives what the task then says. */
export async function finishTask(site: Site, who: string, answer: Answer): Promise<Answer> {
  const address = answer.headers['location'] ?? '';
  site.wait(60_000);
  return site.as(who).get(new URL(address).pathname);
}
