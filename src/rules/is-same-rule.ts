import type { Rule } from './rule-set';

/** Whether two rules say the same in all their keys, in whatever order the keys stand. Both may be missing. */
export const isSameRule = (a: Rule | undefined, b: Rule | undefined): boolean => isSame(a, b);

/** Compares what JSON can hold. Lists differ when their order does. */
function isSame(a: unknown, b: unknown): boolean {
  // Most rules of an edited set are the very same objects as before.
  if (a === b) return true;
  if (!isObject(a) || !isObject(b)) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [inA, inB] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return inA.length === inB.size && inA.every(([key, value]) => inB.has(key) && isSame(value, inB.get(key)));
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
