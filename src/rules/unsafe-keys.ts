import type { Fault } from './fault';

/** Deeper than any rule set; keeps hostile nesting from exhausting the stack of what reads it next. */
const DEEPEST = 8;
/** More values than the largest rule set has (2,000 rules of 50 patterns). */
const MOST_VALUES = 200_000;
/** Characters of all names and texts together: far more than fits where rule sets are published. */
const MOST_CHARACTERS = 2_000_000;

/** Names that would change an object's nature when copied with plain assignment. */
export const UNSAFE_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** What is wrong with a value before it is read as anything. */
interface UnsafeFault extends Fault {
  /** Whether it is only a name, which can be left out: otherwise what is there is not to be read any further. */
  readonly isName: boolean;
}

/**
 * Why a value should not be read any further: names such as `__proto__`, nesting that is too deep, more than any rule
 * set holds. Reads no more than that itself.
 */
export function unsafeKeyFaults(input: unknown): readonly UnsafeFault[] {
  const faults: UnsafeFault[] = [];
  let values = 0;
  let characters = 0;
  const isTooMuch = (): boolean => values > MOST_VALUES || characters > MOST_CHARACTERS;
  const visit = (value: unknown, path: string, depth: number): void => {
    values += 1;
    if (typeof value === 'string') characters += value.length;
    if (isTooMuch()) {
      faults.push({ path, message: 'the rule set is too large: this is where reading it stopped', isName: false });
    } else if (typeof value === 'object' && value !== null) {
      if (depth > DEEPEST) faults.push({ path, message: `nested more than ${DEEPEST} levels deep`, isName: false });
      else if (Array.isArray(value)) visitList(value, path, depth);
      else visitObject(value, path, depth);
    }
  };
  const visitList = (list: readonly unknown[], path: string, depth: number): void => {
    for (let index = 0; index < list.length && !isTooMuch(); index += 1) {
      visit(list[index], `${path}[${index}]`, depth + 1);
    }
  };
  const visitObject = (object: object, path: string, depth: number): void => {
    for (const [key, inner] of Object.entries(object)) {
      if (isTooMuch()) return;
      characters += key.length;
      if (isTooMuch()) {
        faults.push({ path, message: 'a name in it is far too long', isName: false });
        return;
      }
      const here = path === '' ? key : `${path}.${key}`;
      if (UNSAFE_NAMES.has(key))
        faults.push({ path: here, message: `"${key}" is not allowed as a name`, isName: true });
      else visit(inner, here, depth + 1);
    }
  };
  visit(input, '', 0);
  return faults.map((fault) => (fault.path === '' ? { ...fault, path: 'the rule set' } : fault));
}
