import { parseRunAnswer, type ListedRun, type RunView } from '#contract';
import {
  newRunState,
  PORTION_SCHEMA,
  RUN_SCHEMA,
  type Portion,
  type RunGroup,
  type RunHeader,
  type RunState,
} from '#run';

import type { CallFunction } from '../../../static/backlog/page-ports';
import type { TabMemory } from '../../../static/backlog/runs/tab-memory';

/** A tab that remembers nothing. */
export const NO_MEMORY: TabMemory = {
  keep: () => undefined,
  take: () => undefined,
  close: () => undefined,
  isClosed: () => false,
};

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

/** A run of the history that ended then. */
export const listedRun = (header: Partial<RunHeader>, endedAt: string | null): ListedRun => ({
  ...runView({ status: endedAt === null ? 'running' : 'finished' }, { header: runHeader(header), endedAt }),
  undoesRun: null,
  undoneBy: [],
  retriesRun: null,
  retriedBy: [],
  takenOver: 0,
  putBack: 0,
});

/** Functions of a project with such runs, the newest first; they answer nothing else. `asked`: how often. */
export function answerRuns(runs: readonly ListedRun[], page = 20): CallFunction {
  return (name, payload) => {
    const before = 'before' in payload ? payload.before : null;
    const older = runs.filter(({ header }) => before === null || header.approvedAt < before);
    const answer = { ok: true, value: { runs: older.slice(0, page), hasMore: older.length > page } };
    return Promise.resolve(parseRunAnswer(name, answer));
  };
}

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
