import { JastBuilder, print } from '@atlaskit/jql-ast';
import { describe, expect, it } from '@jest/globals';

import { withinProject } from '../../../static/ui/within-project';

/** The order at the end of the queries below, none of which has these words in its last quotes. */
const ORDER = /order by [\w, ]*$/iu;
const parse = (jql: string) => new JastBuilder().build(jql);

describe('a query within one project', () => {
  it.each([
    ['sprint is EMPTY', 'project = 7 AND (sprint is EMPTY)'],
    ['a = 1 OR b = 2', 'project = 7 AND (a = 1 OR b = 2)'],
    ['a = 1 ORDER BY created DESC', 'project = 7 AND (a = 1) ORDER BY created DESC'],
    ['a = 1\norder\n by rank, key', 'project = 7 AND (a = 1) order\n by rank, key'],
    ['(a = 1)order by key', 'project = 7 AND ((a = 1)) order by key'],
    ['order by created', 'project = 7 order by created'],
    ['summary ~ "order by" AND b = 2', 'project = 7 AND (summary ~ "order by" AND b = 2)'],
    ["summary ~ 'it\\'s order by' ORDER BY key", "project = 7 AND (summary ~ 'it\\'s order by') ORDER BY key"],
    [
      'summary ~ "say \\"order by\\" (" order by key',
      'project = 7 AND (summary ~ "say \\"order by\\" (") order by key',
    ],
    ['summary ~ "a\\\\" order by key', 'project = 7 AND (summary ~ "a\\\\") order by key'],
    ['"order by" = 1 order by "order by"', 'project = 7 AND ("order by" = 1) order by "order by"'],
    ['labels = reorder by-pass', 'project = 7 AND (labels = reorder by-pass)'],
    ['assignee in (currentUser())', 'project = 7 AND (assignee in (currentUser()))'],
  ])('%j', (jql, expected) => {
    expect(withinProject(jql, '7')).toBe(expected);
  });

  it.each([
    'sprint is EMPTY',
    'a = 1 OR b = 2',
    'NOT a = 1 OR b in (1, 2) ORDER BY created DESC, key',
    'summary ~ "order by" OR text ~ \'(\' ORDER BY key',
    'summary ~ "say \\"order by\\" (" order by key',
    'status WAS Done BY currentUser() AFTER "2024-01-01" ORDER BY updated',
    'order by created',
  ])('is to Jira’s own parser the project AND the whole condition, in the same order: %j', (jql) => {
    const bare = parse(jql);
    const within = parse(withinProject(jql, '7'));
    expect([bare.errors, within.errors]).toEqual([[], []]);
    const [order] = ORDER.exec(jql) ?? [''];
    const condition = jql.slice(0, jql.length - order.length).trim();
    const expected = condition === '' ? 'project = 7' : `project = 7 and (${condition})`;
    expect(print(within, {})).toBe(print(parse(`${expected} ${order}`), {}));
    expect(print(within, {})).toContain('project = 7');
    const { where } = within.query ?? {};
    if (condition !== '') expect(where).toMatchObject({ clauseType: 'compound', operator: { value: 'and' } });
    expect(within.query?.orderBy?.fields.length).toBe(bare.query?.orderBy?.fields.length);
  });

  it.each(['a = 1) OR (b = 2', 'a = 1 OR (b = 2', 'a = 1)', ') OR project = 8 OR (a = 1'])(
    'is left for Jira to refuse when its parentheses do not match: %j',
    (jql) => {
      expect(withinProject(jql, '7')).toBe(jql);
      expect(parse(jql).errors).not.toEqual([]);
    },
  );

  it.each(['summary ~ "open', "summary ~ 'open ) OR (a = 1", 'a = "1\\'])(
    'never reaches another project through a quote left open: %j',
    (jql) => {
      expect(parse(withinProject(jql, '7')).errors).not.toEqual([]);
    },
  );
});
