import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';

import { RuleSet } from '#rules';

import { smallRules } from '../measure/small-rules';
import { runCli } from './run-cli';

const directory = mkdtempSync(join(tmpdir(), 'evaluate-'));

function file(name: string, lines: readonly unknown[]): string {
  const path = join(directory, name);
  writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return path;
}

const rules = file('rules.json', [smallRules]);
const PLACED = [
  { id: 'a1', source: 'a', summary: 'Export the list', description: '', label: 'backlog', question: 'what' },
  { id: 'a2', source: 'a', summary: 'Deploy it', description: null, label: 'plan', question: null },
  { id: 'b1', source: 'b', summary: 'Deploy that', label: 'backlog' },
  { id: 'b2', source: 'b', summary: 'Phoenix', label: 'unclear' },
];
const placed = file('placed.jsonl', PLACED);

const EvaluationJson = v.object({
  n: v.number(),
  macroF1: v.number(),
  coverage: v.number(),
  precision: v.number(),
  calibrationError: v.number(),
  bands: v.strictObject({ high: v.object({ share: v.number() }), medium: v.unknown(), low: v.unknown() }),
  bySource: v.record(v.string(), v.object({ n: v.number() })),
  rules: v.array(v.object({ id: v.string(), hits: v.number() })),
  errors: v.optional(v.array(v.string())),
});
const read = (stdout: string) => v.parse(EvaluationJson, JSON.parse(stdout));

describe('evaluate', () => {
  it('writes every figure as JSON', () => {
    const { status, stdout, stderr } = runCli('evaluate', placed, '--rules', rules, '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const found = read(stdout);
    expect(found).toMatchObject({ n: 4, coverage: 1, bySource: { a: { n: 2 }, b: { n: 2 } } });
    expect(found.precision).toBeCloseTo(2 / 3, 3);
    expect(found.rules.map(({ id, hits }) => [id, hits])).toEqual([
      ['export', 1],
      ['deploy', 2],
    ]);
    expect(found.errors).toBeUndefined();
  });

  it('lists the misses with their evidence when asked', () => {
    const { stdout } = runCli('evaluate', placed, '--rules', rules, '--json', '--errors');
    expect(read(stdout).errors).toEqual([
      expect.stringMatching(/^b1: backlog, not plan \(0\.\d\d\): Deploy that \| deploy \(how 30\): Deploy$/),
    ]);
  });

  it('writes tables for people', () => {
    const { stdout } = runCli('evaluate', placed, '--rules', rules, '--errors');
    for (const words of ['macro-F1', 'people said ↓ rules said →', 'as people said', 'often against', 'b1: backlog']) {
      expect(stdout).toContain(words);
    }
  });

  it('names lines that cannot be used, and uses the others', () => {
    const broken = file('broken.jsonl', [
      ...PLACED,
      'no JSON',
      { id: 'c', summary: 'Export', label: 'both' },
      { id: 'd', label: 'plan' },
      { id: 'e', summary: 'Export', label: 'plan', question: 'who' },
    ]);
    const { status, stdout, stderr } = runCli('evaluate', broken, '--rules', rules, '--json');
    expect(status).toBe(1);
    expect(read(stdout).n).toBe(4);
    expect(stderr.trim().split('\n')).toEqual([
      `${broken}: row 5 is skipped: it is not JSON.`,
      `${broken}: row 6 is skipped: its label is none of backlog, plan, mixed, unclear.`,
      `${broken}: row 7 is skipped: it has no summary.`,
      `${broken}: row 8 is skipped: its question is none of what, why, how, when.`,
    ]);
  });

  it('judges each source by points fitted on the others when asked', () => {
    // Each team but one says that "deploy" is backlog: fitted on them, the rule loses its points for that one too.
    const misled = file(
      'misled.jsonl',
      Array.from({ length: 120 }, (_, team) => [
        { id: `${team}-1`, source: `team ${team}`, summary: 'Deploy it', label: team === 0 ? 'plan' : 'backlog' },
        { id: `${team}-2`, source: `team ${team}`, summary: 'Export it', label: 'backlog' },
      ]).flat(),
    );
    const answered = (...more: readonly string[]): number | null =>
      read(runCli('evaluate', misled, '--rules', rules, '--json', ...more).stdout).coverage;
    expect(answered()).toBe(1);
    expect(answered('--leave-sources-out')).toBeLessThan(1);
  });

  it('says null where the issues say nothing about a figure', () => {
    const { stdout } = runCli('evaluate', placed, '--rules', rules, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ mixedF1: null, bands: { high: { precision: null } } });
  });

  it.each([
    ['a file that is not there', join(directory, 'none.jsonl'), 'cannot be read'],
    ['a file without a single label', rules, 'holds no issue with a label'],
  ])('does nothing with %s', (_what, path, words) => {
    const { status, stdout, stderr } = runCli('evaluate', path, '--rules', rules);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
  });
});

describe('fit', () => {
  const many = file(
    'many.jsonl',
    Array.from({ length: 30 }, (_, team) =>
      PLACED.map((line) => ({ ...line, id: `${team}-${line.id}`, source: `team ${team}` })),
    ).flat(),
  );

  it('writes a rule set that can be read, and says what it changed', () => {
    const out = join(directory, 'proposed.json');
    const { status, stdout, stderr } = runCli('fit', many, '--rules', rules, '--out', out, '--terms', '2');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const proposed = v.parse(RuleSet, JSON.parse(readFileSync(out, 'utf8')));
    expect(proposed.rules.find(({ id }) => id === 'deploy')?.points).toBeLessThan(30);
    expect(stdout).toContain('on sources left out');
    expect(stdout).toMatch(/\| deploy +\| +30 \| +\d+ \|/);
    expect(stdout).toContain('that takes at least 200 decisions');
  });

  it('proposes the same each time', () => {
    const [one, two] = ['one.json', 'two.json'].map((name) => {
      const out = join(directory, name);
      runCli('fit', many, '--rules', rules, '--out', out);
      return readFileSync(out, 'utf8');
    });
    expect(one).toBe(two);
  });

  it.each([
    ['a number of terms that is none', ['--out', join(directory, 'x.json'), '--terms', 'few'], 'whole number'],
    ['no place to write to', [], '--out'],
    ['a place that is read', ['--out', many], 'choose another name'],
    ['a place that cannot be written', ['--out', join(directory, 'no/such/folder.json')], 'cannot be written'],
  ])('does nothing with %s', (_what, args, words) => {
    const { status, stdout, stderr } = runCli('fit', many, '--rules', rules, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
  });
});
