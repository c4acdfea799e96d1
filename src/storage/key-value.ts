/** The part of a key-value store with entities that the app uses, whoever provides it. */
export interface KeyValue {
  get(key: string): Promise<unknown>;
  getEntity(entity: string, key: string): Promise<unknown>;
  /**
   * A page of an entity's records in the order of an index.
   *
   * @param partition the values of the index's partition attributes
   * @param cursor of the page before; undefined for the first page
   */
  queryEntity(
    entity: string,
    index: string,
    partition: readonly string[],
    cursor?: string,
  ): Promise<{ readonly records: readonly StoredEntity[]; readonly cursor: string | undefined }>;
  /**
   * Writes all or nothing.
   *
   * @param writes at most {@link TRANSACTION_MOST}, each of another key
   * @returns `conflict` when a condition did not hold; then nothing was written
   */
  transact(writes: readonly Write[]): Promise<'done' | 'conflict'>;
}

/** Most writes of one transaction. @see https://developer.atlassian.com/platform/forge/storage-reference/transactions/ */
export const TRANSACTION_MOST = 25;

export interface StoredEntity {
  readonly key: string;
  readonly value: unknown;
}

export type Write =
  | { readonly kind: 'value'; readonly key: string; readonly value: unknown }
  | {
      readonly kind: 'entity';
      readonly entity: string;
      readonly key: string;
      readonly value: Readonly<Record<string, unknown>>;
      /** Left out: it is written whatever stands there. */
      readonly condition?: Condition;
    }
  | { readonly kind: 'delete'; readonly key: string }
  | {
      readonly kind: 'delete-entity';
      readonly entity: string;
      readonly key: string;
      /** Left out: it is deleted whatever stands there. */
      readonly condition?: Condition;
    };

/** What must be true of the stored entity for the transaction to go through. */
export type Condition =
  SingleCondition | { readonly kind: 'all'; readonly of: readonly [SingleCondition, ...SingleCondition[]] };

type SingleCondition =
  | { readonly kind: 'absent'; readonly property: string }
  | { readonly kind: 'equals'; readonly property: string; readonly value: number | string };
