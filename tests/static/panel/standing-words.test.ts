import { describe, expect, it } from '@jest/globals';

import { standingWords } from '../../../static/panel/standing-words';

describe('the tag that stands, in words', () => {
  it('says that nothing is decided', () => {
    expect(standingWords({ kind: 'none' }, 'plan', 0)).toEqual({
      place: undefined,
      who: 'Not decided yet.',
      notes: [],
    });
  });

  it('tells a person from a run', () => {
    const by = (who: 'person' | 'run') =>
      standingWords({ kind: 'tagged', place: 'plan', by: who, rules: 0 }, 'plan', 0).who;
    expect(by('person')).toContain('a person');
    expect(by('run')).toContain('a run');
  });

  it('says that the rules suggest the same, or something else, and that a person’s decision stays', () => {
    const notes = (suggested: 'backlog' | 'plan' | 'mixed' | 'unclear', by: 'person' | 'run') =>
      standingWords({ kind: 'tagged', place: 'plan', by, rules: 0 }, suggested, 0).notes;
    expect(notes('plan', 'person')).toEqual(['The rules suggest the same.']);
    expect(notes('backlog', 'person')).toEqual(['The rules would suggest Backlog. The person’s decision stays.']);
    expect(notes('backlog', 'run')).toEqual(['The rules would suggest Backlog. Worth a second look.']);
    expect(notes('unclear', 'run')).toEqual([]);
  });

  it('says that a mixed issue has another half', () => {
    const notes = (place: 'backlog' | 'plan') =>
      standingWords({ kind: 'tagged', place, by: 'person', rules: 0 }, 'mixed', 0).notes;
    expect(notes('plan')).toEqual(['The rules see a backlog half too: it can become an issue of its own.']);
    expect(notes('backlog')).toEqual(['The rules see a plan half too: it can become an issue of its own.']);
  });

  it.each([
    [0, 2, 'Decided under the built-in rules; version 2 is in force now.'],
    [2, 5, 'Decided under version 2 of the rules; version 5 is in force now.'],
  ])('says that a tag of version %i is older than version %i', (made, now, expected) => {
    expect(standingWords({ kind: 'tagged', place: 'plan', by: 'run', rules: made }, 'unclear', now).notes).toEqual([
      expected,
    ]);
  });

  it('says nothing of the age of a tag made under the rules in force', () => {
    expect(standingWords({ kind: 'tagged', place: 'plan', by: 'run', rules: 5 }, 'unclear', 5).notes).toEqual([]);
  });

  it('knows a label set by hand and one taken off by hand as a person’s decisions', () => {
    expect(standingWords({ kind: 'labelled', place: 'backlog' }, 'backlog', 0)).toMatchObject({
      place: 'backlog',
      who: 'by a label that somebody set by hand',
    });
    expect(standingWords({ kind: 'removed', place: 'backlog' }, 'backlog', 0)).toMatchObject({
      place: undefined,
      who: 'Not decided: somebody took the Backlog label off by hand.',
    });
  });
});
