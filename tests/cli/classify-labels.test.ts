import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { RuleSet } from '#rules';

import { rule, ruleSet } from '../builders/rule-set';
import { runCli } from './run-cli';

const directory = mkdtempSync(join(tmpdir(), 'classify-labels-'));

function file(name: string, content: unknown): string {
  const path = join(directory, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const RULES = ruleSet(rule({ points: 40 }), rule({ id: 'ship', question: 'how', patterns: ['deploy'], points: 40 }));
const rules = (settings: RuleSet['settings']) => file('rules.json', { ...RULES, ...(settings && { settings }) });
const csv = file(
  'export.csv',
  [
    'Summary,Issue key,Labels,Labels',
    'Export it,SAME-1,ux,product-backlog',
    'Export it,OTHER-1,project-plan,',
    'Export it,NONE-1,ux,',
    'Export it,BOTH-1,project-plan,product-backlog',
    'Hm,VAGUE-1,product-backlog,',
    'Deploy it,OWN-1,pm,',
  ].join('\n'),
);

const written = (...args: readonly string[]) =>
  runCli('classify', csv, '--changed-only', '--format', 'csv', ...args)
    .stdout.split('\n')
    .slice(1, -1)
    .map((line) => line.split(',').slice(0, 3).join(' '));

describe('classify --changed-only', () => {
  it('writes the issues that have no label, or another than is suggested, and what the label says', () => {
    expect(written('--rules', rules(undefined))).toEqual([
      'OTHER-1 plan backlog',
      'NONE-1 none backlog',
      'BOTH-1 none backlog',
      'VAGUE-1 backlog unclear',
      'OWN-1 none plan',
    ]);
  });

  it('reads the labels that the settings of the rules name', () => {
    expect(written('--rules', rules({ labels: { backlog: 'product-backlog', plan: 'pm' } }))).toEqual([
      'OTHER-1 none backlog',
      'NONE-1 none backlog',
      'VAGUE-1 backlog unclear',
    ]);
  });

  it('reads labels in JSON lines, and counts', () => {
    const lines = file(
      'issues.jsonl',
      '{"key":"KIT-1","summary":"Export","labels":["product-backlog"]}\n{"key":"KIT-2","fields":{"summary":"Export","labels":["project-plan"]}}\n',
    );
    const { stdout, stderr, status } = runCli('classify', lines, '--changed-only', '--rules', rules(undefined));
    expect({ stdout, status }).toEqual({
      stdout: expect.stringMatching(/^KEY +LABEL +PLACE .*\nKIT-2 +plan +backlog +medium +0\.86 .*\n$/),
      status: 0,
    });
    expect(stderr).toContain('Classified: 2. Without a label that says the same: 1. Skipped: 0.');
    const json = runCli('classify', lines, '--changed-only', '--rules', rules(undefined), '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({ key: 'KIT-2', label: 'plan', place: 'backlog' });
  });

  it('does nothing where the project has no labels', () => {
    const { stdout, stderr, status } = runCli('classify', csv, '--changed-only', '--rules', rules({ labels: null }));
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain('no labels');
  });
});
