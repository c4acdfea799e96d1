import type { JiraAnswer } from '#jira';
import { newRunState, type ChangedPortion, type Portion, type RunCommand, type RunHeader, type RunState } from '#run';
import { driveRun, type RunKeeper } from '#run-driver';

import { VirtualClock } from '../../cli/simulate/virtual-clock';
import { plainPortion } from '../run/machine/plain-portion';
import { runHeader } from '../run/machine/run-header';

export const MINUTE = 60_000;
export const START = Date.UTC(2026, 0, 26, 9);
const PORTION = plainPortion(1, 2);
export const QUOTA: JiraAnswer = { status: 429, body: '', retryAfter: 900, limit: 'jira-quota-tenant-based' };

interface Setting {
  readonly state?: Partial<RunState>;
  readonly portion?: Portion;
  /** Answers every call but those for the time; undefined: nothing is to be asked. */
  readonly answer?: JiraAnswer | ((at: number, path: string) => JiraAnswer | Promise<JiraAnswer>);
  /** Answers the calls for the time; undefined: what time it is. */
  readonly clockAnswer?: (at: number) => JiraAnswer | undefined;
  readonly header?: Partial<RunHeader>;
  readonly until?: number;
  /** `tab`: hears of it at once. `function`: can look at the record. */
  readonly as: 'tab' | 'function';
  /** What is wanted of it at first. */
  readonly command?: RunCommand;
  /** How long it takes to write down where it stands. */
  readonly checkpointMs?: number;
}

/** A run of two issues, what was asked of Jira and when, and who can say what of it. */
export function site({ portion = PORTION, answer, clockAnswer, until, as, checkpointMs = 0, ...first }: Setting) {
  const clock = new VirtualClock(START);
  const asked: number[] = [];
  const paths: string[] = [];
  const kept: number[] = [];
  let state: RunState = { ...newRunState(), ...first.state };
  let command: RunCommand = first.command ?? 'go';
  let left: ChangedPortion | undefined;
  let said: RunCommand | undefined;
  let hear = (): void => undefined;
  const hearing: Partial<RunKeeper> = {
    tab: { said: () => said, heard: () => new Promise<void>((resolve) => (hear = resolve)) },
    function: { look: () => Promise.resolve(command) },
  }[as];
  const keeper: RunKeeper = {
    take: () => Promise.resolve({ kind: 'taken', header: runHeader({ issues: 2, ...first.header }), state, command }),
    portion: () => Promise.resolve(left === undefined ? portion : { ...portion, left: left.left }),
    checkpoint: async (next, changed) => {
      if (checkpointMs > 0) await clock.sleep(checkpointMs);
      kept.push(clock.now());
      state = next;
      left = changed ?? left;
      return { kind: 'kept', command: as === 'tab' ? 'go' : command };
    },
    release: (next) => {
      state = next;
      return Promise.resolve();
    },
    ...hearing,
  };
  const ended: { at: number; kind: string }[] = [];
  const request = ({ path }: { readonly path: string }): Promise<JiraAnswer> => {
    asked.push(clock.now());
    paths.push(path);
    if (path.endsWith('/serverInfo')) {
      const told = { status: 200, body: JSON.stringify({ serverTime: new Date(clock.now()).toISOString() }) };
      return Promise.resolve(clockAnswer?.(clock.now()) ?? told);
    }
    if (answer === undefined) return Promise.reject(new Error('Nothing is to be asked.'));
    return Promise.resolve(typeof answer === 'function' ? answer(clock.now(), path) : answer);
  };
  const drive = (until?: number): void =>
    void driveRun({ request, keeper, now: clock.now, sleep: clock.sleep, random: () => 0.5 }, until).then(({ kind }) =>
      ended.push({ at: clock.now(), kind }),
    );
  drive(until);
  const say = (at: number, what: RunCommand): void =>
    clock.after(at, () => {
      command = said = what;
      hear();
    });
  return { clock, asked, paths, kept, say, ended, drive, state: () => state, left: () => left?.left };
}
