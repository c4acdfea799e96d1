import { describe, expect, it } from '@jest/globals';

import type { Evidence, NearMiss } from '#rules';

import { tellingMisses } from '../../../../../static/ui/reasons/explain/telling-misses';

const evidence = (ruleId: string, start: number, end: number, over: Partial<Evidence> = {}): Evidence => ({
  ruleId,
  question: 'how',
  points: 20,
  pattern: 'any',
  field: 'description',
  start,
  end,
  ...over,
});
const miss = (...parts: Parameters<typeof evidence>): NearMiss => ({ ...evidence(...parts), why: { kind: 'field' } });

describe('tellingMisses', () => {
  it.each<[what: string, misses: readonly NearMiss[], found: readonly Evidence[], left: readonly string[]]>([
    ['words that speak for the same side all the same', [miss('a', 0, 6)], [evidence('b', 4, 9)], []],
    ['words that speak for the other side', [miss('a', 0, 6)], [evidence('b', 0, 6, { question: 'why' })], ['a']],
    ['words of another field', [miss('a', 0, 6)], [evidence('b', 0, 6, { field: 'summary' })], ['a']],
    ['words beside those that speak', [miss('a', 0, 6)], [evidence('b', 6, 9)], ['a']],
    ['words that a stronger near miss tells of', [miss('a', 0, 6), miss('b', 0, 6)], [], ['a']],
  ])('keeps what tells something of %s', (_what, misses, found, left) => {
    expect(tellingMisses(misses, found).map(({ ruleId }) => ruleId)).toEqual(left);
  });
});
