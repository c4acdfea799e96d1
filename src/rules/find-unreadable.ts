import type { Fault } from './fault';
import { parsePattern } from './pattern/parse-pattern';
import type { PatternFault } from './pattern/pattern';
import { readNegation } from './pattern/read-negation';
import { hasLetter } from './pattern/read/word-text';
import type { Rule, RuleSet } from './rule-set';

/** What of a rule set has the right shape and still says nothing: patterns that cannot be read, rules that ask nothing. */
export function findUnreadable({ rules, negations = [], templateLines = [] }: RuleSet): readonly Fault[] {
  return [
    ...faultsIn('negations', negations, negationFault),
    ...faultsIn('templateLines', templateLines, templateLineFault),
    ...rules.flatMap((rule, index) => faultsOfRule(rule, `rules[${index}]`)),
  ];
}

function faultsOfRule(rule: Rule, path: string): readonly Fault[] {
  const conditions = Object.entries(rule.only ?? {});
  const { sentence = [], anywhere = [] } = rule.unless ?? {};
  const asksNothing = rule.patterns.length === 0 && conditions.every(([, condition]) => condition === false);
  return [
    ...(asksNothing ? [{ path: `${path}.patterns`, message: ASKS_NOTHING }] : []),
    ...faultsIn(`${path}.patterns`, rule.patterns, patternFault),
    ...conditions.flatMap(([field, condition]) =>
      typeof condition !== 'object' ? [] : faultsIn(`${path}.only.${field}`, condition, patternFault),
    ),
    ...faultsIn(`${path}.unless.sentence`, sentence, patternFault),
    ...faultsIn(`${path}.unless.anywhere`, anywhere, patternFault),
  ];
}

const ASKS_NOTHING = 'at least one pattern, or a condition in "only" that asks for something: true, or patterns';

function faultsIn(
  path: string,
  lines: readonly string[],
  faultOf: (line: string) => string | undefined,
): readonly Fault[] {
  return lines.flatMap((line, nth) => {
    const message = faultOf(line);
    return message === undefined ? [] : [{ path: `${path}[${nth}]`, message }];
  });
}

function patternFault(source: string): string | undefined {
  const parsed = parsePattern(source);
  return parsed.kind === 'ok' ? undefined : messageOf(parsed.fault);
}

function negationFault(source: string): string | undefined {
  const read = readNegation(source);
  return read.kind === 'ok' ? undefined : messageOf(read.fault);
}

const templateLineFault = (line: string): string | undefined =>
  hasLetter(line) ? undefined : 'a line with a word in it';

function messageOf({ position, expected, suggestion }: PatternFault): string {
  const fault = `at character ${position + 1}: expected ${expected}`;
  return suggestion === undefined ? fault : `${fault}; probably meant: ${suggestion}`;
}
