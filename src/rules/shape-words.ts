import type * as v from 'valibot';

/** Characters of a value that are told back. */
const MOST_SHOWN = 40;

/** What is wrong with the shape of something that was read, in words for who wrote it. */
export function shapeWords({ type, expected, input, path, message }: v.BaseIssue<unknown>): string {
  // What is no valibot phrase was written for people already.
  if (!/^Invalid [a-z ]+: /.test(message)) return message;
  const key = path?.at(-1)?.key;
  const name = typeof key === 'string' ? key : 'it';
  if (type === 'strict_object' && expected === 'never') return `"${name}" is not a name that is known here`;
  if (input === undefined) return `${name} is missing`;
  if (name === 'points') return `a whole number from 1 to 100; it is ${shown(input)}`;
  const most = /^<=(\d+)$/.exec(expected ?? '')?.[1];
  const least = /^>=(\d+)$/.exec(expected ?? '')?.[1];
  if (type === 'max_length' && most !== undefined) {
    const has = lengthOf(input);
    return Array.isArray(input)
      ? `at most ${most} entries; it has ${has}`
      : `at most ${most} characters; it has ${has}`;
  }
  if (type === 'min_length' && least !== undefined) return 'it is empty';
  if (most !== undefined || least !== undefined) {
    return `a number ${most === undefined ? `from ${least}` : `up to ${most}`}; it is ${shown(input)}`;
  }
  return `${expectedWords(expected)}; it is ${shown(input)}`;
}

const NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'an object with names and values',
  '(boolean | Array)': 'true, false, or a list of patterns',
};

function expectedWords(expected: string | null): string {
  if (expected === null) return 'another value';
  return NAMES[expected] ?? expected.replace(/^\((.*)\)$/s, 'one of $1').replaceAll(' | ', ', ');
}

const lengthOf = (input: unknown): number => (typeof input === 'string' || Array.isArray(input) ? input.length : 0);

function shown(input: unknown): string {
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object' && input !== null) return 'an object';
  const text = typeof input === 'string' ? JSON.stringify(input) : String(input);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
