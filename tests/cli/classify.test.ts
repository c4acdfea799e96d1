import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runCli as run } from './run-cli';

const directory = mkdtempSync(join(tmpdir(), 'classify-'));

function file(name: string, content: string): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

const rules = file(
  'rules.json',
  JSON.stringify({
    schema: 1,
    language: 'en',
    rules: [
      { id: 'export', question: 'what', points: 40, patterns: ['export*'], note: '', on: true },
      { id: 'deadline', question: 'when', points: 40, patterns: ['deadline'], note: '', on: true },
    ],
  }),
);

const NOT_MEASURED = 'Confidence is not measured with these rules: it is an order only.\n';

describe('classify', () => {
  it('writes a line for each issue of a Jira export, with quotes, line breaks, BOM and repeated labels', () => {
    const csv = file(
      'export.csv',
      '\uFEFFSummary,Issue key,Issue Type,Labels,Labels,Description\r\n' +
        '"Export, as ""CSV""",KIT-1,Story,ux,web,"first line\nsecond line"\r\n' +
        'Mind the deadline,KIT-2,Task,,,\r\n',
    );
    expect(run('classify', csv, '--rules', rules, '--format', 'csv')).toEqual({
      status: 0,
      stdout:
        'key,place,band,confidence,evidence\nKIT-1,backlog,medium,0.86,export (what 40): Export\nKIT-2,plan,medium,0.86,deadline (when 40): deadline\n',
      stderr: NOT_MEASURED,
    });
  });

  it('reads a search result of Jira, with documents for descriptions', () => {
    const description = {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The deadline is near' }] }],
    };
    const json = file(
      'search.json',
      JSON.stringify({ issues: [{ id: '1', key: 'KIT-3', fields: { summary: 'Hurry', description } }] }),
    );
    const { stdout } = run('classify', json, '--rules', rules, '--json');
    expect(JSON.parse(stdout)).toEqual({
      key: 'KIT-3',
      place: 'plan',
      band: 'medium',
      confidence: 0.86,
      measured: false,
      evidence: ['deadline (when 40): deadline'],
    });
  });

  it('reads text as the panel does: code in an export is no evidence', () => {
    const csv = file('wiki.csv', 'Summary,Issue key,Description\nHm,KIT-6,"{code}\nexport deadline\n{code}"\n');
    expect(run('classify', csv, '--rules', rules, '--format', 'csv').stdout).toContain('KIT-6,unclear,,0.00,\n');
  });

  it.each([
    ['mark.json', '\uFEFF[{"key":"KIT-7","summary":"Export"}]'],
    ['mark.jsonl', '\uFEFF{"key":"KIT-7","summary":"Export"}\n'],
    ['bare.json', '[{"key":"KIT-7","fields":{"summary":"Export"}}]'],
  ])('reads a byte order mark, and issues stripped of their ids: %s', (name, content) => {
    const { status, stdout } = run('classify', file(name, content), '--rules', rules, '--format', 'csv');
    expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining('KIT-7,backlog,') });
  });

  it('writes the head alone for a list without issues', () => {
    const { status, stdout } = run('classify', file('empty.json', '[]'), '--format', 'csv');
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'key,place,band,confidence,evidence\n' });
  });

  it('names a broken row, does the rest, and says so by its exit code', () => {
    const lines = file('issues.jsonl', '{"key":"KIT-4","summary":"Export"}\nnot JSON\n{"key":"KIT-5"}\n');
    const { status, stdout, stderr } = run('classify', lines, '--rules', rules);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^KEY +PLACE +BAND +CONFIDENCE +EVIDENCE\nKIT-4 +backlog +medium +0\.86 +export \(what 40\): Export\n$/,
    );
    expect(stderr).toContain('row 2 is skipped: it is not JSON');
    expect(stderr).toContain('row 3 is skipped: it has no summary');
  });

  it('writes nothing that a spreadsheet would run or a terminal obey', () => {
    const lines = file(
      'hostile.jsonl',
      '{"key":"=cmd()","summary":"Export"}\n{"key":"\\u001b[2J","summary":"Export"}\n',
    );
    expect(run('classify', lines, '--rules', rules, '--format', 'csv').stdout).toContain("\n'=cmd(),backlog");
    expect(run('classify', lines, '--rules', rules).stdout).not.toContain('\u001b');
  });

  it.each([
    ['a missing file', ['classify', 'nowhere.csv'], 'there is no such file'],
    ['a file of another kind', ['classify', file('issues.txt', 'x')], 'must end in .csv, .json or .jsonl'],
    ['a list that is none', ['classify', file('none.json', '{}')], 'holds no list of issues'],
    [
      'faulty rules',
      ['classify', file('a.json', '[]'), '--rules', file('bad.json', '{"schema":1,"language":"en","rules":[{}]}')],
      'rules[0].id',
    ],
    ['an unknown format', ['classify', file('b.json', '[]'), '--format', 'xml'], 'Allowed choices'],
    ['JSON and another format', ['classify', file('c.json', '[]'), '--json', '--format', 'csv'], 'cannot be used with'],
    ['an unknown command', ['frobnicate'], 'unknown command'],
  ])('does nothing with %s, and says why', (_name, args, reason) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(reason);
  });

  it('says no band that explain would not say: measured rules are told apart from others', () => {
    const lines = file('sure.jsonl', '{"key":"KIT-8","summary":"As a customer I want to export my orders"}\n');
    const { stdout, stderr } = run('classify', lines);
    const [, place = '', band = '', confidence = ''] = /^KIT-8 +(\w+) +(\w+) +([\d.]+)/m.exec(stdout) ?? [];
    expect(run('explain', lines, 'KIT-8').stdout).toContain(`KIT-8: ${place}, ${band} confidence (${confidence})\n`);
    expect(stderr).toBe('Classified: 1. Skipped: 0.\n');
  });

  it('takes no label for evidence that tags are written with under these rules', () => {
    const own = file(
      'own.json',
      JSON.stringify({
        schema: 1,
        language: 'en',
        rules: [{ id: 'po', question: 'what', points: 40, patterns: ['po'], where: ['labels'], note: '', on: true }],
        settings: { labels: { backlog: 'po', plan: 'pm' } },
      }),
    );
    const lines = file('tagged.jsonl', '{"key":"KIT-9","summary":"Hm","labels":["po"]}\n');
    expect(run('classify', lines, '--rules', own, '--format', 'csv').stdout).toContain('KIT-9,unclear');
    expect(run('explain', lines, 'KIT-9', '--rules', own).stdout).toContain('KIT-9: unclear');
  });

  it('explains itself', () => {
    const { status, stdout } = run('classify', '--help');
    expect(status).toBe(0);
    expect(stdout).toContain('Exit codes:');
  });
});
