import { describe, expect, it } from '@jest/globals';

import { DEFAULT_LABELS } from '#issue';

import { splitDraft } from '../../../static/panel/split-draft';
import { issue, read } from './builders';

const { text, suggestion } = read({
  summary: 'Two things',
  description: 'Allow users to pay at checkout.\nMigrate everything by March.\nMigrate <b>more</b>.',
});
const demands = suggestion.reason.kind === 'both' ? suggestion.reason.demands : [];
const mixed = { ...issue({ type: { id: '10001', name: 'Story' } }), key: 'DESK-7' };
const draft = (side: 'backlog' | 'plan') => splitDraft(mixed, '10000', text, demands, side, DEFAULT_LABELS);

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

  it('goes to the project of the issue, with its type and the label of the half', () => {
    expect(draft('plan')).toMatchObject({ projectId: '10000', issueTypeId: '10001', labels: ['project-plan'] });
    expect(draft('backlog').labels).toEqual(['product-backlog']);
    expect(splitDraft(mixed, '10000', text, demands, 'plan', null).labels).toEqual([]);
  });

  it('cuts a long sentence short in the summary and keeps it whole in the description', () => {
    const sentence =
      'Migrate the harbour dues of every berth to the new ledger, because the old one is switched off in spring and nobody answers for it any more.';
    const long = read({ summary: 'Two things', description: `Allow users to pay.\n${sentence}` });
    const both = long.suggestion.reason.kind === 'both' ? long.suggestion.reason.demands : [];
    const { summary, description } = splitDraft(mixed, '10000', long.text, both, 'plan', DEFAULT_LABELS);
    expect(summary).toBe('Migrate the harbour dues of every berth to the new ledger');
    expect(description['content']).toEqual([paragraph(sentence), paragraph('Split from DESK-7.')]);
  });
});
