import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { rule, ruleSet } from '../builders/rule-set';
import { runCli } from './run-cli';

const directory = mkdtempSync(join(tmpdir(), 'classify-compare-'));

function file(name: string, content: unknown): string {
  const path = join(directory, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const ship = rule({ id: 'ship', question: 'how', patterns: ['deploy'], points: 40 });
const OLD = ruleSet(rule(), ship);
const NEW = ruleSet(rule({ points: 90 }), { ...ship, question: 'what' }, rule({ id: 'new', patterns: ['list'] }));
const [old, now] = [file('old.json', OLD), file('new.json', NEW)];
const issues = file(
  'issues.jsonl',
  [
    '{"key":"SHIP-1","summary":"Deploy it"}',
    '{"key":"SHIP-2","summary":"Deploy it again"}',
    '{"key":"=LIST-1","summary":"A list"}',
    '{"key":"BAND-1","summary":"Export it"}',
    '{"key":"SAME-1","summary":"Hm"}',
  ].join('\n'),
);
const compare = (...args: readonly string[]) => runCli('classify', issues, '--rules', old, '--compare', now, ...args);

describe('classify --compare', () => {
  it('says of each issue from where to where, how sure, and why; and in the end how many', () => {
    const { stdout, status, stderr } = compare();
    expect(status).toBe(0);
    expect(stdout.split('\n')).toEqual([
      'KEY             FROM                 TO                   BECAUSE',
      'SHIP-1          plan medium 0.86     backlog medium 0.86  ~ ship (how 40 → what 40): “Deploy”',
      'SHIP-2          plan medium 0.86     backlog medium 0.86  ~ ship (how 40 → what 40): “Deploy”',
      '=LIST-1         unclear              backlog medium 0.80  + new (what 30): “list”',
      'BAND-1          backlog medium 0.80  backlog high 0.98    ~ export (what 30 → what 90): “Export”',
      'SAME-1          unclear              unclear',
      '',
      '3 of 5 suggestions change:',
      '  plan → backlog: 2',
      '  unclear → backlog: 1',
      '1 keep their place, in another band.',
      '1 unchanged.',
      '',
    ]);
    expect(stderr).toContain('Compared: 5. Skipped: 0.\nConfidence is not measured with the old rules');
  });

  it('writes only changes of place or band when asked to, and counts all', () => {
    const { stdout } = compare('--changed-only');
    expect(stdout).toContain('BAND-1');
    expect(stdout).not.toContain('SAME-1');
    expect(stdout).toContain('1 unchanged.');
  });

  it('writes JSON lines, the summary last', () => {
    const lines = compare('--json', '--changed-only').stdout.trimEnd().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line)).slice(2)).toEqual([
      {
        key: '=LIST-1',
        from: 'unclear',
        fromBand: null,
        fromConfidence: 0,
        to: 'backlog',
        toBand: 'medium',
        toConfidence: 0.8,
        because: ['+ new (what 30): “list”'],
      },
      expect.objectContaining({ key: 'BAND-1', fromBand: 'medium', toBand: 'high' }),
      {
        summary: {
          issues: 5,
          moves: [
            { from: 'plan', to: 'backlog', issues: 2 },
            { from: 'unclear', to: 'backlog', issues: 1 },
          ],
          bandOnly: 1,
          unchanged: 1,
        },
      },
    ]);
  });

  it('writes CSV that no spreadsheet runs, and the summary beside it', () => {
    const { stdout, stderr } = compare('--format', 'csv', '--changed-only');
    expect(stdout).toContain("\n'=LIST-1,unclear,,0.00,backlog,medium,0.80,'+ new (what 30): “list”\n");
    expect(stdout).not.toContain('suggestions change');
    expect(stderr).toContain('3 of 5 suggestions change:');
  });

  it.each([
    ['the types that take no part', { settings: { typesLeftOut: ['Epic'] } }, 'the issue types that take no part'],
    ['where bands begin', { settings: { bands: { high: 0.7, medium: 0.6 } } }, 'where the bands begin'],
    ['the language', { language: 'de' }, 'the language of the rules'],
  ])('says so when it was none of the rules: %s', (_what, difference, words) => {
    const other = file('other.json', { ...OLD, ...difference });
    const epic = file(
      'epic.jsonl',
      '{"key":"KIT-1","issuetype":"Epic","summary":"Export all that there is to it and to the others"}',
    );
    const { stdout } = runCli('classify', epic, '--rules', old, '--compare', other, '--json');
    expect(JSON.parse(stdout.split('\n')[0] ?? '')).toMatchObject({ because: [words] });
  });

  it('names skipped rows, and says so by its exit code', () => {
    const broken = file('broken.jsonl', 'no JSON\n{"key":"KIT-1","summary":"Hm"}');
    const { status, stderr, stdout } = runCli('classify', broken, '--rules', old, '--compare', now);
    expect(status).toBe(1);
    expect(stderr).toContain('row 1 is skipped: it is not JSON');
    expect(stdout).toContain('No suggestion changes in 1 issues.\n1 unchanged.');
  });

  it('does nothing with faulty rules to compare', () => {
    const { status, stdout, stderr } = runCli('classify', issues, '--compare', file('list.json', []));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('list.json is not a rule set');
  });
});
