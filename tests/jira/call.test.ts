import { deleteTag, getIssue, JiraError, jiraPath, searchPage, type JiraAnswer, type Request } from '#jira';
import { describe, expect, it } from '@jest/globals';

const answering =
  (answer: Partial<JiraAnswer>): Request =>
  () =>
    Promise.resolve({ status: 200, body: '', ...answer });
const failing: Request = () => Promise.reject(new TypeError('network'));

async function codeOf(request: Request): Promise<string> {
  try {
    await getIssue(request, 'KIT-1');
    return 'no error';
  } catch (error) {
    return error instanceof JiraError ? error.code : 'another error';
  }
}

describe('what a failed call becomes', () => {
  it.each([
    [400, 'rejected'],
    [401, 'not-signed-in'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'conflict'],
    [429, 'rate-limited'],
    [500, 'jira-unavailable'],
    [503, 'jira-unavailable'],
  ])('status %d becomes %s', async (status, code) => {
    expect(await codeOf(answering({ status, body: '<html>not JSON</html>' }))).toBe(code);
  });

  it('a lost connection is told apart from a refusal, and keeps its cause', async () => {
    expect(await codeOf(failing)).toBe('connection-lost');
    await expect(getIssue(failing, 'KIT-1')).rejects.toMatchObject({ cause: expect.any(TypeError) });
  });

  it.each([
    ['no JSON', 'oops'],
    ['another shape', '{"id":7}'],
    ['an id that is no id', '{"id":"../1","key":"KIT-1","fields":{}}'],
  ])('an answer with %s is not read', async (_name, body) => {
    expect(await codeOf(answering({ body }))).toBe('unreadable-answer');
  });

  it("hands on Jira's own words about a faulty query", async () => {
    const body = JSON.stringify({ errorMessages: ["Field 'x' does not exist."], errors: { jql: 'faulty' } });
    await expect(searchPage(answering({ status: 400, body }), 'x = 1', [])).rejects.toMatchObject({
      code: 'rejected',
      messages: ["Field 'x' does not exist.", 'faulty'],
    });
  });

  it('carries how long to wait, where the platform says so', async () => {
    await expect(getIssue(answering({ status: 429, retryAfter: 7 }), 'KIT-1')).rejects.toMatchObject({ retryAfter: 7 });
  });
});

describe('what is left out by Jira', () => {
  const complete = {
    summary: 'S',
    description: null,
    issuetype: { name: 'Bug' },
    labels: [],
    components: [],
    project: { id: '1', key: 'KIT' },
    updated: 'now',
  };

  it.each(Object.keys(complete))('%s: the issue can be read without it', async (field) => {
    const fields = Object.fromEntries(Object.entries(complete).filter(([name]) => name !== field));
    const body = JSON.stringify({ id: '1', key: 'KIT-1', fields });
    await expect(getIssue(answering({ body }), '1')).resolves.toMatchObject({ key: 'KIT-1' });
  });

  it('counts as empty: fields hidden from the screen, or not visible to the user', async () => {
    const issue = await getIssue(answering({ body: '{"id":"1","key":"KIT-1","fields":{"description":null}}' }), '1');
    expect(issue.fields).toMatchObject({ summary: '', labels: [], components: [], issuetype: { name: '' } });
    expect(issue.properties).toEqual({});
  });
});

describe('paths', () => {
  it('encode every value, so that no key reaches into the path', () => {
    expect(jiraPath`/rest/api/3/issue/${'../x?a=b&c'}/properties/${7}`).toBe(
      '/rest/api/3/issue/..%2Fx%3Fa%3Db%26c/properties/7',
    );
  });
});

describe('a name that is a direction', () => {
  it.each(['.', '..'])('is refused: %s', (name) => {
    expect(() => jiraPath`/rest/api/3/issue/${name}/properties/x`).toThrow(RangeError);
  });
});

describe('deleting a tag', () => {
  it('that is not there is as good as deleted', async () => {
    await expect(deleteTag(answering({ status: 404 }), '1')).resolves.toBeUndefined();
  });

  it('tells of every other failure', async () => {
    await expect(deleteTag(answering({ status: 403 }), '1')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(deleteTag(failing, '1')).rejects.toMatchObject({ code: 'connection-lost' });
  });
});
