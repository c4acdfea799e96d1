import type { Packed } from './message';

export type Callback = (...values: unknown[]) => unknown;

/** Takes the functions out of a value, so that the rest can be posted to another window. */
export function pack(value: unknown, keep: (callback: Callback) => number): Packed {
  const functions: Packed['functions'] = [];
  const visit = (part: unknown, path: (string | number)[]): unknown => {
    if (isCallback(part)) {
      functions.push({ path, id: keep(part) });
      return null;
    }
    if (Array.isArray(part)) return part.map((entry, index) => visit(entry, [...path, index]));
    if (isPlain(part))
      return Object.fromEntries(Object.entries(part).map(([key, entry]) => [key, visit(entry, [...path, key])]));
    return part;
  };
  return { value: visit(value, []), functions };
}

/** Puts stand-ins for the other side's functions back where `pack` took them out. */
export function unpack(packed: Packed, callBack: (id: number) => Callback): unknown {
  const [whole] = packed.functions;
  if (whole?.path.length === 0) return callBack(whole.id);
  for (const { path, id } of packed.functions) {
    const last = path.at(-1);
    let parent: unknown = packed.value;
    for (const step of path.slice(0, -1)) parent = own(parent, step);
    if (last !== undefined && isHolder(parent) && Object.hasOwn(parent, last)) parent[last] = callBack(id);
  }
  return packed.value;
}

function own(value: unknown, key: string | number): unknown {
  return isHolder(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function isHolder(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}

function isCallback(value: unknown): value is Callback {
  return typeof value === 'function';
}

/** Objects of other kinds (Map, Blob, Date) are cloned whole by the browser. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
