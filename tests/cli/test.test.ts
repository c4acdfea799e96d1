import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { rule, ruleSet } from '../builders/rule-set';
import { runCli } from './run-cli';

const directory = mkdtempSync(join(tmpdir(), 'test-'));

function file(name: string, lines: readonly unknown[]): string {
  const path = join(directory, name);
  writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return path;
}

const rules = file('rules.json', [
  ruleSet(rule(), rule({ id: 'ship', question: 'how', patterns: ['deploy'], points: 40, only: { type: ['task'] } })),
]);
const PASSING = [
  { name: 'asks', summary: 'Export it', description: 'An export', must: 'backlog', mustNot: 'plan' },
  { summary: 'Deploy it', issuetype: 'Task', must: 'plan' },
  { summary: 'Deploy it', issuetype: 'Story', mustNot: 'plan' },
];

describe('test', () => {
  it('passes with the evidence', () => {
    expect(runCli('test', rules, file('passing.jsonl', PASSING))).toEqual({
      status: 0,
      stdout: [
        'pass  asks: must be backlog and must not be plan, is backlog',
        '    export (what 30): “Export”',
        'pass  Deploy it: must be plan, is plan',
        '    ship (how 40): “Deploy”',
        'pass  Deploy it: must not be plan, is unclear',
        '    no evidence',
        '3 passed, 0 failed.',
        '',
      ].join('\n'),
      stderr: '',
    });
  });

  it.each([
    ['what must be and is not', { summary: 'Export', must: 'plan' }, 'FAIL  Export: must be plan, is backlog\n'],
    ['what must not be and is', { summary: 'Export', mustNot: 'backlog' }, 'FAIL  Export: must not be backlog, is'],
    ['one of both', { summary: 'Export', must: 'plan', mustNot: 'mixed' }, 'FAIL  Export: must be plan and must not'],
  ])('fails for %s', (_what, line, words) => {
    const { status, stdout } = runCli('test', rules, file('failing.jsonl', [...PASSING, line]));
    expect(status).toBe(1);
    expect(stdout).toContain(words);
    expect(stdout).toMatch(/\n3 passed, 1 failed\.\n$/);
  });

  it('runs the tests of the rule set itself, and reads where its JSON Schema is', () => {
    const own = { $schema: './rule-set.schema.json', ...ruleSet(rule()) };
    const tests = [
      { name: 'asks', summary: 'Export it', must: 'backlog' },
      { name: 'is bare', summary: 'Hello', must: 'backlog' },
    ];
    expect(runCli('test', file('own.json', [{ ...own, tests }]))).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^pass  asks: .*FAIL  is bare: .*1 passed, 1 failed\.\n$/s),
    });
  });

  it('reads rules from a table', () => {
    const table = file('rules.csv', ['id;question;points;patterns', 'export;what;30;export']);
    expect(runCli('test', table, file('one.jsonl', [{ summary: 'Export', must: 'backlog' }])).status).toBe(0);
  });

  it('writes the same as JSON', () => {
    const path = file('json.jsonl', [
      { name: 'asks', summary: 'Export', must: 'plan' },
      { summary: 'x', mustNot: 'plan' },
    ]);
    const { status, stdout } = runCli('test', rules, path, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      passed: 1,
      failed: 1,
      tests: [
        { name: 'asks', passes: false, must: 'plan', place: 'backlog', evidence: ['export (what 30): “Export”'] },
        { name: 'x', passes: true, mustNot: 'plan', place: 'unclear', evidence: [] },
      ],
    });
  });

  it('writes nothing that a terminal would obey', () => {
    const path = file('hostile.jsonl', [{ name: '\u001b[2J', summary: 'Export\u001b[2J', must: 'backlog' }]);
    expect(runCli('test', rules, path).stdout).not.toContain('\u001b');
  });

  it('does nothing where a line is no test, and names each', () => {
    const path = file('broken.jsonl', [
      PASSING[0],
      'no JSON',
      { must: 'plan' },
      { summary: 'x' },
      { summary: 'x', must: 'sprint' },
      { summary: 'x', must: 'plan', mustNot: 'plan' },
      { summary: 'x', name: 7, must: 'plan' },
    ]);
    const { status, stdout, stderr } = runCli('test', rules, path);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trim().split('\n').slice(1)).toEqual([
      '  row 2: it is not JSON',
      '  row 3: it has no summary',
      '  row 4: it has neither "must" nor "mustNot"',
      '  row 5: "must" is none of backlog, plan, mixed, unclear',
      '  row 6: it can never pass: "must" and "mustNot" are the same',
      '  row 7: its name is no text',
    ]);
  });

  it.each<[string, readonly string[], string]>([
    ['no tests', [rules, file('empty.jsonl', [])], 'holds no tests'],
    ['tests that are not there', [rules, join(directory, 'none.jsonl')], 'cannot be read'],
    ['rules that are not there', [join(directory, 'none.json'), file('some.jsonl', PASSING)], 'cannot be read'],
    ['rules without tests of their own', [rules], 'holds no tests: name a file with tests'],
  ])('does nothing with %s', (_what, args, words) => {
    const { status, stdout, stderr } = runCli('test', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
  });
});
