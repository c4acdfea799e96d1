import { compileRules, findEvidence, parseRuleSet, plainIssueText } from '#rules';

import { CLOCKS } from '../clocks';
import { plainPatterns } from '../workload/plain-patterns';
import { plainRuleSet } from '../workload/plain-rule-set';
import { makeVocabulary } from '../workload/vocabulary';

/**
 * Run as a process of its own: compiles one rule set for the first time in its life, as a page does that was just opened,
 * and writes what that took as JSON. Called with a number of plain
 * patterns and the name of a clock.
 */
function compileOnce(size: number, now: () => number): void {
  const { general } = makeVocabulary();
  const patterns = plainPatterns(size, general);
  const parsed = parseRuleSet(JSON.parse(JSON.stringify(plainRuleSet(patterns))));
  if (parsed.kind !== 'ok') throw new Error(`The rule set of ${size} patterns is ${parsed.kind}.`);
  const text = plainIssueText({
    summary: patterns.slice(0, 8).join(' '),
    description: general.slice(0, 150).join(' '),
  });

  const start = now();
  const rules = compileRules(parsed.ruleSet);
  const compiled = now();
  const { evidence } = findEvidence(rules, text);
  const matched = now();

  const took = { compileMs: compiled - start, firstIssueMs: matched - compiled, evidence: evidence.length };
  process.stdout.write(JSON.stringify(took));
}

compileOnce(Number(process.argv[2]), process.argv[3] === 'cpu' ? CLOCKS.cpu : CLOCKS.wall);
