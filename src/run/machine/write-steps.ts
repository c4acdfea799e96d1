import type { TagOver } from './effect';
import type { IssueNow } from './issue-now';
import { eventOf, type Handlers, type StepOf } from './handler';
import { isNow } from './judge-claimed';
import { idsOf } from './portion-plan';
import type { Step } from './step';
import { leave, withPosition, withSteps, type Work } from './work';

/** After this long, a write whose answer was lost has taken effect or never will. */
export const GRACE_MS = 60_000;
/** When it is looked for at first, and again. */
export const LOOK_MS = 3_000;
export const LOOK_AGAIN_MS = 15_000;
/** How often a write is sent before it is given up. */
export const MOST_TRIES = 4;
/** So many issues tell what became of a write that Jira makes to all or to none. */
const SAMPLE = 20;

/** Writes of the tag to many issues: compared and made by Jira, to all that pass the filter or to none. */
export const writeSteps: Handlers<'claim' | 'write' | 'watch' | 'settle-write'> = {
  claim: {
    now: (work, { write, tries }) => {
      if (work.command === 'cancel') {
        const { next, since } = work.state.at;
        const isFirst = next === 0 && since === 0 && tries === 0;
        return isFirst ? untouched(work) : leave(work, 'cancelled', write.ids);
      }
      const send: Step = { do: 'write', write, careful: true, tries };
      if (work.state.at.quietSince === 0) return withSteps(work, send);
      // Whoever goes on then has to know that something may be on its way again.
      return withSteps(withPosition(work, { quietSince: 0 }), { do: 'checkpoint' }, send);
    },
  },
  write: {
    ask: (_, { write }) => (write.ids.length === 0 ? undefined : { kind: 'write-tag', write }),
    on: (before, { write, careful, tries }, event, at) => {
      const { begun } = eventOf(event, 'tag-begun');
      const work = careful ? withPosition(before, { since: at, reach: tries }) : before;
      if (begun.kind === 'refused') return work;
      if (begun.kind === 'unknown') return unsure(work, { write, careful, tries }, at);
      if (begun.task !== null) return withSteps(work, { do: 'watch', task: begun.task, write, careful, tries });
      // Nobody can ask about it: a first write is looked for, a last one is found missing in the end.
      return careful ? unsure(work, { write, careful, tries }, at) : work;
    },
  },
  watch: {
    ask: (_, { task }) => ({ kind: 'watch-tag', task }),
    on: (work, { write, careful, tries }, event) =>
      eventOf(event, 'tag-watched').end === 'complete' ? work : unsure(work, { write, careful, tries }, 0),
  },
  'settle-write': {
    ask: (_, { write: { ids }, later }) =>
      ids.length === 0 ? undefined : { kind: 'read', ids: [...sampleOf(ids), ...sampleOf(later?.ids ?? [])] },
    on: (work, step, event, at) => {
      const { write, later, tries, since } = step;
      const { issues } = eventOf(event, 'read');
      // The next write is only sent once this one is made, whatever people did to its issues since.
      const isPassed = later !== undefined && isSeen(work, later, among(issues, later));
      if (isPassed || tookEffect(work, write, among(issues, write))) return work;
      if (at >= since + GRACE_MS) return again(work, { write, careful: true, tries });
      return withSteps(work, { do: 'pause', milliseconds: LOOK_AGAIN_MS }, step);
    },
  },
};

/**
 * Whether a write was made, which is made to all or to none. A tag with the run's own name is nobody else's; where it is
 * without one, an issue that still stands as it was is a surer sign.
 */
const tookEffect = (work: Work, write: TagOver, issues: readonly IssueNow[]): boolean =>
  isOurs(work, write) ? isSeen(work, write, issues) : !issues.some((issue) => isNow(issue, write.from));

const isOurs = ({ header }: Work, { to }: TagOver): boolean => to?.run?.startsWith(header.id) === true;
const isSeen = (work: Work, write: TagOver, issues: readonly IssueNow[]): boolean =>
  isOurs(work, write) && issues.some((issue) => isNow(issue, write.to));

function among(issues: readonly IssueNow[], { ids }: TagOver): readonly IssueNow[] {
  const known = new Set(ids);
  return issues.filter(({ id }) => known.has(id));
}

/** Ends a portion of which nothing was sent: there is nothing to look into, and nothing to ask of Jira. */
function untouched(work: Work): Work {
  const ids = work.portion === null ? [] : idsOf(work.portion);
  return { ...leave(work, 'cancelled', ids), steps: [{ do: 'finish' }] };
}

/** Some of many, spread over all. */
export const sampleOf = (ids: readonly number[]): readonly number[] => {
  const step = Math.max(1, Math.floor(ids.length / SAMPLE));
  return ids.filter((_, at) => at % step === 0).slice(0, SAMPLE);
};

type Write = Pick<StepOf<'write'>, 'write' | 'careful' | 'tries'>;

/** @param since when it was sent */
function unsure(work: Work, { write, careful, tries }: Write, since: number): Work {
  if (!careful) return again(work, { write, careful, tries });
  return withSteps(work, { do: 'pause', milliseconds: LOOK_MS }, { do: 'settle-write', write, tries, since });
}

function again(work: Work, { write, careful, tries }: Write): Work {
  // Which issues it did not come to is looked into afterwards, one by one.
  if (tries + 1 >= MOST_TRIES) return work;
  const next = { write, tries: tries + 1 };
  return withSteps(work, careful ? { do: 'claim', ...next } : { do: 'write', careful, ...next });
}
