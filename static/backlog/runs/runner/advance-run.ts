import { loadPart } from '../../../ui/load-part';
import { lookAtRun } from './look-at-run';
import type { RunnerSession } from './runner-session';
import { createTabKeeper, type TabKeeper } from './tab-keeper';
import { watchedPorts } from './watched-ports';

/** When it is asked, in a first run, whether the site lets runs go on without their tab: a function is finding out. */
const ASK_AFTER_MS = [5_000, 20_000] as const;
/** How often a run that seems lost is taken again. */
const MOST_LOSSES = 2;

/** Advances a run in this tab until it is over, lost to another holder, or the page goes. What fails is told. */
export async function advanceRun(session: RunnerSession, runId: string, holder: string): Promise<void> {
  session.held = { runId, holder };
  const mine = session.life;
  const { ports, projectId, tell } = session.options;
  const own = createTabKeeper({
    ports,
    of: { projectId, runId },
    holder,
    signal: mine.signal,
    onKept: (state, command) => tell({ kind: 'kept', state, command }),
  });
  session.keeper = own;
  try {
    await lookAtRun(session, mine);
    tell({ kind: 'driving', at: ports.now() });
    if (session.unattended === 'unknown') void findOut(session, runId, mine).catch(() => undefined);
    await driveOn(session, own, mine);
  } catch (error) {
    session.failed(error, mine);
    own.letGo();
  } finally {
    session.held = undefined;
    if (!mine.signal.aborted) tell({ kind: 'drive-over' });
  }
}

async function driveOn({ options }: RunnerSession, keeper: TabKeeper, { signal }: AbortController): Promise<void> {
  const { ports, tell } = options;
  // Loaded when first needed: most who open the page only look.
  const { driveRun } = await loadPart(() => import('#run-driver'));
  const hands = watchedPorts(ports, signal, (wait) => {
    tell({ kind: 'waits', wait });
  });
  let losses = 0;
  for (;;) {
    const driven = await driveRun({ ...ports, ...hands, keeper });
    // A call that came late moved it on: whether another has taken it, the next try will tell.
    if (driven.kind === 'lost' && (losses += 1) <= MOST_LOSSES) continue;
    if (driven.kind === 'not-allowed') tell({ kind: 'failed', failure: { code: 'not-signed-in' } });
    if (driven.kind !== 'goes-on') return;
    await hands.sleep(driven.from - ports.now());
  }
}

/** Learns during the first run of a site what closing the tab would mean. */
async function findOut(session: RunnerSession, runId: string, { signal }: AbortController): Promise<void> {
  const { ports, projectId } = session.options;
  for (const milliseconds of ASK_AFTER_MS) {
    await ports.sleep(milliseconds, signal);
    if (session.unattended !== 'unknown' || session.held?.runId !== runId) return;
    const answer = await ports.call('run.current', { projectId });
    if (answer.ok && !signal.aborted) session.learn(answer.value.unattended);
  }
}
