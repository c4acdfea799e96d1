import type { ScannedIssue } from '../../../static/backlog/scan/scanned-issue';

/** A scanned issue with a number for its id and key. */
export const scannedIssue = (number: number, overrides: Partial<ScannedIssue> = {}): ScannedIssue => ({
  id: `${10_000 + number}`,
  key: `DESK-${number}`,
  summary: `Berth ${number}`,
  place: 'backlog',
  confidence: 0.8,
  band: 'medium',
  because: { kind: 'words', words: [] },
  tag: undefined,
  ownLabels: [],
  standing: { kind: 'none' },
  typeId: '10001',
  facts: { type: 'Task', sprint: undefined, assignee: undefined },
  isChanged: false,
  ...overrides,
});
