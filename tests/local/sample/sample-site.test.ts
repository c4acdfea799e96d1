import { describe, expect, it } from '@jest/globals';
import type { AdfNode } from '#issue';
import type { IssueSeed, ProjectSeed } from '../../../local/jira/site-seed';
import { sampleSite } from '../../../local/sample/sample-site';
import { compileAdfSchema } from './adf-schema';

const issues = sampleSite.projects.flatMap((project) => project.issues);
const [desk, skipper] = sampleSite.projects;
const keyed = sampleSite.projects.flatMap((project) =>
  project.issues.map((issue) => ({ key: `${project.key}-${issue.number}`, issue, project })),
);

const faults = (isFault: (issue: IssueSeed, project: ProjectSeed) => boolean): string[] =>
  keyed.filter(({ issue, project }) => isFault(issue, project)).map(({ key }) => key);
const share = (belongs: (issue: IssueSeed) => boolean): number => issues.filter(belongs).length / issues.length;

const nodesOf = (nodes: readonly AdfNode[]): AdfNode[] =>
  nodes.flatMap((node) => [node, ...nodesOf(node.content ?? [])]);
const allNodes = issues.flatMap((issue) => nodesOf(issue.description?.content ?? []));

describe('the sample site', () => {
  it('holds a main company-managed project and a second, team-managed one', () => {
    expect(sampleSite.projects.map(({ style, board }) => [style, board.type])).toEqual([
      ['company-managed', 'scrum'],
      ['team-managed', 'kanban'],
    ]);
    expect(issues.length).toBeGreaterThanOrEqual(240);
    expect(desk?.issues.length).toBeGreaterThanOrEqual(195);
    expect(skipper?.issues.length).toBeGreaterThanOrEqual(45);
  });

  it('has a person per role, and two administrators', () => {
    expect(sampleSite.users.map(({ accountId, role }) => [accountId, role])).toEqual([
      ['u-admin', 'admin'],
      ['u-lead', 'admin'],
      ['u-member', 'member'],
      ['u-limited', 'limited'],
      ['u-reader', 'reader'],
    ]);
  });

  it('numbers each issue once, in the order of creation', () => {
    for (const { issues: own } of sampleSite.projects) {
      const numbers = own.map(({ number }) => number);
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      const created = own.map((issue) => issue.created.slice(0, 10));
      expect(created).toEqual([...created].sort());
    }
  });

  it('has no two issues with the same summary', () => {
    const summaries = issues.map(({ summary }) => summary.toLowerCase());
    expect(summaries.filter((summary, index) => summaries.indexOf(summary) !== index)).toEqual([]);
  });

  it('keeps every date within the year it tells of', () => {
    expect(faults(({ created }) => created < '2025-11' || created >= '2026-12')).toEqual([]);
    expect(
      faults(({ created, updated }) => updated !== undefined && (updated < created || updated >= '2026-12')),
    ).toEqual([]);
    expect(faults(({ dueDate }) => dueDate !== undefined && !/^202[5-7]-\d\d-\d\d$/.test(dueDate))).toEqual([]);
    expect(faults(({ dueDate, created }) => dueDate !== undefined && dueDate < created.slice(0, 10))).toEqual([]);
  });

  it('refers only to parents, people, types, components and versions that exist', () => {
    const parentOf = (issue: IssueSeed, project: ProjectSeed) =>
      project.issues.find(({ number }) => number === issue.parent);
    expect(faults((issue, project) => issue.parent !== undefined && parentOf(issue, project) === undefined)).toEqual(
      [],
    );
    expect(faults((issue, project) => !project.issueTypes.includes(issue.type))).toEqual([]);
    expect(
      faults((issue, project) => !(issue.components ?? []).every((name) => project.components.includes(name))),
    ).toEqual([]);
    expect(
      faults((issue, project) => !(issue.fixVersions ?? []).every((name) => project.versions.includes(name))),
    ).toEqual([]);
    const accountIds = new Set(sampleSite.users.map(({ accountId }) => accountId));
    expect(faults(({ assignee }) => assignee !== undefined && !accountIds.has(assignee))).toEqual([]);
  });

  it('gives every sub-task a standard parent and no epic a parent', () => {
    const isSubTask = ({ type }: IssueSeed) => /^sub-?task$/i.test(type);
    const parentOf = (issue: IssueSeed, project: ProjectSeed) =>
      project.issues.find(({ number }) => number === issue.parent);
    expect(
      faults((issue, project) => {
        const parent = parentOf(issue, project);
        if (issue.type === 'Epic') return parent !== undefined;
        if (isSubTask(issue)) return parent === undefined || parent.type === 'Epic' || isSubTask(parent);
        return parent !== undefined && parent.type !== 'Epic';
      }),
    ).toEqual([]);
  });

  it('keeps what is done out of the backlog', () => {
    expect(faults(({ status, inBacklog }) => status === 'Done' && inBacklog)).toEqual([]);
    expect(faults(({ status, inBacklog }) => status === 'To Do' && !inBacklog).length).toBeGreaterThan(0);
  });

  it('has a believable mix of types, statuses and missing descriptions', () => {
    expect(share(({ status }) => status === 'To Do')).toBeGreaterThan(0.5);
    expect(share(({ status }) => status === 'In Progress')).toBeGreaterThan(0.03);
    expect(share(({ status }) => status === 'Done')).toBeGreaterThan(0.15);
    expect(share(({ description }) => description === null)).toBeGreaterThan(0.12);
    expect(share(({ description }) => description === null)).toBeLessThan(0.22);
    for (const type of ['Epic', 'Story', 'Bug', 'Task'])
      expect(share((issue) => issue.type === type)).toBeGreaterThan(0.03);
  });

  it('has some of everything that conditions can ask about', () => {
    expect(issues.filter(({ dueDate }) => dueDate !== undefined).length).toBeGreaterThan(10);
    expect(issues.filter(({ fixVersions }) => fixVersions !== undefined).length).toBeGreaterThan(10);
    expect(issues.filter(({ type }) => /^sub-?task$/i.test(type)).length).toBeGreaterThan(3);
    for (const field of ['customfield_10040', 'customfield_10041'] as const) {
      expect(issues.filter(({ custom }) => custom?.[field] !== undefined).length).toBeGreaterThan(2);
    }
  });

  it('has descriptions and criteria that Atlassian’s schema accepts', () => {
    const validate = compileAdfSchema();
    const refused = keyed.flatMap(({ key, issue }) =>
      [issue.description, issue.custom?.customfield_10040 ?? null].flatMap((document) =>
        document === null || validate(document) ? [] : [`${key}: ${validate.errors?.[0]?.instancePath ?? ''}`],
      ),
    );
    expect(refused).toEqual([]);
  });

  it('has descriptions that the schema check would refuse if they were wrong', () => {
    const validate = compileAdfSchema();
    expect(
      validate({ version: 1, type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }] }),
    ).toBe(false);
    expect(validate({ version: 1, type: 'doc', content: [{ type: 'marquee' }] })).toBe(false);
  });

  it('uses many kinds of nodes', () => {
    const kinds = new Set(allNodes.map(({ type }) => type));
    for (const kind of [
      'heading',
      'bulletList',
      'orderedList',
      'taskList',
      'table',
      'panel',
      'codeBlock',
      'blockquote',
      'mention',
      'date',
      'emoji',
      'status',
      'inlineCard',
      'media',
      'rule',
      'expand',
      'hardBreak',
    ])
      expect([...kinds]).toContain(kind);
    expect(new Set(allNodes.flatMap(({ marks }) => (marks ?? []).map(({ type }) => type)))).toEqual(
      new Set(['strong', 'em', 'strike', 'code', 'link']),
    );
  });

  it('has markup in the text of two issues, as a tester would write it', () => {
    const hasMarkup = ({ description }: IssueSeed) =>
      nodesOf(description?.content ?? []).some(({ text }) => /<script>|onerror/.test(text ?? ''));
    expect(issues.filter(hasMarkup).length).toBe(2);
  });

  it('has the app’s own labels on exactly two issues, set by hand', () => {
    expect(
      issues
        .flatMap(({ labels }) => labels ?? [])
        .filter((label) => /^(product-backlog|project-plan)$/.test(label))
        .sort(),
    ).toEqual(['product-backlog', 'project-plan']);
  });
});
