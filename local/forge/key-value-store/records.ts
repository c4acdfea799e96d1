import * as v from 'valibot';

const StoredRecord = v.object({
  /** `plain`, `secret` or `entity:` and its name: each has its own keys. */
  space: v.string(),
  key: v.string(),
  value: v.unknown(),
  /** Milliseconds since 1970, as are the other times. */
  createdAt: v.number(),
  updatedAt: v.number(),
  expiresAt: v.optional(v.number()),
});
export type StoredRecord = v.InferOutput<typeof StoredRecord>;

const Snapshot = v.object({ version: v.literal(1), records: v.array(StoredRecord) });
export type Snapshot = v.InferOutput<typeof Snapshot>;

export const plainSpace = 'plain';
export const secretSpace = 'secret';
export const spaceOf = (entityName: string | undefined): string =>
  entityName === undefined ? plainSpace : `entity:${entityName}`;

/** The records of one installation, in memory. A record that has expired is as good as gone. */
export class Records {
  private spaces = new Map<string, Map<string, StoredRecord>>();

  constructor(private readonly clock: () => number) {}

  find(space: string, key: string): StoredRecord | undefined {
    const record = this.spaces.get(space)?.get(key);
    return record !== undefined && this.isAlive(record) ? record : undefined;
  }

  /** Writes a copy of the value, and gives the record as it was before. */
  put(space: string, key: string, value: unknown, secondsToLive?: number): StoredRecord | undefined {
    const now = this.clock();
    const before = this.find(space, key);
    const keys = this.spaces.get(space) ?? new Map<string, StoredRecord>();
    this.spaces.set(space, keys);
    keys.set(key, {
      space,
      key,
      value: structuredClone(value),
      createdAt: before?.createdAt ?? now,
      updatedAt: now,
      ...(secondsToLive !== undefined && { expiresAt: now + secondsToLive * 1000 }),
    });
    return before;
  }

  /** Whether there was one to remove. */
  remove(space: string, key: string): boolean {
    const isThere = this.find(space, key) !== undefined;
    this.spaces.get(space)?.delete(key);
    return isThere;
  }

  /** The living records of a space, in no particular order. */
  list(space: string): StoredRecord[] {
    return [...(this.spaces.get(space)?.values() ?? [])].filter((record) => this.isAlive(record));
  }

  snapshot(): Snapshot {
    const records = [...this.spaces.keys()].flatMap((space) => this.list(space));
    return { version: 1, records: structuredClone(records) };
  }

  /** @throws ValiError when it is not a snapshot of this version; the records are left as they were */
  restore(snapshot: unknown): void {
    const { records } = v.parse(Snapshot, snapshot);
    this.spaces = new Map();
    for (const record of structuredClone(records)) {
      const keys = this.spaces.get(record.space) ?? new Map<string, StoredRecord>();
      this.spaces.set(record.space, keys);
      keys.set(record.key, record);
    }
  }

  private isAlive({ expiresAt }: StoredRecord): boolean {
    return expiresAt === undefined || expiresAt > this.clock();
  }
}
