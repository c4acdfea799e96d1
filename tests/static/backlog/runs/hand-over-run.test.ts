import { describe, expect, it } from '@jest/globals';
import type { CallFunction } from '../../../../static/backlog/page-ports';
import { handOverRun, type ApprovedList } from '../../../../static/backlog/runs/hand-over-run';
import { runView } from '../run-builders';

const LIST: ApprovedList = {
  mode: 'labels',
  rules: { version: 3, hash: 'hash' },
  labels: { backlog: 'product-backlog', plan: 'project-plan' },
  scope: 'Open issues of the project',
  scannedAt: '2026-01-01T00:00:00.000Z',
  issues: Array.from({ length: 12_000 }, (_, at) => ({
    id: at + 1,
    place: 'plan',
    band: 'high',
    choice: 'suggested',
    tag: undefined,
    labels: [],
  })),
};

async function handOver(list: ApprovedList, started: unknown = { kind: 'started', runId: 'run1' }) {
  const asked: [string, Record<string, unknown>][] = [];
  const call = ((name: string, payload: Record<string, unknown>) => {
    asked.push([name, payload]);
    const value = name === 'run.start' ? started : { kind: name === 'run.begin' ? 'begun' : 'added' };
    return Promise.resolve({ ok: true, value });
  }) as CallFunction;
  const ports = {
    call,
    sleep: () => Promise.resolve(),
    slices: { now: () => 0, breathe: () => Promise.resolve() },
    newName: () => 'attempt1',
  };
  const result = await handOverRun(ports, '10000', list, new AbortController().signal, () => undefined);
  return { result, asked };
}

describe('handing a list over', () => {
  it('sends it in portions, with the run’s id in every tag, and begins', async () => {
    const { result, asked } = await handOver(LIST);
    expect(result).toEqual({ kind: 'begun', runId: 'run1' });
    expect(asked.map(([name]) => name)).toEqual(['run.start', 'run.add-portion', 'run.add-portion', 'run.begin']);
    expect(asked[0]?.[1]).toMatchObject({ attempt: 'attempt1', run: { issues: 12_000, portions: 2 } });
    expect(asked[1]?.[1]).toMatchObject({ index: 0, groups: [{ after: { run: 'run1', by: 'run' } }] });
  });

  it('sends nothing where there is nothing to write', async () => {
    const unclear = LIST.issues.slice(0, 3).map((issue) => ({ ...issue, place: 'unclear' as const }));
    const { result, asked } = await handOver({ ...LIST, issues: unclear });
    expect(result).toEqual({ kind: 'nothing' });
    expect(asked).toEqual([]);
  });

  it('stops where another run is going', async () => {
    const run = runView();
    const { result, asked } = await handOver(LIST, { kind: 'busy', run });
    expect(result).toEqual({ kind: 'busy', run });
    expect(asked).toHaveLength(1);
  });
});
