import { compileRules, suggest } from '#rules';

import { CLOCKS, type ClockName } from '../clocks';
import { median } from '../median';
import type { Adversary } from './adversary';

/** Characters of the shorter text; the longer one has twice as many. */
const SHORTER = 16_384;

export interface Growth {
  /** How many times as long the doubled text takes. */
  readonly ratio: number;
  /** What it takes, in milliseconds. */
  readonly ms: number;
  /** Whether a limit ended the work on the longer text before its end. */
  readonly cut: boolean;
}

/** A clock that is asked too soon measures itself. */
const LEAST_MS = 4;
const MOST_CALLS = 200;

/** Growth is linear up to this ratio; it would be 2, if clocks and caches were ideal. */
export const LINEAR_UP_TO = 2.2;
const MOST_ATTEMPTS = 4;

/**
 * How the time of a suggestion grows when the text doubles: both lengths in turn, medians of several. A ratio that is too
 * high is measured again, and the lowest counts: noise makes it high now and then, a flaw in the engine always.
 *
 * @param samples how often each length is measured
 */
export function measureGrowth(adversary: Adversary, samples: number, clock: ClockName): Growth {
  let best = measureOnce(adversary, samples, clock);
  for (let attempt = 1; attempt < MOST_ATTEMPTS && best.ratio > LINEAR_UP_TO; attempt += 1) {
    const next = measureOnce(adversary, samples, clock);
    if (next.ratio < best.ratio) best = next;
  }
  return best;
}

function measureOnce({ ruleSet, textOf }: Adversary, samples: number, clock: ClockName): Growth {
  const rules = compileRules(ruleSet);
  const shorter = textOf(SHORTER);
  const longer = textOf(2 * SHORTER);
  const timeOf = (text: typeof shorter, calls: number): number => {
    const start = CLOCKS[clock]();
    for (let call = 0; call < calls; call += 1) suggest(rules, text);
    return (CLOCKS[clock]() - start) / calls;
  };
  // The first calls warm up; the last of them says how many make a sample.
  const warm = [longer, shorter, longer, shorter].map((text) => timeOf(text, 1)).at(-1) ?? LEAST_MS;
  const calls = Math.min(MOST_CALLS, Math.ceil(LEAST_MS / warm));
  const times = Array.from({ length: samples }, () => ({
    shorter: timeOf(shorter, calls),
    longer: timeOf(longer, calls),
  }));
  const ms = median(times.map((time) => time.longer));
  return { ratio: ms / median(times.map((time) => time.shorter)), ms, cut: suggest(rules, longer).cut };
}
