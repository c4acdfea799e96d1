import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { plainIssueText, type IssueField, type Rule } from '#rules';

import { explain } from '../../cli/commands/explain';
import { paintFor } from '../../cli/write/explained/paint';
import { rule, ruleSet } from '../builders/rule-set';
import { runCli } from './run-cli';

const directory = mkdtempSync(join(tmpdir(), 'explain-'));

function file(name: string, content: string): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

const run = (...args: readonly string[]) => runCli('explain', ...args);

const RULES: readonly Rule[] = [
  rule({ id: 'export', question: 'what', points: 40, patterns: ['export*', 'download'] }),
  rule({ id: 'value', question: 'why', points: 12, patterns: ['so that'] }),
  rule({ id: 'migrate', question: 'how', points: 40, patterns: ['migrate'] }),
  rule({ id: 'deadline', question: 'when', points: 20, patterns: ['deadline'] }),
  rule({ id: 'deploy', question: 'how', points: 30, patterns: ['deploy'] }),
  rule({ id: 'release', question: 'when', points: 9, patterns: ['release'], only: { type: ['bug'] } }),
];
const rules = file('rules.json', JSON.stringify(ruleSet(...RULES)));

const COLOURS = paintFor(true, { isTTY: true }, {});
const MARKS = paintFor(true, { isTTY: false }, {});

const explained = (fields: Readonly<Partial<Record<IssueField, string>>>, paint = MARKS): string =>
  explain({ key: 'KIT-1', text: plainIssueText(fields) }, ruleSet(...RULES), paint);

describe('explain', () => {
  it('shows the text with its evidence, the points, what would change it and what nearly counted', () => {
    const description = 'Mind the deadline.\n\nNo need to deploy. The release has that deadline!';
    const issues = file(
      'issues.json',
      JSON.stringify([
        { key: 'KIT-1', summary: 'Another' },
        { key: 'KIT-2', summary: 'Migrate the exports', description },
      ]),
    );
    expect(run(issues, 'kit-2', '--rules', rules)).toEqual({
      status: 0,
      stderr: '',
      stdout: `\
KIT-2: plan, low confidence (0.50, not measured)
The plan leads by 20 points.

summary
  [[Migrate]] the [[exports]]
      migrate   how   +40  “Migrate”
      export    what  +40  “exports”

description
  Mind the [[deadline]].
      deadline  when  +20  “deadline”
  No need to deploy. The release has that [[deadline]]!
      deadline  when  +20  “deadline”  (counted above)

points
  backlog   40  what 40, why 0
  plan      60  how 40, when 20

what would change it
  backlog, without:
      migrate   how   +40  “Migrate”

what nearly counted
      deploy    how   +30  “deploy”  “No need to” denies it (description)
      release   when   +9  “release”  the rule is only for issues of type “bug” (description)
`,
    });
  });

  it('shows both halves of a mixed issue, and all words of a rule that it would be without', () => {
    const description = 'Export it, download it.\nMigrate by the deadline.';
    expect(explained({ summary: 'One', description })).toBe(`\
KIT-1: mixed, medium confidence (0.86, not measured)
It asks for both, each in sentences that stand on their own:
  backlog  +40  Export it, download it.
  plan     +60  Migrate by the deadline.

summary
  One

description
  [[Export]] it, [[download]] it.
      export    what  +40  “Export”
  [[Migrate]] by the [[deadline]].
      migrate   how   +40  “Migrate”
      deadline  when  +20  “deadline”

points
  backlog   40  what 40, why 0
  plan      60  how 40, when 20

what would change it
  plan, without:
      export    what  +40  “Export”  and “download”

what nearly counted
  nothing
`);
  });

  it('says it where nothing matches', () => {
    expect(explained({ summary: 'misc' })).toBe(`\
KIT-1: unclear
No rule matches.

summary
  misc

points
  backlog    0  what 0, why 0
  plan       0  how 0, when 0

what would change it
  nothing: no evidence decides

what nearly counted
  nothing
`);
  });

  it.each([
    ['text that is not there', {}, 'There is no text.'],
    ['sides that are even', { summary: 'export, migrate' }, 'Neither side has a clear lead.'],
    [
      'another language',
      { summary: 'Die Liste ist leer und muss für den Hafenmeister repariert werden' },
      'The rules read English; the text looks German.',
    ],
  ])('gives the reason for %s', (_what, fields, reason) => {
    expect(explained(fields)).toContain(`: unclear\n${reason}\n`);
  });

  it('says where fewer rules might be enough to change it', () => {
    const halves = Array.from({ length: 40 }, (_, nth) =>
      rule({ id: `w${nth}`, question: nth % 2 ? 'what' : 'how', points: 30 + nth, patterns: [`w${nth}`] }),
    );
    const text = plainIssueText({ description: halves.map(({ id }) => `${id}.`).join('\n') });
    expect(explain({ key: 'KIT-1', text }, ruleSet(...halves), MARKS)).toContain(
      '\n  plan, without these rules (fewer might be enough):\n',
    );
  });

  it('does not say what nearly counted where not all was read', () => {
    const shown = explained({ summary: 'release', labels: 'deploy '.repeat(11_000) });
    expect(shown).toContain('\nwhat nearly counted\n  not known: not all of this text was read\n');
  });

  it('tries a text without a file', () => {
    const { status, stdout } = run('--summary', 'Download', '--description', 'so that', '--rules', rules);
    expect(status).toBe(0);
    expect(stdout).toContain('This text: backlog, high confidence');
  });

  it('colours each side differently on a terminal, and marks nothing else', () => {
    const coloured = explained({ summary: 'Export; migrate it' }, COLOURS);
    expect(coloured).toContain('\u001b[35m\u001b[4mExport');
    expect(coloured).toContain('\u001b[36m\u001b[4mmigrate');
    expect(coloured).not.toContain('[[');
  });

  it('obeys no escape sequence of an issue', () => {
    expect(explained({ summary: 'Export \u001b[2J\u009b2J \u202e' })).not.toMatch(/[\u001b\u009b\u202e]/u);
  });

  it.each([
    ['there is no terminal', true, { isTTY: false }, {}],
    ['NO_COLOR is set', true, { isTTY: true }, { NO_COLOR: '1' }],
    ['--no-color is given', false, { isTTY: true }, {}],
  ])('has no colours where %s', (_why, isWanted, stream, env) => {
    expect(paintFor(isWanted, stream, env).mark('plan', 'deploy')).toBe('[[deploy]]');
  });

  it('ends with 1 where the file has no such issue, and tells of rows it could not read', () => {
    const lines = file('some.jsonl', '{"key":"KIT-4","summary":"Export"}\nnot JSON\n');
    const { status, stdout, stderr } = run(lines, 'KIT-9');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('has no issue KIT-9. 1 of its rows could not be read.');
  });

  it.each([
    ['a missing file', ['nowhere.csv', 'KIT-1'], 'there is no such file'],
    ['a file without a key', [rules], 'name a file and the key of an issue'],
    ['a file and a text', [rules, 'KIT-1', '--summary', 'x'], 'name a file and the key of an issue'],
    ['nothing', [], 'name a file and the key of an issue'],
    ['faulty rules', ['--summary', 'x', '--rules', file('bad.json', '{"schema":1,"language":"en"}')], 'rules'],
  ])('does nothing with %s, and says why', (_name, args, reason) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(reason);
  });

  it('explains itself', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('Examples:');
  });
});
