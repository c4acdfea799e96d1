import type { Api, Payload, PublishedRules } from '#contract';
import { copySize, PROPERTY_VALUE_LIMIT, writeCopy } from '#jira';
import { asRuleTest, runRuleTests } from '#measure';
import { compileRules, type RuleSet } from '#rules';
import {
  commitPublished,
  forgetDraft,
  readDraft,
  readStored,
  revisionOf,
  storedSize,
  VALUE_LIMIT,
  wasCommitted,
  type Write,
} from '#storage';

import { acceptableRules } from './acceptable-rules';
import { AppError } from './app-error';
import { copyStateNow } from './copy-state';
import { failureOf } from './failure-of';
import type { Ports } from './ports';
import { requireProjectAdmin } from './require-project-admin';
import { writeNewestCopy } from './write-newest-copy';

type Published = Api['rules.publish']['result'];

/**
 * Publishes a rule set: refuses what is faulty or does not fit before anything changes, commits it to the store over
 * exactly the version the admin started from, then writes the copy that pages read.
 *
 * @throws AppError `outcome-unknown` when the store cannot tell whether it was committed
 * @throws AppError, JiraError, StoredRulesError; in all other cases nothing was changed
 */
export async function publishRules(
  ports: Ports,
  { projectId, baseVersion, baseHash, ruleSet: input, reason, despiteTests, draftRevision }: Payload<'rules.publish'>,
): Promise<Published> {
  const publishedBy = await requireProjectAdmin(ports, projectId);
  const ruleSet = acceptableRules(input);
  requireTests(ruleSet, reason, despiteTests);
  const version = baseVersion + 1;
  const copy = await writeCopy(version, ruleSet);
  const publishedAt = ports.now().toISOString();
  const published: PublishedRules = { version, hash: copy.hash, ruleSet, publishedAt, publishedBy, reason };
  if (copySize(copy) > PROPERTY_VALUE_LIMIT || storedSize(published) > VALUE_LIMIT) throw new AppError('too-large');
  if ((await readStored(ports.store, projectId)).kind === 'newer') throw new AppError('newer-rules');

  const draftEnd = await endOfDraft(ports, { projectId, accountId: publishedBy }, draftRevision);
  let outcome = await commit(ports, projectId, published, draftEnd, baseHash);
  // The draft may be what went on meanwhile, in another tab: then it stays, and the rules are published all the same.
  if (outcome === 'conflict' && draftEnd.length > 0) outcome = await commit(ports, projectId, published, [], baseHash);
  return outcome === 'done' ? writeCopyOf(ports, projectId, published) : conflict(ports, projectId);
}

/** What deletes the draft that is published, nothing where another one stands in its place. */
async function endOfDraft(
  { store }: Ports,
  owner: { readonly projectId: string; readonly accountId: string },
  revision: number | undefined,
): Promise<readonly Write[]> {
  if (revision === undefined) return forgetDraft(owner, undefined);
  const found = await readDraft(store, owner);
  return found.kind === 'none' || revisionOf(found) !== revision ? [] : forgetDraft(owner, revision);
}

/** Commits; when the answer is lost, the store is asked what became of it. */
async function commit(
  { store }: Ports,
  projectId: string,
  published: PublishedRules,
  draftEnd: readonly Write[],
  baseHash: string | undefined,
): Promise<'done' | 'conflict'> {
  try {
    return await commitPublished(store, projectId, published, draftEnd, baseHash);
  } catch (cause) {
    const outcome = await wasCommitted(store, projectId, published).catch(() => 'unknown' as const);
    if (outcome === 'unknown') throw new AppError('outcome-unknown', [], { cause });
    return outcome;
  }
}

async function writeCopyOf(ports: Ports, projectId: string, published: PublishedRules): Promise<Published> {
  try {
    return { kind: 'published', published, copy: await writeNewestCopy(ports, projectId, published) };
  } catch (error) {
    // A lost answer may belong to a write that took effect.
    const copy = await copyStateNow(ports, projectId);
    return copy === 'current'
      ? { kind: 'published', published, copy }
      : { kind: 'copy-failed', published, copy, failure: failureOf(error) };
  }
}

/**
 * Failing tests are a reason to stop; whoever goes on says why.
 *
 * @throws AppError `tests-fail` with the path of each that fails
 */
function requireTests(ruleSet: RuleSet, reason: string, despiteTests: boolean): void {
  const { tests = [] } = ruleSet;
  if (tests.length === 0 || (despiteTests && reason !== '')) return;
  const failing = runRuleTests(compileRules(ruleSet), tests.map(asRuleTest));
  const faults = failing.flatMap(({ passes, test: { name }, suggestion: { place } }, nth) =>
    passes ? [] : [{ path: `tests[${nth}]`, message: `"${name}" fails: it is ${place}` }],
  );
  if (faults.length > 0) throw new AppError('tests-fail', faults);
}

async function conflict(ports: Ports, projectId: string): Promise<Published> {
  const stored = await readStored(ports.store, projectId);
  if (stored.kind === 'newer') throw new AppError('newer-rules');
  if (stored.kind !== 'published') throw new AppError('conflict');
  return { kind: 'conflict', theirs: stored.published, copy: await copyStateNow(ports, projectId) };
}
