import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { rule, ruleSet } from '../builders/rule-set';
import { runCli } from './run-cli';

const directory = mkdtempSync(join(tmpdir(), 'lint-'));

function file(name: string, content: unknown): string {
  const path = join(directory, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const clean = file('clean.json', ruleSet(rule(), rule({ id: 'deploy', question: 'how', patterns: ['deploy'] })));
const flawed = file(
  'flawed.json',
  ruleSet(rule({ patterns: ['export', 'exports', 'Export'] }), rule({ id: 'sail', patterns: ['export*'] })),
);
const issues = file(
  'issues.jsonl',
  '{"key":"KIT-1","summary":"Export it"}\nno JSON\n{"key":"KIT-2","summary":"Exports"}',
);

describe('lint', () => {
  it('finds nothing in rules where nothing is', () => {
    expect(runCli('lint', clean)).toEqual({ status: 0, stdout: 'Nothing found in 2 rules.\n', stderr: '' });
  });

  it('says what is found where, and what its fix changes', () => {
    expect(runCli('lint', flawed)).toEqual({
      status: 1,
      stdout:
        'export, pattern 3 “Export”: duplicate. It says the same as pattern 1, “export”.\n' +
        '  Remove “Export” from export. No suggestion rests on it.\n' +
        'Found in 2 rules: 1 duplicate.\n',
      stderr: '',
    });
  });

  it('holds the rules against issues, and names the rows that it cannot read', () => {
    const { status, stdout, stderr } = runCli('lint', flawed, '--issues', issues);
    expect(status).toBe(1);
    expect(stdout).toContain('sail: too broad. It counts in 2 of 2 issues');
    expect(stdout).toMatch(/Found in 2 rules: 1 duplicate, 2 too broad\.\n$/);
    expect(stderr).toBe(`${issues}: row 2 is skipped: it is not JSON.\n`);
  });

  it('writes the same as JSON', () => {
    const { status, stdout } = runCli('lint', clean, '--issues', issues, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      rules: 2,
      issues: 2,
      findings: [
        {
          kind: 'dead',
          ruleId: 'deploy',
          why: { kind: 'never', issues: 2 },
          fix: { kind: 'switch-off', ruleId: 'deploy' },
          effect: 'suggestions',
          message: 'It counts in none of 2 issues.',
          fixMessage: 'Switch off deploy',
          effectMessage: 'Suggestions may change.',
        },
      ],
    });
  });

  it.each<[string, readonly string[], string]>([
    ['no file', [], "missing required argument 'rules'"],
    ['a file that is not there', [join(directory, 'none.json')], 'cannot be read'],
    ['rules with faults', [file('faulty.json', ruleSet(rule({ patterns: ['*'] })))], 'rules[0].patterns[0]'],
    ['issues that are not there', [clean, '--issues', join(directory, 'none.csv')], 'cannot be read'],
    ['no issues', [clean, '--issues', file('none.jsonl', 'x')], 'holds no issue that can be read'],
  ])('does nothing with %s', (_what, args, words) => {
    const { status, stdout, stderr } = runCli('lint', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
  });
});
