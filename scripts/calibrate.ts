/**
 * `npm run calibrate -- FILE.jsonl …`: measures, on issues that people have placed, how often the built-in rules are right,
 * each issue judged by points fitted anew on all other sources (from the points the rules have), and writes src/rules/packs/english-calibration.ts. To be run after
 * every change of the built-in rules.
 */
import { english } from '#packs';
import { measureConfidence, type LabelledIssue } from '#measure';
import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';

import { readAllLabelled } from './read-all-labelled';

const FILE = 'src/rules/packs/english-calibration.ts';

async function writeCalibration(paths: readonly string[]): Promise<void> {
  const issues: LabelledIssue[] = [];
  for (const path of paths) issues.push(...(await readAllLabelled(path)));
  const calibration = measureConfidence(english, issues);
  if (calibration === undefined) throw new Error(`${issues.length} issues are too few.`);
  const source = `import type { Calibration } from '../confidence/calibration';

/** What the confidence of the built-in rules means. Made by \`npm run calibrate\`; how and on what: docs/accuracy.md. */
export const englishCalibration: Calibration = ${JSON.stringify(calibration)};
`;
  await writeFile(FILE, await format(source, { ...(await resolveConfig(FILE)), parser: 'typescript' }));
}

void writeCalibration(process.argv.slice(2));
