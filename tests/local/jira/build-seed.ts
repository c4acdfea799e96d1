import type { AdfDocument } from '#issue';
import type { IssueSeed, ProjectSeed, SiteSeed } from '../../../local/jira/site-seed';

export const USERS: SiteSeed['users'] = [
  { accountId: 'ada', displayName: 'Ada Admin', role: 'admin' },
  { accountId: 'max', displayName: 'Max Member', role: 'member' },
  { accountId: 'lia', displayName: 'Lia Limited', role: 'limited' },
  { accountId: 'rob', displayName: 'Rob Reader', role: 'reader' },
];

export function paragraph(text: string): AdfDocument {
  return { version: 1, type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

export function issueSeed(number: number, overrides: Partial<IssueSeed> = {}): IssueSeed {
  return {
    number,
    type: 'Story',
    summary: `Issue ${number}`,
    description: null,
    status: 'To Do',
    created: '2026-03-01T10:00:00Z',
    inBacklog: true,
    ...overrides,
  };
}

export function projectSeed(overrides: Partial<ProjectSeed> = {}): ProjectSeed {
  return {
    key: 'ACME',
    name: 'Acme Shop',
    style: 'company-managed',
    issueTypes: ['Epic', 'Story', 'Task', 'Sub-task'],
    components: ['Checkout', 'Search'],
    versions: ['1.0', '2.0'],
    board: { name: 'ACME board', type: 'scrum' },
    issues: [issueSeed(1)],
    ...overrides,
  };
}

/** A site with one company-managed project of these issues. */
export function siteSeed(issues: readonly IssueSeed[]): SiteSeed {
  return { users: USERS, projects: [projectSeed({ issues })] };
}
