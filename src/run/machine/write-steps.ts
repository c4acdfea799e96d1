import type { TagOver } from './effect';
import { eventOf, type Handlers } from './handler';
import { isNow } from './judge-claimed';
import { leave, withSteps, type Work } from './work';

/** After this long, a write whose answer was lost has taken effect or never will. */
export const GRACE_MS = 60_000;
/** How often a write is sent before its issues are given up. */
export const MOST_TRIES = 5;
/** So many issues tell what became of a write that Jira makes to all or to none. */
const SAMPLE = 20;

/** Writes of the tag to many issues: compared and made by Jira, to all that pass the filter or to none. */
export const writeSteps: Handlers<'write' | 'watch' | 'settle-write'> = {
  write: {
    ask: (work, { write, careful }) => {
      const isCancelled = careful && work.command === 'cancel';
      return write.ids.length === 0 || isCancelled ? undefined : { kind: 'write-tag', write };
    },
    on: (work, { write, careful, tries }, event) => {
      const { begun } = eventOf(event, 'tag-begun');
      if (begun.kind === 'begun' && begun.task !== null) {
        return withSteps(work, { do: 'watch', task: begun.task, write, careful, tries });
      }
      return begun.kind === 'refused' ? giveUp(work, write, careful) : unsure(work, write, careful, tries, GRACE_MS);
    },
  },
  watch: {
    ask: (_, { task }) => ({ kind: 'watch-tag', task }),
    on: (work, { write, careful, tries }, event) =>
      eventOf(event, 'tag-watched').end === 'complete' ? work : unsure(work, write, careful, tries, 0),
  },
  'settle-write': {
    ask: (_, { write }) => ({ kind: 'read', ids: sampleOf(write.ids) }),
    on: (work, { write, tries }, event) => {
      const { issues } = eventOf(event, 'read');
      if (issues.some((issue) => isNow(issue, write.to))) return work;
      return again(work, write, true, tries);
    },
  },
};

/** Some of many, spread over all. */
export const sampleOf = (ids: readonly number[]): readonly number[] => {
  const step = Math.max(1, Math.floor(ids.length / SAMPLE));
  return ids.filter((_, at) => at % step === 0).slice(0, SAMPLE);
};

function unsure(work: Work, write: TagOver, careful: boolean, tries: number, milliseconds: number): Work {
  const waited = milliseconds === 0 ? [] : [{ do: 'pause', milliseconds } as const];
  if (careful) return withSteps(work, ...waited, { do: 'settle-write', write, tries });
  return again(work, write, careful, tries);
}

function again(work: Work, write: TagOver, careful: boolean, tries: number): Work {
  if (tries >= MOST_TRIES) return giveUp(work, write, careful);
  return withSteps(work, { do: 'write', write, careful, tries: tries + 1 });
}

/** A first write is left out; a last one is found missing when the portion is looked through. */
const giveUp = (work: Work, { ids }: TagOver, careful: boolean): Work => (careful ? leave(work, 'failed', ids) : work);
