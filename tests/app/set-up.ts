import { answerCall, type Ports } from '#app';
import { parseAnswer, type Payload } from '#contract';
import { readCopy, RULES_PROPERTY, type Request } from '#jira';
import type { RuleSet } from '#rules';
import type { KeyValue } from '#storage';

import { jiraProject } from '../builders/jira-project';
import { idsInOrder, memoryQueue } from '../builders/memory-queue';
import { memoryStore } from '../builders/memory-store';
import { rule, ruleSet } from '../builders/rule-set';

export const first = ruleSet(rule());
export const second = ruleSet(rule({ points: 60 }));

/** The functions over one project in Jira and a store, both in memory. */
export function setUp(
  overrides: Parameters<typeof jiraProject>[0] = {},
  caller: Partial<Ports> = {},
  throughJira: (request: Request) => Request = (request) => request,
  throughStore: (store: KeyValue) => KeyValue = (store) => store,
) {
  const jira = jiraProject(overrides);
  const store = memoryStore();
  const queue = memoryQueue();
  const errors: unknown[] = [];
  const ports: Ports = {
    request: throughJira(jira.request),
    store: throughStore(store),
    now: () => new Date(0),
    queue: queue.queue,
    newId: idsInOrder(),
    sleep: () => Promise.resolve(),
    random: () => 0.5,
    accountId: 'u-admin',
    ...caller,
  };
  const call = (name: string, payload: unknown) =>
    answerCall(ports, name, payload, (_failure, error) => errors.push(error));
  const publish = async (baseVersion: number, rules: unknown, more: Partial<Payload<'rules.publish'>> = {}) => {
    const payload = { projectId: '10000', baseVersion, ruleSet: rules, reason: '', despiteTests: false, ...more };
    return parseAnswer('rules.publish', await call('rules.publish', payload));
  };
  const read = async () => parseAnswer('rules.read', await call('rules.read', { projectId: '10000' }));
  const copied = () => readCopy(jira.properties.get(RULES_PROPERTY));
  return { jira, store, queue, call, publish, read, copied, errors };
}

/** A record as the store holds it. */
export const stored = (version: number, rules: unknown) => ({
  version,
  hash: 'h',
  ruleSet: rules,
  publishedAt: '2026-01-01T00:00:00.000Z',
  publishedBy: 'u-other',
});

/** Lets the nth write of the property wait until it is released; `then` is done right after it. */
export function heldWrites(nth: number) {
  let writes = 0;
  let reach: () => void = () => undefined;
  let release: (then?: () => void) => void = () => undefined;
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const released = new Promise<(() => void) | undefined>((resolve) => (release = resolve));
  const hold =
    (request: Request): Request =>
    async (what) => {
      if (what.method !== 'PUT' || ++writes !== nth) return request(what);
      reach();
      const then = await released;
      const answer = await request(what);
      then?.();
      return answer;
    };
  return { hold, reached, release: (then?: () => void) => release(then) };
}

/** Rules as the copy holds them. */
export const withoutNotes = (set: RuleSet): RuleSet => ({
  ...set,
  rules: set.rules.map((one) => ({ ...one, note: '' })),
});
