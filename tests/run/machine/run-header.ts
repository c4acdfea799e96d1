import type { RunHeader } from '#run';

/** A run that tags with property and label; of one portion of one issue. */
export const runHeader = (overrides: Partial<RunHeader> = {}): RunHeader => ({
  schema: 1,
  id: 'r1',
  projectId: '10000',
  kind: 'tag',
  undoes: null,
  mode: 'labels',
  rules: { version: 3, hash: 'hash' },
  labels: { backlog: 'product-backlog', plan: 'project-plan' },
  scope: 'all',
  scannedAt: '2026-01-26T09:00:00Z',
  issues: 1,
  portions: 1,
  approvedAt: '2026-01-26T09:00:00Z',
  approvedBy: 'ada',
  ...overrides,
});
