import * as v from 'valibot';

import type { Fault } from './fault';
import { findUnreadable } from './find-unreadable';
import { RULE_SET_SCHEMA, RuleSet } from './rule-set';
import { shapeWords } from './shape-words';
import { unsafeKeyFaults } from './unsafe-keys';

export type ParsedRuleSet =
  | { readonly kind: 'ok'; readonly ruleSet: RuleSet }
  /** Written by a later version of the app: it may be shown, never written over. */
  | { readonly kind: 'newer'; readonly schema: number }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] };

/** Enough faults to work with; a broken file can have thousands. */
const MOST_FAULTS = 50;

/**
 * Reads a rule set from anywhere: a file, the store, a browser's payload. Never throws.
 *
 * @param input anything; nothing of it is trusted
 * @returns the rule set, or every fault with its path (at most 50)
 */
export function parseRuleSet(input: unknown): ParsedRuleSet {
  const unsafe = unsafeKeyFaults(input);
  if (unsafe.length > 0) {
    const faults = unsafe.slice(0, MOST_FAULTS).map(({ path, message }) => ({ path, message }));
    return { kind: 'faulty', faults };
  }
  const newer = v.safeParse(
    v.looseObject({ schema: v.pipe(v.number(), v.safeInteger(), v.minValue(RULE_SET_SCHEMA + 1)) }),
    input,
  );
  if (newer.success) return { kind: 'newer', schema: newer.output.schema };
  const parsed = v.safeParse(RuleSet, input);
  if (!parsed.success) {
    const faults = parsed.issues.map((issue) => ({ path: pathOf(issue), message: shapeWords(issue) }));
    const readable = readableRules(input);
    const more = [...duplicateIds(readable), ...findUnreadable(readable)];
    const known = new Set(faults.map(({ path }) => path));
    const all = [...faults, ...more.filter(({ path }) => !known.has(path))];
    return { kind: 'faulty', faults: all.slice(0, MOST_FAULTS) };
  }
  const faults = [...duplicateIds(parsed.output), ...findUnreadable(parsed.output)];
  if (faults.length > 0) return { kind: 'faulty', faults: faults.slice(0, MOST_FAULTS) };
  return { kind: 'ok', ruleSet: parsed.output };
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
  return path === '' ? 'the rule set' : path;
}

/** An id and patterns, whatever else is wrong with a rule. */
const Readable = v.fallback(
  v.object({
    id: v.fallback(v.string(), ''),
    patterns: v.fallback(v.pipe(v.array(v.fallback(v.string(), 'x')), v.minLength(1)), ['x']),
  }),
  { id: '', patterns: ['x'] },
);
const ReadableRules = v.fallback(v.object({ rules: v.fallback(v.array(Readable), []) }), { rules: [] });

/** The rules of something of the wrong shape, as far as ids and patterns can be read: their faults are told as well. */
function readableRules(input: unknown): RuleSet {
  const { rules } = v.parse(ReadableRules, input);
  return {
    schema: RULE_SET_SCHEMA,
    language: 'en',
    rules: rules.map(({ id, patterns }, nth) => ({
      id: id === '' ? `+${nth}` : id,
      patterns,
      question: 'what',
      points: 1,
      note: '',
      on: true,
    })),
  };
}

function duplicateIds(ruleSet: RuleSet): readonly Fault[] {
  const seen = new Map<string, number>();
  return ruleSet.rules.flatMap((rule, index) => {
    const first = seen.get(rule.id);
    if (first === undefined) {
      seen.set(rule.id, index);
      return [];
    }
    return [{ path: `rules[${index}].id`, message: `"${rule.id}" is already the id of rules[${first}]` }];
  });
}
