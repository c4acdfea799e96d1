import type { RuleSet } from '#rules';

import { readCsv } from './read-csv';
import { readJson } from './json';
import type { RulesFile } from './rules-file';

/** Characters that a file with rules has at most: the largest rule set that is read, laid out for people. */
export const LONGEST_FILE = 8_000_000;

/**
 * Reads rules from a file, by what stands in it: JSON, or a table as spreadsheets write it. Never throws.
 *
 * @param current the rules at hand: a table keeps what it does not hold
 */
export function readRulesFile(text: string, current: RuleSet): RulesFile {
  const begins = text
    .slice(0, 1000)
    .replace(/^\uFEFF/, '')
    .trimStart();
  const format = /^[{[]/.test(begins) ? 'json' : 'csv';
  const fault = faultOf(text, begins);
  if (fault !== undefined) return { kind: 'faulty', format, faults: [{ path: 'the file', message: fault }] };
  return format === 'json' ? readJson(text) : readCsv(text, current);
}

function faultOf(text: string, begins: string): string | undefined {
  if (begins === '') return 'it is empty';
  if (text.length > LONGEST_FILE) return 'it is far larger than any rule set';
  if (begins.startsWith('PK\u0003\u0004')) return 'it is a workbook: save its sheet as CSV first';
  return undefined;
}
