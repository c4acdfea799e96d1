import { RuleSet } from '#rules';
import { createStore, del, delMany, entries, get, set } from 'idb-keyval';
import * as v from 'valibot';

/** Version of what is kept in the browser; anything else is as good as nothing. */
const ASIDE_SCHEMA = 1;
/** What was set aside is kept for so long, in milliseconds: a day. */
export const ASIDE_KEPT_MS = 24 * 60 * 60 * 1_000;

const Head = v.object({
  schema: v.literal(ASIDE_SCHEMA),
  /** Milliseconds since 1970, by the browser's clock. */
  setAsideAt: v.number(),
});

/** Edits that were set aside as a whole, as the browser keeps them. */
const Aside = v.object({
  ...Head.entries,
  baseVersion: v.number(),
  /** The rules of that version. */
  base: RuleSet,
  ruleSet: RuleSet,
  /** What stood in open forms. */
  forms: v.unknown(),
});
export type Aside = Omit<v.InferOutput<typeof Aside>, 'schema'>;

/** Whose edits they are, and of which rules: one set of edits is kept for each. */
export interface AsideOwner {
  readonly site: string;
  readonly accountId: string;
  readonly projectId: string;
}

/** Where a page keeps what was set aside, over a reload. */
export interface AsideShelf {
  /** What is kept, if it can be read and is not too old. */
  load(): Promise<Aside | undefined>;
  /** @returns whether it is kept */
  keep(aside: Aside): Promise<boolean>;
  drop(): Promise<void>;
}

/**
 * Keeps what was set aside in the browser's own database, apart from what other pages keep there. Whatever goes wrong
 * there, the page goes on: only a reload is not survived.
 *
 * @param now milliseconds since 1970
 */
export function asideShelf({ site, accountId, projectId }: AsideOwner, now: () => number): AsideShelf {
  const key = [site, accountId, projectId];
  const store = createStore('backlog-or-plan-aside', 'aside');

  async function load(): Promise<Aside | undefined> {
    const kept = await entries<IDBValidKey, unknown>(store);
    await delMany(
      kept.filter(([, aside]) => isOld(aside, now())).map(([old]) => old),
      store,
    );
    const read = v.safeParse(Aside, await get<unknown>(key, store));
    return read.success ? read.output : undefined;
  }

  return {
    load: () => orNothing(load),
    keep: async (aside) =>
      (await orNothing(() => set(key, { schema: ASIDE_SCHEMA, ...aside }, store).then(() => true))) ?? false,
    drop: () => orNothing(() => del(key, store)),
  };
}

/** Whether something was kept for too long, or by a page of another kind. */
function isOld(kept: unknown, now: number): boolean {
  const head = v.safeParse(Head, kept);
  return !head.success || head.output.setAsideAt + ASIDE_KEPT_MS < now;
}

/** A browser that keeps nothing, in a private window say, is no reason to stop. */
async function orNothing<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
