import { answerCall } from '#app';
import { parseAnswer, type Api, type FunctionName } from '#contract';
import { readCopy, RULES_PROPERTY } from '#jira';
import { compareRuleSets, type RuleSet } from '#rules';
import assert from 'node:assert/strict';

import { BUILT_IN, type Attempt, type Told } from './publisher';
import { PROJECT, type raceSite } from './race-site';

type Site = ReturnType<typeof raceSite>;
type Version = Api['history.read']['result']['published'];

/**
 * Checks what is left of a race once everything has come to rest.
 *
 * @param isFaultless whether nothing was lost or ended; then the copy has to be right without a repair
 * @returns how many versions there are
 * @throws AssertionError
 */
export async function checkRace(site: Site, told: Told, isFaultless: boolean): Promise<number> {
  const versions = await historyOf(site);
  versions.forEach((version, nth) => checkVersion(version, versions[nth - 1]?.ruleSet ?? BUILT_IN, told));
  for (const { attempt, version } of told.published) checkPublished(attempt, version, versions, told);
  const reasons = versions.map(({ reason }) => reason);
  for (const { id } of told.refused)
    assert(!reasons.includes(id), `${id} was told that nothing changed, but it is there`);
  assert.equal(new Set(reasons).size, reasons.length, 'one publish made two versions');
  checkDrafts(site, told);
  await checkCopy(site, versions.at(-1), isFaultless);
  return versions.length;
}

/** All versions, the oldest first, as the history shows them. */
async function historyOf(site: Site): Promise<readonly Version[]> {
  const listed: number[] = [];
  for (let before: number | null = null, hasMore = true; hasMore; before = listed.at(-1) ?? null) {
    const page: Api['history.list']['result'] = await ask(site, 'history.list', { projectId: PROJECT, before });
    listed.push(...page.versions.map(({ version }) => version));
    ({ hasMore } = page);
  }
  const expected = Array.from({ length: listed.length }, (_, nth) => listed.length - nth);
  assert.deepEqual(listed, expected, 'the history has a gap, or a version twice');
  const versions: Version[] = [];
  for (const version of [...listed].reverse()) {
    versions.push((await ask(site, 'history.read', { projectId: PROJECT, version })).published);
  }
  return versions;
}

/** A version is what somebody asked for, on top of exactly the one before it, and changes nothing they did not want. */
function checkVersion({ version, ruleSet, reason }: Version, before: RuleSet, { attempts }: Told): void {
  const attempt = attempts.get(reason);
  assert(attempt !== undefined, `nobody asked for version ${version}`);
  assert.equal(attempt.baseVersion, version - 1, `version ${version} was begun from another one than that before it`);
  assert.deepEqual(attempt.base, before, `who made version ${version} had not seen the one before it`);
  assert.deepEqual(ruleSet, attempt.mine, `version ${version} is not what was asked for`);
  for (const { id } of compareRuleSets(before, ruleSet)) {
    assert(attempt.wanted.has(id), `version ${version} changes ${id}, which nobody wanted`);
  }
}

/** What somebody was told is published is there, until somebody who had seen it wanted otherwise. */
function checkPublished(attempt: Attempt, number: number, versions: readonly Version[], { attempts }: Told): void {
  const own = versions[number - 1];
  assert(own !== undefined, `${attempt.id} was told to be version ${number}, which is not there`);
  assert.equal(
    compareRuleSets(own.ruleSet, attempt.mine).length,
    0,
    `version ${number} is not what ${attempt.id} asked for`,
  );
  for (const [id, wanted] of attempt.wanted) {
    const later = versions.slice(number).find(({ reason }) => attempts.get(reason)?.wanted.has(id) === true);
    const until = versions.slice(number - 1, later === undefined ? undefined : later.version - 1);
    for (const { version, ruleSet } of until) {
      assert.deepEqual(
        ruleSet.rules.find((rule) => rule.id === id),
        wanted,
        `version ${version} lost what ${attempt.id} made of ${id}`,
      );
    }
  }
}

/** Drafts follow each other one by one, and each that was told to be kept was. */
function checkDrafts({ committed }: Site, { saved }: Told): void {
  const revisions = new Map<string, number>();
  const kept = new Set<string>();
  for (const write of committed.flat()) {
    if (!write.key.startsWith('draft:')) continue;
    if (write.kind === 'delete') revisions.set(write.key, 0);
    if (write.kind !== 'value') continue;
    const { revision, ruleSet } = JSON.parse(JSON.stringify(write.value)) as { revision: number; ruleSet: RuleSet };
    assert.equal(revision, (revisions.get(write.key) ?? 0) + 1, `${write.key} was written over`);
    revisions.set(write.key, revision);
    kept.add(JSON.stringify([write.key, revision, ruleSet]));
  }
  for (const { accountId, revision, ruleSet } of saved) {
    const draft = JSON.stringify([`draft:${PROJECT}:${accountId}`, revision, ruleSet]);
    assert(kept.has(draft), `a draft of ${accountId} was told to be kept, and was not`);
  }
}

async function checkCopy(site: Site, newest: Version | undefined, isFaultless: boolean): Promise<void> {
  if (newest === undefined) return;
  const { copy } = await ask(site, 'rules.read', { projectId: PROJECT });
  if (isFaultless) assert.equal(copy, 'current', 'the copy is an old one although nothing failed');
  if (copy !== 'current') await ask(site, 'rules.repair', { projectId: PROJECT });
  const copied = await readCopy(site.jira.properties.get(RULES_PROPERTY));
  assert(copied.kind === 'ok', 'the copy cannot be read');
  assert.equal(copied.version, newest.version, 'the copy is not the newest version');
  assert.equal(copied.hash, newest.hash, 'the copy has other rules than the newest version');
}

/** Asks a function without taking turns, and without faults. */
async function ask<Name extends FunctionName>(
  { jira, store, queue, newId }: Site,
  name: Name,
  payload: Api[Name]['payload'],
): Promise<Api[Name]['result']> {
  const ports = {
    request: jira.request,
    store,
    now: () => new Date(0),
    queue: queue.queue,
    newId,
    sleep: () => Promise.resolve(),
    random: () => 0.5,
    accountId: 'checker',
  };
  const answer = parseAnswer(name, await answerCall(ports, name, payload, () => undefined));
  assert(answer.ok, `${name} fails: ${answer.ok ? '' : answer.failure.code}`);
  return answer.value;
}
