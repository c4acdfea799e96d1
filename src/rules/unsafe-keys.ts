import type { Fault } from './parse-rule-set';

/** Deeper than any rule set; keeps hostile nesting from exhausting the stack of what reads it next. */
const DEEPEST = 8;

/** Names that would change an object's nature when copied with plain assignment. */
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

/** Places in a value that nothing should read further: keys such as `__proto__`, and nesting that is too deep. */
export function unsafeKeyFaults(input: unknown): readonly Fault[] {
  const faults: Fault[] = [];
  const visit = (value: unknown, path: string, depth: number): void => {
    if (typeof value !== 'object' || value === null) return;
    if (depth > DEEPEST) {
      faults.push({ path, message: `nested more than ${DEEPEST} levels deep` });
      return;
    }
    for (const [key, inner] of Object.entries(value)) {
      const here = Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
      if (UNSAFE.has(key)) faults.push({ path: here, message: `"${key}" is not allowed as a name` });
      else visit(inner, here, depth + 1);
    }
  };
  visit(input, '', 0);
  return faults;
}
