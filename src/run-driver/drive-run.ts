import { JiraError, jiraTime } from '#jira';
import {
  advance,
  isUntouched,
  laidDown,
  news,
  startWork,
  type Event,
  type RunCommand,
  type RunHeader,
  type RunState,
  type Work,
} from '#run';

import { carryOut, type Hands } from './carry-out';
import { Costs } from './costs';
import { Hold, RENEW_AFTER_MS, WRITE_WITHIN_MS } from './hold';
import { Interrupted, LeaseLost, OutOfTime } from './out-of-time';
import { Patience } from './patience';
import type { RunPorts } from './ports';

/** How often it is asked during a wait what is wanted of the run, where that costs little. */
const LOOK_AFTER_MS = 5_000;
/** How long a holder that ends waits for the answers to what it sent beside: one may say how long Jira is to be left alone. */
const LANDING_MS = 3_000;
/** How long a run rests when Jira answers something that nobody foresaw. */
const TROUBLE_MS = 300_000;

/** How far driving came. */
export type Driven =
  /** Somebody else advances it, until then at least. */
  | { readonly kind: 'held'; readonly until: number }
  /** It is over, or paused. */
  | { readonly kind: 'rests'; readonly state: RunState }
  /** Out of time: to be gone on with, not before `from`. */
  | { readonly kind: 'goes-on'; readonly from: number }
  /** Somebody else has taken it meanwhile. */
  | { readonly kind: 'lost' }
  /** Jira does not let the app act for who approved it. */
  | { readonly kind: 'not-allowed' };

/**
 * Advances a run: carries out what its machine wants, until it is over, paused, or time is up. Whatever ends it, the run
 * can be gone on with from where it was last written down.
 *
 * @param until milliseconds since 1970; a page has no end
 */
export async function driveRun(ports: RunPorts, until: number = Infinity): Promise<Driven> {
  const taken = await ports.keeper.take();
  if (taken.kind === 'held') return taken;
  if (taken.kind === 'over') return { kind: 'rests', state: taken.state };
  return new Drive(ports, taken, until).run();
}

type Taken = Extract<Awaited<ReturnType<RunPorts['keeper']['take']>>, { kind: 'taken' }>;

class Drive {
  private readonly header: RunHeader;
  private readonly costs: Costs;
  private readonly hold: Hold;
  private readonly patience: Patience;
  private inFlight = 0;
  /** How far ahead Jira's clock is. */
  private ahead = 0;
  private work: Work | undefined;
  /** Where the run stood when this attempt was begun. */
  private begunFrom: RunState;
  /** What this attempt set out to do. */
  private actsOn: RunCommand = 'go';

  constructor(
    private readonly ports: RunPorts,
    private readonly taken: Taken,
    private readonly until: number,
  ) {
    this.header = taken.header;
    this.costs = new Costs(ports.now(), taken.state.spent);
    this.begunFrom = taken.state;
    this.hold = new Hold(ports, taken.command, () => ({
      state: this.spent(this.work?.state ?? this.begunFrom),
      changed: this.work === undefined ? undefined : news(this.work),
    }));
    this.patience = new Patience({
      now: ports.now,
      random: ports.random,
      wait: (time) => this.wait(time),
      isUrgent: () => this.wanted() !== 'go',
    });
  }

  async run(): Promise<Driven> {
    const { state } = this.taken;
    if (state.status === 'paused' && this.wanted() === 'pause') {
      await this.ports.keeper.release(state);
      return { kind: 'rests', state };
    }
    for (let from = state; ;) {
      const isOver = { now: false };
      try {
        return await this.attempt(from, isOver);
      } catch (error) {
        isOver.now = true;
        if (!(error instanceof Interrupted)) return this.ended(error, from);
        // Nobody has to sit out a wait that was not Jira's wish.
        const left = { ...this.left(from), waitsUntil: null };
        const isPause = error.command === 'pause';
        const interrupted = await this.laidDown(isPause ? { ...left, status: 'paused' } : left, isPause);
        if (interrupted === 'lost') return { kind: 'lost' };
        if (isPause) return { kind: 'rests', state: interrupted };
        from = interrupted;
      }
    }
  }

  private async attempt(state: RunState, isOver: { readonly now: boolean }): Promise<Driven> {
    const { limitedUntil = state.waitsUntil } = state;
    this.begunFrom = state;
    this.actsOn = this.wanted();
    const waitsUntil = this.actsOn === 'go' ? state.waitsUntil : limitedUntil;
    // What needs nothing of Jira need not wait for it.
    const isAtOnce = this.actsOn === 'pause' || (this.actsOn === 'cancel' && isUntouched(state.at));
    // There is nothing to do for somebody who has to be gone before.
    if (!isAtOnce && waitsUntil !== null && waitsUntil > this.until) {
      await this.ports.keeper.release(state);
      return { kind: 'goes-on', from: waitsUntil };
    }
    const hands = this.newHands(isOver);
    if (limitedUntil !== null) this.patience.leaveAlone(limitedUntil);
    if (!isAtOnce) {
      await this.waitUntil(waitsUntil);
      await this.readClock(hands);
    }
    this.work = startWork(this.header, state, this.actsOn);
    return this.loop(this.work, hands);
  }

  /** @param isOver whether somebody said otherwise since: then nothing more is sent by these hands */
  private newHands(isOver: { readonly now: boolean }): Hands {
    const { ports, patience, costs } = this;
    return {
      request: async (request) => {
        if (isOver.now) throw new OutOfTime(ports.now());
        costs.calls += 1;
        costs.points += 1;
        this.inFlight += 1;
        try {
          return await ports.request(request);
        } finally {
          this.inFlight -= 1;
        }
      },
      patience,
      wait: (milliseconds) => this.wait(milliseconds),
      holdOn: () => this.hold.renew(WRITE_WITHIN_MS),
      spend: (points) => void (costs.points += points),
    };
  }

