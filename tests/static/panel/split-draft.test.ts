import { describe, expect, it } from '@jest/globals';

import { splitDraft } from '../../../static/panel/split-draft';
import { read } from './builders';

const { text, suggestion } = read({
  summary: 'Two things',
  description: 'Allow users to pay at checkout.\nMigrate everything by March.\nMigrate <b>more</b>.',
});
const demands = suggestion.reason.kind === 'both' ? suggestion.reason.demands : [];
const draft = (side: 'backlog' | 'plan') => splitDraft({ key: 'DESK-7' }, '10000', text, demands, side);

const paragraph = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });

describe('a new issue for one half of a mixed one', () => {
  it('takes its strongest sentence as the summary, without the full stop', () => {
    expect(draft('plan').summary).toBe('Migrate everything by March');
    expect(draft('backlog').summary).toBe('Allow users to pay at checkout');
  });

  it('holds the sentences of its half only, as plain text, and says where it comes from', () => {
    expect(draft('plan').description).toEqual({
      type: 'doc',
      version: 1,
      content: [
        paragraph('Migrate everything by March.'),
        paragraph('Migrate <b>more</b>.'),
        paragraph('Split from DESK-7.'),
      ],
    });
  });

  it('goes to the project of the issue', () => {
    expect(draft('plan').projectId).toBe('10000');
  });

  /** The summary of the plan half of an issue with this sentence. */
  function summaryOf(sentence: string): string {
    const long = read({ summary: 'Two things', description: `Allow users to pay.\n${sentence}` });
    const both = long.suggestion.reason.kind === 'both' ? long.suggestion.reason.demands : [];
    return splitDraft({ key: 'DESK-7' }, '10000', long.text, both, 'plan').summary;
  }

  it('never parts a pair of surrogates', () => {
    for (const lead of ['', '-', '--']) {
      const summary = summaryOf(`${lead}migrate-${'🚢'.repeat(200)}`);
      expect(summary.length).toBeLessThanOrEqual(255);
      expect(summary).not.toMatch(/\p{Surrogate}/u);
    }
  });

  it('loses any number of full stops at the end, also of a summary that is cut', () => {
    const stops = '.'.repeat(16_000);
    expect(summaryOf(`Migrate${stops}x${stops}`)).toBe('Migrate…');
    expect(summaryOf(`Migrate all${stops}`)).toBe('Migrate all');
  });

  it('keeps a summary within what Jira takes', () => {
    const summary = summaryOf(`Migrate ${'every single record '.repeat(40)}.`);
    expect(summary.length).toBeLessThanOrEqual(255);
    expect(summary).toMatch(/^Migrate every .*[a-z]…$/);
  });
});
