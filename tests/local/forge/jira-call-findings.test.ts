import { describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { createSourceFile, ScriptTarget } from 'typescript';
import { jiraCallFindings } from '../../../local/forge/lint/jira-call-findings';
import { personalDataFindings } from '../../../local/forge/lint/personal-data-findings';
import { readSourceFiles } from '../../../local/forge/lint/source-file';
import { storageFindings } from '../../../local/forge/lint/storage-findings';
import { readManifest, scopesOf } from '../../../local/forge/manifest';

const projectDirectory = path.resolve(__dirname, '../../..');

const messages = (source: string, ...scopes: string[]): string[] => {
  const file = createSourceFile('src/a.ts', source, ScriptTarget.Latest, true);
  return jiraCallFindings([file], new Set(scopes)).map(({ line, message }) => `${line}: ${message}`);
};

describe("the project's calls of Jira", () => {
  const granted = scopesOf(readManifest(path.join(projectDirectory, 'manifest.yml')));
  const files = readSourceFiles(projectDirectory);

  it('have the scopes they need', () => {
    expect(jiraCallFindings(files, granted)).toEqual([]);
    expect(storageFindings(files, granted)).toEqual([]);
    expect(personalDataFindings(files, granted)).toEqual([]);
  });

  it.each([...granted].filter((scope) => scope !== 'storage:app' && scope !== 'report:personal-data'))(
    'need the scope %s',
    (scope) => {
      const fewer = new Set([...granted].filter((name) => name !== scope));
      expect(jiraCallFindings(files, fewer).map(({ message }) => message)).toContainEqual(
        expect.stringContaining(scope),
      );
    },
  );

  it.each([
    ['storage:app', storageFindings],
    ['report:personal-data', personalDataFindings],
  ])('need the scope %s', (scope, findingsOf) => {
    const fewer = new Set([...granted].filter((name) => name !== scope));
    expect(findingsOf(files, fewer)).toContainEqual(
      expect.objectContaining({ file: expect.stringMatching(/^src\/forge\//), line: expect.any(Number) }),
    );
  });
});

describe('jiraCallFindings', () => {
  const put =
    "function tag(key) { send({ method: 'PUT', path: jiraPath`/rest/api/3/issue/${key}?notifyUsers=${no}` }); }";

  it('reads the method beside the path', () => {
    expect(messages(put, 'read:jira-work')).toEqual([
      '1: PUT /rest/api/3/issue/{} needs in manifest.yml one of: write:jira-work, write:issue:jira',
    ]);
    expect(messages(put, 'write:jira-work')).toEqual([]);
  });

  it('takes the method from the function around the path', () => {
    const source =
      "function forget(key) {\n  const path = `/rest/api/3/issue/${key}/properties/a`;\n  send({ method: 'DELETE', path });\n}";
    expect(messages(source, 'read:jira-work')).toEqual([expect.stringMatching(/^2: DELETE .* needs/)]);
  });

  it('is content with granular scopes', () => {
    const source = "call({ method: 'GET', path: '/rest/api/3/label' })";
    expect(messages(source, 'read:label:jira')).toEqual([]);
  });

  it('names paths that the local runtime would not let through', () => {
    expect(messages("call({ method: 'GET', path: '/rest/api/3/dashboard' })", 'read:jira-work')).toEqual([
      '1: GET /rest/api/3/dashboard is not in local/forge/scopes.ts',
    ]);
  });

  it('does not take addresses in comments for calls', () => {
    expect(messages('// see /rest/api/3/dashboard\nconst a = "see /rest/api/3/dashboard";')).toEqual([]);
  });
});
