import { describe, expect, it } from '@jest/globals';

import { findAdministered, type JiraRequest } from '#jira';

const answering = (body: unknown) => {
  const asked: JiraRequest[] = [];
  const request = (what: JiraRequest) => {
    asked.push(what);
    return Promise.resolve({ status: 200, body: JSON.stringify(body) });
  };
  return { asked, request };
};

describe('projects that the user administers', () => {
  it('are asked for by part of the name, which cannot reach into the path', async () => {
    const { asked, request } = answering({ values: [{ id: '7', key: 'KIT', name: 'Kit', style: 'x' }], isLast: false });
    expect(await findAdministered(request, 'a&action=view')).toEqual({
      projects: [{ id: '7', key: 'KIT', name: 'Kit' }],
      isAll: false,
    });
    expect(asked).toEqual([
      {
        method: 'GET',
        path: '/rest/api/3/project/search?action=edit&orderBy=name&maxResults=50&query=a%26action%3Dview',
      },
    ]);
  });

  it('are all asked for where nothing is said', async () => {
    const { asked, request } = answering({ values: [] });
    expect(await findAdministered(request, '')).toEqual({ projects: [], isAll: true });
    expect(asked[0]?.path).not.toContain('query');
  });
});
