import { parseRuleSet, type RuleSet } from '#rules';
import * as v from 'valibot';

import { faultsBesides } from './faults-besides';
import type { RulesFile } from './rules-file';

/** A rule set with all that belongs to it, for people to read, keep under version control and bring back. */
export const writeJson = (ruleSet: RuleSet): string => `${JSON.stringify(ruleSet, undefined, 2)}\n`;

/** Reads a rule set from JSON. Editors may have added where its JSON Schema is. Never throws. */
export function readJson(text: string): RulesFile {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kind: 'faulty', format: 'json', faults: [{ path: 'the file', message: `it is not JSON: ${why}` }] };
  }
  const given = withoutSchemaPointer(value);
  const parsed = parseRuleSet(given);
  switch (parsed.kind) {
    case 'ok':
      return { kind: 'ok', format: 'json', ruleSet: parsed.ruleSet, notRead: [] };
    case 'newer':
      return parsed;
    case 'faulty':
      return { kind: 'faulty', format: 'json', faults: [...parsed.faults, ...faultsBesides(given)] };
  }
}

const WithPointer = v.looseObject({ $schema: v.string() });

/** `$schema` tells editors where the JSON Schema is; it says nothing of the rules. */
function withoutSchemaPointer(value: unknown): unknown {
  if (!v.is(WithPointer, value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '$schema'));
}
