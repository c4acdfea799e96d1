import type { Api, Payload, PublishedRules } from '#contract';
import { copySize, PROPERTY_VALUE_LIMIT, writeCopy, writeRulesProperty } from '#jira';
import { parseRuleSet, type RuleSet } from '#rules';
import { commitPublished, readPublished, storedSize, VALUE_LIMIT } from '#storage';

import { AppError } from './app-error';
import { failureOf } from './failure-of';
import type { Ports } from './ports';
import { requireProjectAdmin } from './require-project-admin';

/**
 * Publishes a rule set: refuses what is faulty or does not fit before anything changes, commits it to the store over
 * exactly the version the admin started from, then writes the copy that pages read.
 *
 * @throws AppError, JiraError, StoredRulesError; in all of these cases nothing was changed
 */
export async function publishRules(
  ports: Ports,
  { projectId, baseVersion, ruleSet: input }: Payload<'rules.publish'>,
): Promise<Api['rules.publish']['result']> {
  const publishedBy = await requireProjectAdmin(ports, projectId);
  const ruleSet = acceptable(input);
  const version = baseVersion + 1;
  const copy = await writeCopy(version, ruleSet);
  const publishedAt = ports.now().toISOString();
  const published: PublishedRules = { version, hash: copy.hash, ruleSet, publishedAt, publishedBy };
  if (copySize(copy) > PROPERTY_VALUE_LIMIT || storedSize(published) > VALUE_LIMIT) throw new AppError('too-large');

  if ((await commitPublished(ports.store, projectId, published)) === 'conflict') {
    return conflict(ports, projectId);
  }
  try {
    await writeRulesProperty(ports.request, projectId, copy);
  } catch (error) {
    return { kind: 'copy-failed', published, failure: failureOf(error) };
  }
  return { kind: 'published', published };
}

function acceptable(input: unknown): RuleSet {
  const parsed = parseRuleSet(input);
  if (parsed.kind === 'newer') throw new AppError('newer-rules');
  if (parsed.kind === 'faulty') throw new AppError('invalid-rules', parsed.faults);
  return parsed.ruleSet;
}

async function conflict(ports: Ports, projectId: string): Promise<Api['rules.publish']['result']> {
  const theirs = await readPublished(ports.store, projectId);
  if (theirs === undefined) throw new AppError('conflict');
  return { kind: 'conflict', theirs };
}
