import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { RuleSet } from '#rules';

import { rule, ruleSet } from '../builders/rule-set';
import { runCli } from './run-cli';

const directory = mkdtempSync(join(tmpdir(), 'diff-'));

function file(name: string, content: unknown): string {
  const path = join(directory, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const ship = rule({ id: 'ship', question: 'how', patterns: ['deploy'], points: 40 });
const OLD = ruleSet(rule(), rule({ id: 'gone', patterns: ['x'] }), ship);
const NEW: RuleSet = {
  ...ruleSet({ ...ship, points: 30, question: 'what' }, rule({ id: 'new', patterns: ['list', 'row'] }), rule()),
  negations: ['not'],
};
const [old, now] = [file('old.json', OLD), file('new.json', NEW)];
const reordered = file('reordered.json', { ...OLD, rules: OLD.rules.toReversed() });
const issues = file(
  'issues.jsonl',
  [
    '{"key":"KIT-1","summary":"Deploy it"}',
    '{"key":"KIT-2","summary":"A list"}',
    '{"key":"KIT-3","summary":"Export it"}',
    ...Array.from({ length: 30 }, (_, nth) => `{"key":"ROW-${nth}","summary":"Deploy the next row"}`),
  ].join('\n'),
);

describe('diff', () => {
  it('finds rules the same in whatever order', () => {
    expect(runCli('diff', old, reordered)).toEqual({ status: 0, stdout: 'The rules are the same.\n', stderr: '' });
  });

  it('says what was added, removed and changed', () => {
    expect(runCli('diff', old, now)).toEqual({
      status: 1,
      stdout: [
        'negations: now 1 of its own',
        '- gone (removed)',
        '    what, 30 points',
        '    patterns: “x”',
        '~ ship (changed)',
        '    question: how → what',
        '    points: 40 → 30',
        '+ new (added)',
        '    what, 30 points',
        '    patterns: “list”, “row”',
        '',
      ].join('\n'),
      stderr: '',
    });
  });

  it('says which suggestions change, how many, and the words that did it for the first twenty', () => {
    const { status, stdout } = runCli('diff', old, now, '--issues', issues);
    expect(status).toBe(1);
    const lines = stdout.split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        '32 of 33 suggestions change:',
        '  plan → backlog: 31',
        '  unclear → backlog: 1',
        'KIT-1: plan → backlog: Deploy it',
        '    ~ ship (how 40 → what 30): “Deploy”',
        'KIT-2: unclear → backlog: A list',
        '    + new (what 30): “list”',
        'ROW-17: plan → backlog: Deploy the next row',
        'and 12 more.',
      ]),
    );
    expect(stdout).not.toContain('ROW-18');
    expect(stdout).not.toContain('KIT-3');
  });

  it('says that no suggestion changes', () => {
    expect(runCli('diff', old, reordered, '--issues', issues)).toMatchObject({
      status: 0,
      stdout: 'The rules are the same.\n\nNo suggestion changes in 33 issues.\n',
    });
  });

  it('writes the same as JSON', () => {
    const { status, stdout } = runCli('diff', now, old, '--issues', issues, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      settings: ['negations: left out'],
      rules: [
        { kind: 'changed', id: 'ship', words: ['question: what → how', 'points: 30 → 40'] },
        { kind: 'removed', id: 'new' },
        { kind: 'added', id: 'gone' },
      ],
      suggestions: {
        issues: 33,
        changed: 32,
        moves: [
          { from: 'backlog', to: 'plan', issues: 31 },
          { from: 'backlog', to: 'unclear', issues: 1 },
        ],
        first: expect.arrayContaining([
          { key: 'KIT-2', from: 'backlog', to: 'unclear', because: ['- new (what 30): “list”'] },
        ]),
      },
    });
  });

  it.each<[string, readonly string[], string]>([
    ['one file', [old], "missing required argument 'new'"],
    ['a file that is not there', [old, join(directory, 'none.json')], 'cannot be read'],
    ['a file that is no rule set', [file('list.json', []), now], 'is not a rule set'],
    ['issues of an unknown kind', [old, now, '--issues', file('issues.txt', '')], 'must end in'],
  ])('does nothing with %s', (_what, args, words) => {
    const { status, stdout, stderr } = runCli('diff', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
  });
});
