import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { describe, expect, it } from '@jest/globals';

import { DEFAULT_LABELS } from '#issue';
import { compileRules, type Rule } from '#rules';

import { scanIssue } from '../../../../static/backlog/scan/scanned-issue';
import { jiraIssue } from '../jira-issue-builder';

const rule = (id: string, question: Rule['question'], points: number, pattern: string): Rule => ({
  id,
  question,
  points,
  patterns: [pattern],
  note: '',
  on: true,
});
const rules = compileRules({
  schema: 1,
  language: 'en',
  rules: [
    rule('wish', 'what', 40, 'customers want'),
    rule('map', 'what', 10, 'map'),
    rule('long', 'what', 50, 'internationalisation'),
    rule('vendor', 'how', 60, 'vendor'),
    rule('budget', 'how', 50, 'budget'),
  ],
});
const scanned = (summary: string, description: unknown = null) =>
  scanIssue(rules, DEFAULT_LABELS, jiraIssue(1, { summary, description }), undefined);

/** Bytes in use once nothing is left to be collected. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('Memory cannot be collected');
  Reflect.apply(collect, undefined, []);
  return process.memoryUsage().heapUsed;
}

describe('what the page keeps of an issue', () => {
  it('is its suggestion and the strongest words, in the issue’s own', () => {
    expect(scanned('Budget for the VENDOR')).toMatchObject({
      key: 'DESK-1',
      place: 'plan',
      because: { kind: 'words', words: ['vendor', 'budget'] },
    });
  });

  it('holds no description', () => {
    const description = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'harbour office vendor' }] }],
    };
    expect(JSON.stringify(scanned('Budget', description))).not.toContain('harbour office');
  });

  it('keeps no text alive that it was read from: 1,000 issues of 100,000 characters leave next to nothing', () => {
    const text = (number: number) =>
      `They want internationalisation ${number}. ${'The harbour office wrote again. '.repeat(3000)}`;
    const read = (number: number) =>
      scanned(`Map ${number}`, {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: text(number) }] }],
      });
    const before = heapUsed();
    const kept = Array.from({ length: 1000 }, (_, number) => read(number));
    const bytes = heapUsed() - before;
    expect(kept[0]?.because).toEqual({ kind: 'words', words: ['internationalisation', 'map'] });
    // The texts are 100 megabytes.
    expect(bytes).toBeLessThan(20e6);
  });

  it('has words of both sides when the issue asks for both', () => {
    const both = scanned('Customers want a map. Agree the budget with the vendor.');
    expect(both.place).toBe('mixed');
    expect(both.because).toEqual({ kind: 'words', words: ['customers want', 'vendor', 'map'] });
  });

  it('reads the labels of the project as decisions, and no others', () => {
    const labelled = jiraIssue(1, { labels: ['sea', 'project-plan'] });
    expect(scanIssue(rules, { backlog: 'sea', plan: 'land' }, labelled, undefined).standing).toEqual({
      kind: 'labelled',
      place: 'backlog',
    });
    expect(scanIssue(rules, null, labelled, undefined).standing).toEqual({ kind: 'none' });
  });

  it('says why there is no suggestion', () => {
    expect(scanned('')).toMatchObject({ place: 'unclear', because: { kind: 'no-text' } });
    expect(scanned('Fix typo')).toMatchObject({ place: 'unclear', because: { kind: 'no-match' } });
    const settings = { typesLeftOut: [jiraIssue(1, {}).fields.issuetype.name] };
    const without = { ...rules, ruleSet: { ...rules.ruleSet, settings } };
    expect(scanIssue(without, DEFAULT_LABELS, jiraIssue(1, { summary: 'Budget' }), undefined).because).toEqual({
      kind: 'left-out',
    });
  });
});
