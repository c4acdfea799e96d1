import { describe, expect, it } from '@jest/globals';

import { speedWords } from '../../../../static/backlog/scan/speed-words';

const MINUTE = 60_000;

describe('how fast a scan goes', () => {
  it.each([
    ['too soon to tell', { ms: 2000, read: 500 }, 1000, ''],
    ['nothing read yet', { ms: 60_000, read: 0 }, 1000, ''],
    ['the end not known', { ms: 10_000, read: 1500 }, undefined, '150 a second'],
    ['seconds left', { ms: 10_000, read: 1000 }, 2000, '100 a second, less than a minute left'],
    ['minutes left', { ms: 10_000, read: 1000 }, 11_000, '100 a second, about 2 minutes left'],
    ['more than an hour allows', { ms: MINUTE, read: 6000 }, 94_000, '100 a second, about 4.5 hours left'],
  ] as const)('%s', (_, done, left, words) => {
    expect(speedWords(done, left, 20_000)).toBe(words);
  });
});
