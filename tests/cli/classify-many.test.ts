import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { classify } from '../../cli/commands/classify';
import type { FileEntry } from '../../cli/read/read-issue';
import { plainIssueText } from '#rules';

import { rule, ruleSet } from '../builders/rule-set';

const directory = mkdtempSync(join(tmpdir(), 'classify-many-'));
const MANY = 100_000;
/** Megabytes: held at once, the issues of the file would not fit. */
const HEAP = 64;
const LONG = 180_000;

const file = (name: string, content: string): string => {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
};
const old = file('old.json', JSON.stringify(ruleSet(rule())));
const now = file('new.json', JSON.stringify(ruleSet(rule({ points: 90 }))));
const rows = Array.from({ length: MANY }, (_, nth) => `${nth % 1000 === 0 ? 'Export' : 'Hm'} ${nth},KIT-${nth + 1}\n`);
const csv = file('export.csv', `Summary,Issue key\n${rows.join('')}`);

const start = (...args: readonly string[]) =>
  spawn(process.execPath, [`--max-old-space-size=${HEAP}`, '--import', 'tsx', 'cli/main.ts', 'classify', ...args]);

describe('classify, of a great many issues', () => {
  it(
    'needs little memory, and waits for who reads',
    async () => {
      const child = start(csv, '--rules', old, '--compare', now, '--json');
      let last = '';
      let lines = 0;
      for await (const line of createInterface({ input: child.stdout })) {
        lines += 1;
        last = line;
        if (lines % 10_000 === 0) await new Promise(setImmediate);
      }
      expect(JSON.parse(last)).toEqual({
        summary: { issues: MANY, moves: [], bandOnly: MANY / 1000, unchanged: MANY - MANY / 1000 },
      });
      expect(lines).toBe(MANY + 1);
    },
    LONG,
  );

  it(
    'ends without a word when who reads has gone',
    async () => {
      const child = start(csv, '--rules', old, '--format', 'csv');
      let words = '';
      child.stderr.on('data', (piece: Buffer) => (words += piece.toString()));
      await once(child.stdout, 'data');
      child.stdout.destroy();
      expect(await once(child, 'close')).toEqual([0, null]);
      expect(words).toBe('');
    },
    LONG,
  );

  it('reads no further than was written', async () => {
    let read = 0;
    // eslint-disable-next-line @typescript-eslint/require-await -- as the file gives them
    async function* entries(): AsyncGenerator<FileEntry> {
      for (; read < 10; read += 1) {
        yield { ok: true, row: read, issue: { key: `KIT-${read}`, text: plainIssueText({}), labels: [] } };
      }
    }
    const readWhenWritten: number[] = [];
    await classify(
      entries(),
      ({ key }) => key,
      { head: '', row: (key) => key },
      {
        write: async () => {
          await new Promise(setImmediate);
          readWhenWritten.push(read);
        },
        onSkipped: () => Promise.resolve(),
      },
    );
    expect(readWhenWritten).toEqual([0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});