  private readonly wanted = (): RunCommand => this.ports.keeper.said?.() ?? this.hold.told;

  private async loop(from: Work, hands: Hands): Promise<Driven> {
    let event: Event | undefined;
    let work = from;
    for (;;) {
      const { work: next, effect } = advance({ ...work, command: this.wanted() }, event, this.jiraNow());
      work = this.work = next;
      // Noted; nothing more comes of it before Jira may be asked.
      if (isUnsent(event)) await this.waitUntil(this.patience.limitedUntil);
      if (effect.kind === 'end') {
        await this.ports.keeper.release(this.spent(work.state));
        return { kind: 'rests', state: work.state };
      }
      if (this.ports.now() >= this.until) throw new OutOfTime(this.ports.now());
      if (effect.kind === 'load-portion') {
        event = { kind: 'portion', portion: await this.ports.keeper.portion(effect.index) };
      } else if (effect.kind === 'checkpoint') {
        await this.hold.checkpoint({ state: this.spent(work.state), changed: effect.changed });
        event = { kind: 'kept' };
      } else {
        await this.hold.renew(RENEW_AFTER_MS);
        event = await carryOut(hands, effect);
      }
    }
  }

  /** Ends the drive in an orderly way, for any reason but a fault of ours. */
  private async ended(error: unknown, before: RunState): Promise<Driven> {
    if (error instanceof LeaseLost) return { kind: 'lost' };
    const isNotAllowed = error instanceof JiraError && error.code === 'not-signed-in';
    if (!isNotAllowed && !(error instanceof OutOfTime) && !(error instanceof JiraError)) throw error;
    if (this.patience.isSending) await Promise.race([this.patience.landed(), this.ports.sleep(LANDING_MS)]);
    const now = this.ports.now();
    const waitsUntil = error instanceof OutOfTime ? error.waitsUntil : isNotAllowed ? now : now + TROUBLE_MS;
    const laid = await this.laidDown({ ...this.left(before), waitsUntil }, true);
    if (laid === 'lost') return { kind: 'lost' };
    return isNotAllowed ? { kind: 'not-allowed' } : { kind: 'goes-on', from: laid.waitsUntil ?? now };
  }

  private left(before: RunState): RunState {
    return this.work === undefined ? before : laidDown(this.work);
  }

  /** Writes down where it stands, and lets go of it where it is left. */
  private async laidDown(left: RunState, isLeft: boolean): Promise<RunState | 'lost'> {
    const state = this.spent(left);
    try {
      await this.hold.checkpoint({ state, changed: this.work === undefined ? undefined : news(this.work) });
      if (isLeft) await this.ports.keeper.release(state);
    } catch (lost) {
      if (!(lost instanceof LeaseLost)) throw lost;
      return 'lost';
    }
    return state;
  }

  private async wait(milliseconds: number): Promise<void> {
    await this.waitUntil(this.ports.now() + milliseconds);
  }

  private async waitUntil(time: number | null): Promise<void> {
    if (time === null) return;
    for (let left = time - this.ports.now(); left > 0; left = time - this.ports.now()) {
      this.interrupt(time);
      if (time > this.until) throw new OutOfTime(time);
      await this.rest(left);
      await this.hold.renew(RENEW_AFTER_MS);
    }
    this.interrupt(time);
  }

  /** Rests for a while, or until it is heard that something was said. */
  private async rest(most: number): Promise<void> {
    const { keeper, sleep } = this.ports;
    const sleeping = sleep(Math.min(most, keeper.look === undefined ? RENEW_AFTER_MS : LOOK_AFTER_MS));
    await (keeper.heard === undefined ? sleeping : Promise.race([sleeping, keeper.heard()]));
    if (most > LOOK_AFTER_MS) await this.hold.look();
  }

  /** Ends a wait when somebody said otherwise, unless something is under way. @throws Interrupted */
  private interrupt(time: number): void {
    const command = this.wanted();
    if (command === 'go' || command === this.actsOn || this.actsOn === 'cancel' || this.inFlight > 0) return;
    // What is under way for a moment longer is quicker seen through than looked into.
    if (command === 'cancel' && time - this.ports.now() <= LOOK_AFTER_MS) return;
    throw new Interrupted(time, command);
  }

  /** Learns what time it is at Jira: when an issue was changed is told by that clock. */
  private async readClock({ request }: Hands): Promise<void> {
    await this.patience.ask('clock', async () => {
      const asked = this.ports.now();
      const time = await jiraTime(request);
      this.ahead = time - (asked + this.ports.now()) / 2;
    });
  }

  private readonly jiraNow = (): number => this.ports.now() + this.ahead;

  /** With what it has cost, and until when Jira is to be left alone: whoever goes on does not know it otherwise. */
  private spent(state: RunState): RunState {
    const spent = this.costs.at(this.ports.now());
    const limit = this.patience.limitedUntil;
    if (limit <= this.ports.now()) return { ...state, limitedUntil: null, spent };
    return { ...state, waitsUntil: Math.max(limit, state.waitsUntil ?? 0), limitedUntil: limit, spent };
  }
}

const isUnsent = (event: Event | undefined): boolean =>
  event?.kind === 'edits-begun' && event.begun.some(({ kind }) => kind === 'unsent');
