import * as v from 'valibot';

const path = v.array(v.union([v.string(), v.number()]));

/**
 * A value that crossed a window border. Functions cannot be cloned: each is taken out and named by its
 * place and a number, under which the other side may call it. Places, not marker objects, so that no data
 * (an issue's text, a stored record) can ever pass for a function.
 */
export const Packed = v.object({
  value: v.unknown(),
  functions: v.array(v.object({ path, id: v.number() })),
});
export type Packed = v.InferOutput<typeof Packed>;

/** What the two sides of the bridge post to each other. */
export const Message = v.variant('type', [
  v.object({ forge: v.literal(1), type: v.literal('command'), call: v.number(), command: v.string(), data: Packed }),
  v.object({ forge: v.literal(1), type: v.literal('callback'), call: v.number(), id: v.number(), data: Packed }),
  v.object({ forge: v.literal(1), type: v.literal('answer'), call: v.number(), data: Packed }),
  v.object({ forge: v.literal(1), type: v.literal('failure'), call: v.number(), message: v.string() }),
  v.object({ forge: v.literal(1), type: v.literal('size'), height: v.number() }),
  v.object({ forge: v.literal(1), type: v.literal('escape') }),
]);
export type Message = v.InferOutput<typeof Message>;
