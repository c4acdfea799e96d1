/** The part of a key-value store with entities that the app uses, whoever provides it. */
export interface KeyValue {
  get(key: string): Promise<unknown>;
  getEntity(entity: string, key: string): Promise<unknown>;
  /**
   * Writes all or nothing.
   *
   * @returns `conflict` when a condition did not hold; then nothing was written
   */
  transact(writes: readonly Write[]): Promise<'done' | 'conflict'>;
}

export type Write =
  | { readonly kind: 'value'; readonly key: string; readonly value: unknown }
  | {
      readonly kind: 'entity';
      readonly entity: string;
      readonly key: string;
      readonly value: Readonly<Record<string, unknown>>;
      readonly condition: Condition;
    };

/** What must be true of the stored entity for the transaction to go through. */
export type Condition =
  | { readonly kind: 'absent'; readonly property: string }
  | { readonly kind: 'equals'; readonly property: string; readonly value: number };
