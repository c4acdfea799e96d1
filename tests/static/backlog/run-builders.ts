import type { RunView } from '#contract';
import {
  newRunState,
  PORTION_SCHEMA,
  RUN_SCHEMA,
  type Portion,
  type RunGroup,
  type RunHeader,
  type RunState,
} from '#run';

/** The header of a run that tags two issues. */
export const runHeader = (overrides: Partial<RunHeader> = {}): RunHeader => ({
  schema: RUN_SCHEMA,
  id: 'run1',
  projectId: '10000',
  kind: 'tag',
  undoes: null,
  mode: 'labels',
  rules: { version: 3, hash: 'hash' },
  labels: { backlog: 'product-backlog', plan: 'project-plan' },
  scope: 'Open issues of the project',
  scannedAt: '2026-01-01T00:00:00.000Z',
  issues: 2,
  portions: 1,
  approvedAt: '2026-01-01T00:01:00.000Z',
  approvedBy: 'me',
  ...overrides,
});

/** A run as pages see it, with some of its state. */
export const runView = (state: Partial<RunState> = {}, overrides: Partial<RunView> = {}): RunView => ({
  header: runHeader(),
  state: { ...newRunState(), ...state },
  command: 'go',
  keeping: 'waiting',
  endedAt: null,
  undoableUntil: null,
  ...overrides,
});

/** A group of issues that are tagged for the plan, and were not tagged before. */
export const runGroup = (ids: readonly number[], overrides: Partial<RunGroup> = {}): RunGroup => ({
  before: null,
  after: { schema: 1, place: 'plan', band: 'high', by: 'run', rules: 3, run: 'run1' },
  labelsBefore: [],
  labelsAfter: ['project-plan'],
  ids,
  ...overrides,
});

/** A portion of a run. */
export const portion = (groups: readonly RunGroup[], left: Portion['left'] = []): Portion => ({
  schema: PORTION_SCHEMA,
  groups,
  left,
});
