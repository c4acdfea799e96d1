import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import * as v from 'valibot';

const Ratio = v.pipe(v.number(), v.gtValue(0));
const Matches = v.object({ ours: v.number(), theirs: v.number(), lost: v.number(), extra: v.number() });
const BenchJson = v.object({
  floor: v.literal(1),
  matchPlain: Ratio,
  matchFull: Ratio,
  adfToSuggestion: Ratio,
  builtIn: Ratio,
  regexPerKeyword: Ratio,
  ahocorasick: Ratio,
  modernAhocorasick: Ratio,
  jsonRulesEngine: Ratio,
  compileMs: v.strictObject({ 425: Ratio, 2000: Ratio, 10000: Ratio }),
  matches: v.record(v.string(), Matches),
  linearity: v.record(v.string(), Ratio),
});

const NOT_FOUND_ELSEWHERE = 0.1;

function bench(...args: readonly string[]) {
  return spawnSync(process.execPath, ['scripts/bench.mjs', ...args], { encoding: 'utf8' });
}

describe('the bench', () => {
  it('writes every figure as JSON, and nothing else, to standard output', () => {
    const { status, stdout } = bench('--quick', '--json');
    expect(status).toBe(0);
    const { matches } = v.parse(BenchJson, JSON.parse(stdout));
    // Other matchers find nearly all of the same places, or it would be no comparison.
    for (const { ours, lost, extra } of Object.values(matches)) {
      expect(ours).toBeGreaterThan(0);
      expect((lost + extra) / ours).toBeLessThan(NOT_FOUND_ELSEWHERE);
    }
  }, 120_000);

  it('refuses a number of issues that is none', () => {
    const { status, stdout, stderr } = bench('--issues', 'many');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('whole number');
  });
});
