import { describe, expect, it } from '@jest/globals';

import type { ListedRun } from '#contract';

import { answerRuns, listedRun } from '../run-builders';
import type { CallFunction } from '../../../../static/backlog/page-ports';
import { runsSince } from '../../../../static/backlog/scan/runs-since';

const SINCE = Date.parse('2026-01-01T12:00:00.000Z');
/** The run that was approved in that minute, and ended a minute later. */
const run = (minute: number, header: Partial<ListedRun['header']> = {}): ListedRun => {
  const at = (late: number): string => new Date(SINCE + (minute + late) * 60_000).toISOString();
  return listedRun({ id: `run${minute + 100}`, approvedAt: at(0), ...header }, at(1));
};
const undo = (minute: number, undoes: number): ListedRun => run(minute, { kind: 'undo', undoes: `run${undoes + 100}` });

async function found(runs: readonly ListedRun[], page?: number) {
  let asked = 0;
  const answer = answerRuns(runs, page);
  const call: CallFunction = (name, payload) => {
    asked += 1;
    return answer(name, payload);
  };
  const sleep = () => Promise.resolve();
  const ids = await runsSince({ call, sleep }, '1', SINCE, new AbortController().signal);
  return { ids: [...ids], asked };
}

describe('the runs since a scan', () => {
  it('are those that ended since, and the one that is going', async () => {
    const going = listedRun({ id: 'going', approvedAt: run(9).header.approvedAt }, null);
    expect(await found([going, run(5), run(-3)])).toEqual({ ids: ['going', 'run105'], asked: 1 });
    expect(await found([])).toEqual({ ids: [], asked: 1 });
  });

  it('are, of an undo and of the undo of an undo, the run whose tags they took or brought back', async () => {
    expect((await found([undo(5, -9), run(-9)])).ids).toEqual(['run91']);
    expect((await found([undo(5, -5), undo(-5, -9), run(-9)])).ids).toEqual(['run91']);
    // The history does not go back so far.
    expect((await found([undo(5, -9)])).ids).toEqual(['run91']);
  });

  it('are read no further back than it takes to know', async () => {
    const old = Array.from({ length: 9 }, (_, at) => run(-10 - at));
    expect((await found([run(5), ...old], 3)).asked).toBe(1);
    expect(await found([run(5), run(4), run(3), run(2), ...old], 2)).toMatchObject({ asked: 3 });
    expect(await found([undo(5, -6), undo(-6, -15), ...old], 3)).toEqual({ ids: ['run85'], asked: 3 });
  });
});
