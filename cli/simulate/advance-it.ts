import { driveRun } from '#run-driver';

import { isOver, simKeeper, type KeptRun } from './sim-keeper';
import { Holder, networkOf } from './troubles';
import type { World } from './world';

const WATCHDOG_MS = 300_000;

/** Tabs, the queue and its consumer, and the watchdog. */
export function advanceIt(world: World, run: KeptRun): void {
  const { clock, chance, scenario, tally, trace, deaths, plant } = world;
  const plantRequest = plant.request ?? ((request) => request);
  const plantKeeper = plant.keeper ?? ((keeper) => keeper);
  let holders = 0;
  const holderOf = (name: string): Holder => {
    holders += 1;
    return new Holder(
      `${name}${holders}`,
      deaths ?? (() => (chance.is(scenario.deaths * 0.2) ? chance.pick(['die-before', 'die-after']) : 'go')),
    );
  };
  const drive = (holder: Holder, isFunction: boolean, until?: number) =>
    driveRun(
      {
        request: plantRequest(networkOf(world, holder, isFunction)),
        keeper: plantKeeper(
          simKeeper(run, world, holder, isFunction, scenario.hasUndo, () => isFunction || push(0)),
          run,
        ),
        now: clock.now,
        sleep: (milliseconds) => holder.step(() => clock.sleep(milliseconds)),
        random: chance.next,
      },
      until,
    );

  const push = (milliseconds: number): void => {
    if (isOver(run) || isPaused(run) || chance.is(scenario.eventsLost)) return;
    clock.after(milliseconds + chance.between(0, 5_000), () => void consume());
    if (chance.is(scenario.eventsDoubled)) clock.after(milliseconds + chance.between(0, 60_000), () => void consume());
  };
  const consume = async (): Promise<void> => {
    if (isOver(run)) return;
    tally.invocations += 1;
    const holder = holderOf('function');
    const { functionMs } = scenario;
    clock.after(functionMs, () => (holder.isOver = true));
    try {
      const driven = await drive(holder, true, clock.now() + functionMs * 0.8);
      trace(`${holder.name} ${driven.kind}`);
      if (driven.kind === 'goes-on') push(Math.max(0, driven.from - clock.now()));
    } catch (error) {
      fault(error, holder);
    }
  };
  const fault = (error: unknown, { name }: Holder): void => {
    if (!(error instanceof TypeError)) throw error;
    trace(`${name} ended: ${error.message}`);
  };
  const tab = async (until: number, says: boolean): Promise<void> => {
    const holder = holderOf('tab');
    if (Number.isFinite(until)) {
      clock.after(until - clock.now(), () => {
        holder.isOver = true;
        // A page that is closed may still say so.
        if (says && run.holder === holder.name) {
          run.until = 0;
          push(0);
        }
      });
    }
    while (!holder.isOver && !isOver(run)) {
      try {
        const driven = await drive(holder, false);
        trace(`${holder.name} ${driven.kind}`);
        if (driven.kind === 'held') await holder.step(() => clock.sleep(Math.max(5_000, driven.until - clock.now())));
        else if (driven.kind === 'rests' && run.command !== 'pause') return;
        else await holder.step(() => clock.sleep(30_000));
      } catch (error) {
        fault(error, holder);
        await holder.step(() => clock.sleep(10_000));
      }
    }
  };
  for (const { from, until, says } of scenario.tabOpens)
    clock.after(from, () => void tab(clock.now() - from + until, says));
  if (scenario.tabOpens.length === 0) push(0);
  const watch = (): void => {
    if (isOver(run)) return;
    const waits = run.state.waitsUntil !== null && run.state.waitsUntil > clock.now();
    if (!isPaused(run) && !waits && run.until < clock.now()) push(0);
    clock.after(WATCHDOG_MS, watch);
  };
  clock.after(WATCHDOG_MS, watch);
}

const isPaused = ({ command, state }: KeptRun): boolean => command === 'pause' && state.status === 'paused';
