import { describe, expect, it } from '@jest/globals';

import { fieldText, plainIssueText } from '#rules';

import { fieldOrder, type IssueField } from '../../src/rules/issue-text';

describe('fields of an issue', () => {
  it('are in the order in which people read them, custom fields last and by their ids', () => {
    const inOrder: readonly IssueField[] = [
      ...(['summary', 'description', 'type', 'labels', 'components'] as const),
      ...(['status', 'dueDate', 'fixVersions', 'subTask'] as const),
      ...(['customfield_1', 'customfield_10', 'customfield_2'] as const),
    ];
    expect(inOrder.toReversed().sort(fieldOrder)).toEqual(inOrder);
    expect(inOrder.toSorted(fieldOrder)).toEqual(inOrder);
    expect(fieldOrder('customfield_1', 'customfield_1')).toBe(0);
  });

  it('have the given text without parts, and none where none is given', () => {
    const text = plainIssueText({ summary: 'Export', customfield_7: 'gold' });
    expect(fieldText(text, 'summary')).toEqual({ text: 'Export', parts: [] });
    expect(fieldText(text, 'customfield_7')).toEqual({ text: 'gold', parts: [] });
    for (const field of ['labels', 'description', 'customfield_8'] as const) {
      expect(fieldText(text, field)).toEqual({ text: '', parts: [] });
    }
  });
});
