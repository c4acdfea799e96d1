import { readRulesFile } from '#exchange';
import { english } from '#packs';
import type { RuleSet } from '#rules';
import { readFile } from 'node:fs/promises';

import { FileError } from './file-error';

/** What a table does not hold. */
const NO_RULES: RuleSet = { schema: 1, language: english.language, rules: [] };

/**
 * The rule set of a file, JSON or a table as the rules page exports them; or the built-in English one when no file is
 * named.
 *
 * @throws FileError naming every fault with its path
 */
export async function readRules(path: string | undefined): Promise<RuleSet> {
  if (path === undefined) return english;
  const read = readRulesFile(await readText(path), NO_RULES);
  if (read.kind === 'ok') return read.ruleSet;
  if (read.kind === 'newer') throw new FileError(`${path} was written for a later version of the app.`);
  const faults = read.faults.map((fault) => `  ${fault.path}: ${fault.message}`).join('\n');
  throw new FileError(`${path} is not a rule set:\n${faults}`);
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new FileError(`${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
