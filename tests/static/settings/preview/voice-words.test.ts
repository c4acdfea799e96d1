import { describe, expect, it } from '@jest/globals';

import type { ChangedVoice } from '#measure';
import { plainIssueText } from '#rules';

import { voiceWords, wordsOfVoice } from '../../../../static/settings/preview/voice-words';

const says = (points: number, question: 'how' | 'when' = 'how') => ({ points, question });
const voice = (before: ChangedVoice['before'], after: ChangedVoice['after'], start = 0, end = 4): ChangedVoice => ({
  ruleId: 'ship',
  before,
  after,
  piece: { ruleId: 'ship', question: 'how', points: 1, pattern: 'ship', field: 'summary', start, end },
});

describe('the words for a rule that says something else', () => {
  it.each([
    ['a rule that speaks now', undefined, says(30), 'now 30 points for How'],
    ['one that no longer speaks', says(1), undefined, 'no longer 1 point for How'],
    ['other points', says(40), says(10), 'now 10 points for How, before 40'],
    ['another question', says(40), says(40, 'when'), 'now 40 points for When, not 40 points for How'],
    ['other words', says(40), says(40), '40 points for How, read in other words'],
  ])('tell of %s', (_, before, after, words) => {
    expect(voiceWords(voice(before, after))).toBe(words);
  });

  it('quote the issue on one line, and cut what is endless', () => {
    const text = plainIssueText({ summary: `Ship\n the release ${'a'.repeat(100)}` });
    expect(wordsOfVoice(voice(undefined, says(1), 0, 9), text)).toBe('Ship the');
    expect(wordsOfVoice(voice(undefined, says(1), 0, 100), text)).toMatch(/^Ship the release a{23}…$/);
  });
});
