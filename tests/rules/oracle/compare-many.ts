/** `npm run oracle -- --cases 2000000 [--seed N]`: holds the matcher against the slow one, over and over. */
import { isDeepStrictEqual } from 'node:util';

import fc from 'fast-check';

import { numbersCommand, wholeNumber } from '../../../scripts/numbers-command';
import { engineAnswers, naiveAnswers } from './answers';
import { arbitraryIssue } from './arbitrary-issue';
import { arbitraryRuleSet } from './arbitrary-rule-set';

/** After so many cases it says how far it is. */
const CASES_PER_LINE = 20_000;

const { cases: wanted, seed: firstSeed } = numbersCommand('oracle', 'Holds the matcher against the slow one.')
  .option('--cases <number>', 'how many cases', wholeNumber(1), 100_000)
  .option('--seed <number>', 'the seed of the first lot', wholeNumber(0), Date.now() % 1e9)
  .parse()
  .opts<{ readonly cases: number; readonly seed: number }>();
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const agrees = fc.property(arbitraryRuleSet, arbitraryIssue, (ruleSet, text) =>
  isDeepStrictEqual(engineAnswers(ruleSet, text), naiveAnswers(ruleSet, text)),
);

/** Tries the cases in lots, each of a seed of its own, so that a lot can be run again by itself. */
function compareMany(): boolean {
  const began = performance.now();
  for (let tried = 0, seed = firstSeed; tried < wanted; seed += 1) {
    const lot = Math.min(CASES_PER_LINE, wanted - tried);
    const found = fc.check(agrees, { numRuns: lot, seed });
    if (found.counterexample !== null) {
      const [ruleSet, text] = found.counterexample;
      say(`Disagreement after ${tried + found.numRuns} cases; again with: --cases ${lot} --seed ${seed}`);
      say(JSON.stringify({ ruleSet, text, ...sides(ruleSet, text) }, undefined, 1));
      return false;
    }
    tried += lot;
    const seconds = (performance.now() - began) / 1000;
    say(`${tried} cases agree, ${Math.round(tried / seconds)} a second (seed ${seed})`);
  }
  return true;
}

const sides = (...args: Parameters<typeof engineAnswers>) => ({
  engine: engineAnswers(...args),
  oracle: naiveAnswers(...args),
});

if (!compareMany()) process.exitCode = 1;
