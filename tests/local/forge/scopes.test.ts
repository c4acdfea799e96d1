import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { findOperation } from '../../../local/forge/find-operation';
import { jiraOperations } from '../../../local/forge/scopes';

const contract = path.resolve(__dirname, '../../../../shared/contract/jira-subset.openapi.json');

const ScopeList = v.object({ state: v.string(), scopes: v.array(v.string()) });
const Contract = v.object({
  paths: v.record(
    v.string(),
    v.record(v.string(), v.looseObject({ 'x-atlassian-oauth2-scopes': v.optional(v.array(ScopeList)) })),
  ),
});

/** The alternatives that the official document gives; an empty granular list there is not yet described. */
function officialAlternatives(lists: readonly v.InferOutput<typeof ScopeList>[]): string[][] {
  return lists.filter(({ state, scopes }) => state === 'Current' || scopes.length > 0).map(({ scopes }) => scopes);
}

describe('the table of operations', () => {
  (existsSync(contract) ? it : it.skip)(
    "agrees with Jira's OpenAPI document (skipped where that is not at hand)",
    () => {
      const { paths } = v.parse(Contract, JSON.parse(readFileSync(contract, 'utf8')));
      for (const { method, path: name, anyOf } of jiraOperations) {
        const official = paths[name]?.[method.toLowerCase()];
        expect([name, method, official !== undefined]).toEqual([name, method, true]);
        const lists = official?.['x-atlassian-oauth2-scopes'];
        if (lists !== undefined) expect([name, method, anyOf]).toEqual([name, method, officialAlternatives(lists)]);
      }
    },
  );

  it('names every operation once', () => {
    const names = jiraOperations.map(({ method, path: name }) => `${method} ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('findOperation', () => {
  it.each([
    ['GET', '/rest/api/3/issue/ACME-1?fields=summary', '/rest/api/3/issue/{issueIdOrKey}'],
    ['PUT', '/rest/api/3/issue/properties/backlog-or-plan', '/rest/api/3/issue/properties/{propertyKey}'],
    ['GET', '/rest/api/3/issue/ACME-1/properties/a', '/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}'],
    ['POST', '/rest/api/3/issue/properties/multi', '/rest/api/3/issue/properties/multi'],
    ['get', '/rest/api/3/project/search?query=a', '/rest/api/3/project/search'],
    ['GET', '/rest/software/1.0/board/7/backlog', '/rest/software/1.0/board/{boardId}/backlog'],
  ])('finds %s %s', (method, request, expected) => {
    expect(findOperation(method, request)?.path).toBe(expected);
  });

  it.each([
    ['DELETE', '/rest/api/3/issue/ACME-1'],
    ['GET', '/rest/api/3/issue/'],
    ['GET', '/rest/api/3/issue/ACME-1/'],
    ['GET', '/rest/api/3/search?jql=a'],
    ['GET', '/rest/api/2/issue/ACME-1'],
  ])('knows no %s %s', (method, request) => {
    expect(findOperation(method, request)).toBeUndefined();
  });
});
