import * as v from 'valibot';

const Held = v.object({ runId: v.string(), holder: v.string() });
/** A run that a tab advanced, and under which name. */
export type HeldRun = v.InferOutput<typeof Held>;

/** What a tab remembers from one loading of the page to the next, so that a reload goes on where it was. */
export interface TabMemory {
  /** Keeps which run it held. Only when the page goes: a tab that is duplicated must not hold under the same name. */
  readonly keep: (held: HeldRun) => void;
  /** Gives what was kept, once. */
  readonly take: () => HeldRun | undefined;
  /** The result of that run was read, and closed. */
  readonly close: (runId: string) => void;
  readonly isClosed: (runId: string) => boolean;
}

const NAME = 'backlog-or-plan.held-run';
const CLOSED = 'backlog-or-plan.closed-run';

/** The memory of a browser's tab; one that keeps nothing is no reason to stop. */
export const browserTabMemory: TabMemory = {
  keep(held) {
    try {
      sessionStorage.setItem(NAME, JSON.stringify(held));
    } catch {
      // The run is gone on with all the same, a little later.
    }
  },
  take() {
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(NAME) ?? 'null');
      sessionStorage.removeItem(NAME);
      const held = v.safeParse(Held, kept);
      return held.success ? held.output : undefined;
    } catch {
      return undefined;
    }
  },
  close(runId) {
    try {
      sessionStorage.setItem(CLOSED, runId);
    } catch {
      // It is told once more.
    }
  },
  isClosed(runId) {
    try {
      return sessionStorage.getItem(CLOSED) === runId;
    } catch {
      return false;
    }
  },
};
