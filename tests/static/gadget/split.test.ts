import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';

import type { Request } from '#jira';

import { gadgetSettings } from '../../../static/gadget/gadget-settings';
import { partQuery, PARTS, readSplit } from '../../../static/gadget/split';

describe('the parts of a filter', () => {
  it.each([
    ['project = DESK', '(project = DESK) AND backlogOrPlan = plan'],
    ['a = 1 OR b = 2 ORDER BY rank', '(a = 1 OR b = 2) AND backlogOrPlan = plan'],
    ['ORDER BY rank', 'backlogOrPlan = plan'],
    ['summary ~ "order by"', '(summary ~ "order by") AND backlogOrPlan = plan'],
  ])('of %j is searched as %j', (filter, query) => {
    expect(partQuery(filter, 'plan')).toBe(query);
  });

  it('leaves a query whose parentheses do not match for Jira to refuse', () => {
    expect(partQuery('a = 1) OR (b = 2', 'plan')).toBe('a = 1) OR (b = 2');
  });

  it('are counted in four calls', async () => {
    const asked: string[] = [];
    const request: Request = ({ body }) => {
      asked.push(v.parse(v.object({ jql: v.string() }), body).jql);
      return Promise.resolve({ status: 200, body: JSON.stringify({ count: asked.length }) });
    };
    expect(await readSplit(request, 'project = DESK')).toEqual({ backlog: 1, plan: 2, open: 3, rest: 4 });
    expect(asked).toEqual(PARTS.map((part) => partQuery('project = DESK', part)));
  });
});

describe('what is set for a gadget', () => {
  it.each([undefined, null, {}, { jql: '  ' }, { jql: 7 }, 'project = DESK'])('is nothing in %j', (kept) => {
    expect(gadgetSettings(kept)).toBeUndefined();
  });

  it('is its query, whatever else Jira keeps with it', () => {
    expect(gadgetSettings({ jql: ' project = DESK ', refresh: 15 })).toEqual({ jql: 'project = DESK' });
  });
});
