import { DEFAULT_LABELS, issueText } from '#issue';
import { fieldText } from '#rules';
import { describe, expect, it } from '@jest/globals';

import { jiraIssue } from '../builders/jira-issue';

const document = (...content: unknown[]) => ({ version: 1, type: 'doc', content });
const block = (type: string, text: string) => ({ type, content: [{ type: 'text', text }] });

/** What rules read of a custom field with this value. */
const customText = (value: unknown) =>
  fieldText(issueText(jiraIssue({ fields: { customfield_10040: value } }), DEFAULT_LABELS), 'customfield_10040');

describe('text of an issue', () => {
  it('holds what rules read, several names on lines of their own', () => {
    const issue = jiraIssue({
      summary: 'S',
      description: 'D',
      type: 'Bug',
      labels: ['ux', 'web'],
      components: ['Web', 'Map'],
      fields: {
        status: { name: 'In Progress' },
        duedate: '2026-03-14',
        fixVersions: [{ name: '2.5' }, { name: '2.6' }],
      },
    });
    const text = issueText(issue, DEFAULT_LABELS);
    expect(Object.fromEntries(Object.entries(text).map(([field, read]) => [field, read?.text]))).toEqual({
      summary: 'S',
      description: 'D',
      type: 'Bug',
      labels: 'ux\nweb',
      components: 'Web\nMap',
      status: 'In Progress',
      dueDate: '2026-03-14',
      fixVersions: '2.5\n2.6',
      subTask: '',
    });
  });

  it('is empty where nothing is set', () => {
    const fields = { issuetype: null, status: null, duedate: null, fixVersions: null, customfield_10040: null };
    const text = issueText(jiraIssue({ summary: '', fields }), DEFAULT_LABELS);
    expect(Object.values(text).filter((read) => read?.text !== '')).toEqual([]);
  });

  it('names the type of a sub-task', () => {
    const text = issueText(jiraIssue({ type: 'Technical step', isSubTask: true }), DEFAULT_LABELS);
    expect(text).toMatchObject({ type: { text: 'Technical step' }, subTask: { text: 'Technical step' } });
  });

  it('leaves out the labels that stand for tags, so that a tag is no evidence for itself', () => {
    const issue = jiraIssue({ labels: ['product-backlog', 'project-plan', 'ux'] });
    expect(issueText(issue, DEFAULT_LABELS).labels.text).toBe('ux');
    expect(issueText(issue, { backlog: 'ux', plan: 'project-plan' }).labels.text).toBe('product-backlog');
    expect(issueText(issue, null).labels.text).toBe('product-backlog\nproject-plan\nux');
  });

  it('has custom fields under their ids, and no other fields', () => {
    const issue = jiraIssue({ fields: { customfield_10040: 'a', customfield_x: 'b', priority: { name: 'c' } } });
    const known = Object.keys(issueText(jiraIssue(), DEFAULT_LABELS));
    expect(Object.keys(issueText(issue, DEFAULT_LABELS))).toEqual([...known, 'customfield_10040']);
  });
});

describe('text of a custom field', () => {
  it.each([
    ['words', 'Skerrow Harbour', 'Skerrow Harbour'],
    ['blank words', '  ', ''],
    ['a number', 5, '5'],
    ['an option', { self: 'https://x', value: 'Must', id: '1' }, 'Must'],
    ['an option within an option', { value: 'Europe', child: { value: 'Brittany' } }, 'Europe\nBrittany'],
    ['several options', [{ value: 'Must' }, { value: 'Paid' }], 'Must\nPaid'],
    ['labels', ['red', 'blue'], 'red\nblue'],
    ['sprints', [{ id: 7, name: 'Sprint 7', state: 'active' }], 'Sprint 7'],
    ['a person', { accountId: 'u', displayName: 'Marit Solheim' }, 'Marit Solheim'],
    ['nothing', null, ''],
    ['something unknown', { progress: 3 }, ''],
    ['lists in lists', [[['x']]], ''],
  ])('is read from %s', (_name, value, text) => {
    expect(customText(value)).toEqual({ text, parts: [] });
  });

  it('has the parts of its document', () => {
    expect(customText(document(block('heading', 'Goal'), block('paragraph', 'More nights')))).toEqual({
      text: 'Goal\nMore nights',
      parts: [{ part: 'headings', start: 0, end: 4 }],
    });
  });
});
