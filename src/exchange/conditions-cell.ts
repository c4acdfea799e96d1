import { CONDITION_FIELDS, type Condition, type Rule } from '#rules';

import { isSturdy, LINES, readObject } from './cells';

type Conditions = NonNullable<Rule['only']>;

const SET = 'set';
const EMPTY = 'empty';
/** Between patterns of which one has to stand in the field. */
const OR = '|';

export type ReadConditions =
  { readonly kind: 'ok'; readonly only: unknown } | { readonly kind: 'faulty'; readonly message: string };

/**
 * Conditions, one a line: `dueDate: set`, `labels: empty`, `type: bug | defect`. Conditions that this form would not
 * bring back are written as JSON.
 */
export function writeConditions(only: Conditions | undefined): string {
  if (only === undefined) return '';
  const usual = Object.entries(only)
    .map(([field, asks = []]) => `${field}: ${askedWords(asks)}`)
    .join('\n');
  const read = readConditions(usual);
  const isUnharmed = read.kind === 'ok' && JSON.stringify(read.only) === JSON.stringify(only);
  return isUnharmed && isSturdy(usual) ? usual : JSON.stringify(only);
}

const askedWords = (asks: Condition): string =>
  typeof asks === 'boolean' ? (asks ? SET : EMPTY) : asks.join(` ${OR} `);

/** Reads what {@link writeConditions} wrote, or a person. What it gives is still to be checked. Never throws. */
export function readConditions(cell: string): ReadConditions {
  const whole = readObject(cell);
  if (whole !== undefined) return { kind: 'ok', only: whole };
  const only = new Map<string, boolean | readonly string[]>();
  for (const line of LINES.read(cell)) {
    const colon = line.indexOf(':');
    if (colon < 1) return faulty(line, `a field, a colon and what it asks, such as "type: bug ${OR} defect"`);
    const field = fieldOf(line.slice(0, colon).trim());
    const asked = line.slice(colon + 1).trim();
    if (only.has(field)) return faulty(line, 'each field once');
    if (asked === '') return faulty(line, `what it asks: ${SET}, ${EMPTY} or words`);
    only.set(field, asksOf(asked));
  }
  return { kind: 'ok', only: only.size === 0 ? undefined : Object.fromEntries(only) };
}

/** A field as rules call it, however its letters were changed. */
const fieldOf = (name: string): string =>
  CONDITION_FIELDS.find((field) => field.toLowerCase() === name.toLowerCase()) ?? name;

function asksOf(asked: string): boolean | readonly string[] {
  const word = asked.toLowerCase();
  if (word === SET || word === EMPTY) return word === SET;
  return asked
    .split(OR)
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== '');
}

const faulty = (line: string, expected: string): ReadConditions => ({
  kind: 'faulty',
  message: `expected ${expected}; this is "${line}"`,
});
