import type { RuleSet } from '#rules';
import { Engine } from 'json-rules-engine';

import { regExpOf } from './regexp-of';

const OPERATOR = 'mentions';
const FIELDS = ['summary', 'description'] as const;

/** The ids of the rules that an issue fulfils; this engine tells no places. */
export type RuleMatcher = (fields: Readonly<Record<(typeof FIELDS)[number], string>>) => Promise<readonly string[]>;

/** The package `json-rules-engine` with an operator of one's own, which tests a regular expression. */
export function jsonRulesEngine({ rules }: RuleSet): RuleMatcher {
  const regExps = new Map(rules.flatMap((rule) => rule.patterns.map((source) => [source, regExpOf(source, '')])));
  const engine = new Engine();
  engine.addOperator<string, string>(OPERATOR, (text, pattern) => regExps.get(pattern)?.test(text) === true);
  for (const { id, patterns } of rules) {
    const any = patterns.flatMap((value) => FIELDS.map((fact) => ({ fact, operator: OPERATOR, value })));
    engine.addRule({ conditions: { any }, event: { type: id } });
  }
  return async (fields) => (await engine.run({ ...fields })).events.map(({ type }) => type);
}
