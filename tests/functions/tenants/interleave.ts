import { randomOf } from '../../app/races/random';
import { copyApp, type BundledApp } from '../local-site';
import { createTenant, MARKS, type Tenant } from './tenant';

/** How many steps are taken between two looks for traces. */
const LOOK_EVERY = 500;

/** What two tenants in one process came to. */
export interface Interleaved {
  readonly steps: number;
  /** Where something of the one was found with the other: empty, or everything is wrong. */
  readonly traces: readonly string[];
  /** Tenants whose site is not what it would be, had the other not been there. */
  readonly changed: readonly string[];
  /** Whether each tenant's own mark was found with it: without that, there was nothing to look for. */
  readonly isMarked: boolean;
}

/**
 * Has two tenants work at the same time in one process, step by step, each waiting for its Jira while the other goes on,
 * and looks for traces of the one with the other: in what it stores, what it asks Jira, what it is answered, what it logs.
 * Then has each do the same alone, and compares.
 *
 * @param steps of both together
 */
export async function interleave(app: BundledApp, steps: number, seed: number): Promise<Interleaved> {
  const begin = (mark: string, nth: number, process: BundledApp): Promise<Tenant> =>
    createTenant(process, mark, randomOf(seed + nth));
  const tenants = await Promise.all(MARKS.map((mark, nth) => begin(mark, nth, app)));
  const traces: string[] = [];
  let isMarked = true;
  for (let step = 0; step < steps; step += tenants.length) {
    await Promise.all(tenants.map((tenant) => tenant.step()));
    if (step % LOOK_EVERY !== 0 && step + tenants.length < steps) continue;
    for (const tenant of tenants) {
      const found = look(tenant);
      traces.push(...found.foreign);
      isMarked &&= found.isMarked;
    }
    if (traces.length > 0) break;
  }
  const changed: string[] = [];
  for (const [nth, mark] of MARKS.entries()) {
    // Loaded from elsewhere, the functions have modules of their own, as in another process.
    const fresh = copyApp(app);
    const alone = await begin(mark, nth, fresh);
    for (let step = 0; step < steps; step += MARKS.length) {
      await alone.step();
      if (step % LOOK_EVERY === 0) alone.heard();
    }
    if (alone.state() !== tenants[nth]?.state()) changed.push(mark);
    fresh.remove();
  }
  return { steps, traces, changed, isMarked };
}

function look({ mark, heard, state }: Tenant): { readonly foreign: readonly string[]; readonly isMarked: boolean } {
  const said = [...heard(), state()];
  const others = MARKS.filter((other) => other !== mark);
  const foreign = said.flatMap((text) =>
    others.flatMap((other) => {
      const at = text.indexOf(other);
      return at < 0 ? [] : [`${other} with ${mark}: ${text.slice(Math.max(0, at - 80), at + 80)}`];
    }),
  );
  return { foreign, isMarked: said.some((text) => text.includes(mark)) };
}
