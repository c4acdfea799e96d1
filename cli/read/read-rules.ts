import { english } from '#packs';
import { parseRuleSet, type RuleSet } from '#rules';
import { readFile } from 'node:fs/promises';

import { withoutByteOrderMark } from './byte-order-mark';
import { FileError } from './file-error';

/**
 * The rule set of a JSON file, or the built-in English one when no file is named.
 *
 * @throws FileError naming every fault with its path
 */
export async function readRules(path: string | undefined): Promise<RuleSet> {
  if (path === undefined) return english;
  const parsed = parseRuleSet(await readJson(path));
  if (parsed.kind === 'ok') return parsed.ruleSet;
  if (parsed.kind === 'newer') throw new FileError(`${path} was written for a later version of the app.`);
  const faults = parsed.faults.map((fault) => `  ${fault.path}: ${fault.message}`).join('\n');
  throw new FileError(`${path} is not a rule set:\n${faults}`);
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(withoutByteOrderMark(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new FileError(`${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
