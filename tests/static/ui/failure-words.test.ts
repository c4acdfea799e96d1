import { ERROR_CODES } from '#contract';
import { JiraError } from '#jira';
import { describe, expect, it } from '@jest/globals';

import { failureFrom, wordsForFailure } from '../../../static/ui/failure-words';
import { loadPart } from '../../../static/ui/load-part';

describe('the words for a failure', () => {
  it.each(ERROR_CODES)('say what to do next: %s', (code) => {
    const { next } = wordsForFailure({ code });
    expect(next).toMatch(/try|reload|mend|remove|administrator can/i);
  });

  it.each(['jira-unavailable', 'connection-lost', 'unreadable-answer', 'outcome-unknown', 'internal'] as const)(
    'do not say that nothing was changed where that is not known: %s',
    (code) => expect(wordsForFailure({ code }).next).not.toMatch(/nothing was (changed|lost|published)/i),
  );

  it.each(ERROR_CODES)('offer to try again exactly where that makes sense: %s', (code) => {
    const { next, retry } = wordsForFailure({ code });
    if (retry) expect(next).toMatch(/try again/i);
    else expect(next).not.toMatch(/try again(?! and|\.)/i);
  });

  it('of something that is gone do not guess what it was: it may be a run, or a version of the rules', () => {
    expect(wordsForFailure({ code: 'not-found' }).title).not.toMatch(/issue|project/i);
  });

  it('tell that a part of the page is missing from any other fault', async () => {
    const load = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    const error: unknown = await loadPart(load).catch((thrown: unknown) => thrown);
    expect(failureFrom(error)).toEqual({ code: 'part-missing' });
  });

  it('tell nothing of an error that is not known', () => {
    expect(failureFrom(new Error('secret'))).toEqual({ code: 'internal' });
    expect(failureFrom(new JiraError('forbidden', ['secret']))).toEqual({ code: 'forbidden' });
  });
});
