import { DEFAULT_LABELS, issueText } from '#issue';
import { describe, expect, it } from '@jest/globals';

import { jiraIssue } from '../builders/jira-issue';

describe('text of an issue', () => {
  it('holds summary, description, type, labels and components', () => {
    const issue = jiraIssue({
      summary: 'S',
      description: 'D',
      type: 'Bug',
      labels: ['ux', 'web'],
      components: ['Web'],
    });
    const text = issueText(issue, DEFAULT_LABELS);
    expect(Object.entries(text).map(([field, { text: value }]) => [field, value])).toEqual([
      ['summary', 'S'],
      ['description', 'D'],
      ['type', 'Bug'],
      ['labels', 'ux\nweb'],
      ['components', 'Web'],
    ]);
  });

  it('leaves out the labels that stand for tags, so that a tag is no evidence for itself', () => {
    const issue = jiraIssue({ labels: ['product-backlog', 'project-plan', 'ux'] });
    expect(issueText(issue, DEFAULT_LABELS).labels.text).toBe('ux');
  });
});
