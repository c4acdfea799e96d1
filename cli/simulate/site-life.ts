import { DEFAULT_LABELS } from '#issue';
import {
  asLeft,
  type AfterCut,
  planRetry,
  planRun,
  planUndo,
  type ApprovedIssue,
  type Portion,
  type RunHeader,
} from '#run';

import { approve, follow } from './begin-run';
import { functionsOf } from './functions';
import type { Fault, KeptRun } from './judge';
import { oneRun, type Ended } from './one-run';
import type { World } from './world';

/** What came of a site. */
export interface Lived {
  readonly faults: Fault[];
  runs: number;
}

/** A list that is approved, and what people do with its run afterwards: each step begins once the site is quiet. */
export async function* siteLife(world: World, approved: readonly ApprovedIssue[], lived: Lived): AsyncGenerator<void> {
  const life = runsOn(world);
  const first = life.tag(approved);
  yield;
  let run = keep(await first());
  if (run !== undefined && world.scenario.hasRetry && run.isOver) {
    const again = life.retry(run);
    yield;
    run = keep(await again()) ?? run;
  }
  if (run !== undefined && world.scenario.hasUndo && run.isOver) {
    const back = life.undo(run);
    yield;
    keep(await back());
  }
  for (const says of world.unforeseen) lived.faults.push({ kind: 'wrong', issue: 0, says });
  for (const issue of world.people.madeUp) lived.faults.push({ kind: 'wrong', issue, says: 'nobody decided that' });
  for (const issue of world.people.unasked)
    lived.faults.push({ kind: 'overwritten', issue, says: 'the app suggested anew, and nobody changed the text' });
  if (world.heeded.isCircling) lived.faults.push({ kind: 'unfinished', issue: 0, says: 'goes round in circles' });
  for (const says of world.foreign) lived.faults.push({ kind: 'leaked', issue: 0, says });

  function keep({ run, faults }: Ended): KeptRun | undefined {
    lived.faults.push(...faults);
    if (run !== undefined) lived.runs += 1;
    return run;
  }
}

/** The runs that people begin on a site. Each gives what judges it. */
export function runsOn(world: World) {
  const functions = functionsOf(world);
  const { mode } = world.scenario;
  const begin = (
    header: Begun,
    portions: (id: string) => readonly Portion[],
    id: () => Promise<string | undefined>,
  ) => {
    world.begins();
    return oneRun(world, functions, { header: { ...header, mode }, portions }, id);
  };
  return {
    tag(approved: readonly ApprovedIssue[]) {
      const { rules } = world;
      const plan = (id: string) => planRun({ id, mode, rules, labels: DEFAULT_LABELS }, approved).portions;
      return begin({ kind: 'tag', undoes: null, rules }, plan, () => approve(world, functions, mode, approved));
    },
    /** Other rules may have been published since: both go on with those of the run that they are of. */
    undo: (of: KeptRun) => {
      const { id, rules } = of.header;
      const plan = () => planUndo(asLeft(of.state, of.portions), undefined, standingOf(world, of));
      return begin({ kind: 'undo', undoes: id, rules }, plan, () => follow(world, functions, 'run.undo', of.header));
    },
    retry: (of: KeptRun) => {
      const { id: ofId, kind, undoes, rules } = of.header;
      const plan = (id: string) => planRetry(asLeft(of.state, of.portions), ofId, id, standingOf(world, of));
      return begin({ kind, undoes, rules }, plan, () => follow(world, functions, 'run.retry', of.header));
    },
  };
}

type Begun = Pick<RunHeader, 'kind' | 'undoes' | 'rules'>;

/** What stands on a site where a run was ended as it stood. */
const standingOf = ({ site }: World, { header }: KeptRun): AfterCut => ({
  header,
  now: new Map(
    [...site.issues.values()]
      .filter(({ isThere }) => isThere)
      .map((issue) => [issue.id, { ...issue, isForeign: false, updatedAt: 0 }]),
  ),
});
