/** One change of one field: `fields` sets, `update` may add and remove as well. */
export interface FieldOperation {
  readonly verb: string;
  readonly value: unknown;
}
