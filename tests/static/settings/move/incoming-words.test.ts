import { describe, expect, it } from '@jest/globals';

import { exportName } from '../../../../static/settings/move/export-words';
import {
  languageWords,
  notReadWords,
  tooLargeWords,
  tooManyWords,
} from '../../../../static/settings/move/incoming-words';
import { rulesOfProject } from '../../../../static/settings/move/rules-of-project';
import { rule, ruleSet } from '../../../builders/rule-set';

describe('what is said of rules from elsewhere', () => {
  it('names another language, and not a region of the same', () => {
    expect(languageWords('de', 'en')).toEqual([
      expect.stringContaining('written for German. Here they are read as English'),
    ]);
    expect(languageWords('en-GB', 'en')).toEqual([]);
  });

  it('refuses what could not be kept, before it is taken', () => {
    expect(tooLargeWords(undefined)).toBeUndefined();
    expect(tooLargeWords(1)).toBeUndefined();
    expect(tooLargeWords(1.2)).toMatch(/^These would be 20 % more than Jira can hold, so they could not be kept\. /);
  });

  it('names columns that were not read', () => {
    expect(notReadWords([])).toEqual([]);
    expect(notReadWords(['Owner'])).toEqual(['The column “Owner” is none of ours and was not read.']);
    expect(notReadWords(['Owner', 'Team'])).toEqual([
      'The columns “Owner” and “Team” are none of ours and were not read.',
    ]);
  });

  it('says when there are too many', () => {
    const rules = (count: number) => ruleSet(...Array.from({ length: count }, (_, nth) => rule({ id: `r${nth}` })));
    expect(tooManyWords(rules(2000))).toBeUndefined();
    expect(tooManyWords(rules(2001))).toContain('There can be 2000 rules; these would be 2001.');
  });
});

describe('the name of an exported file', () => {
  it.each([
    ['draft', true, 5, 'json', 'rules-DESK-draft-2026-03-09.json'],
    ['draft', false, 5, 'json', 'rules-DESK-version-5-2026-03-09.json'],
    ['draft', false, 0, 'csv', 'rules-DESK-built-in-2026-03-09.csv'],
    ['base', true, 5, 'csv', 'rules-DESK-version-5-2026-03-09.csv'],
    ['base', true, 0, 'json', 'rules-DESK-built-in-2026-03-09.json'],
  ] as const)('of %s, changed %s, begun from %d, as %s', (which, isChanged, baseVersion, format, name) => {
    expect(exportName('DESK', which, { baseVersion, isChanged, now: new Date(2026, 2, 9) }, format)).toBe(name);
  });
});

describe('the rules of another project', () => {
  const set = ruleSet(rule());
  it.each([
    [
      'what survives of an earlier installation',
      { kind: 'none', surviving: { version: 3, ruleSet: set } },
      'version 3',
    ],
    [
      'what survives of rules that cannot be read',
      { kind: 'corrupt', version: 4, surviving: { version: 3, ruleSet: set } },
      'version 3',
    ],
    [
      'the built-in ones where there are none',
      { kind: 'none', surviving: null },
      'the built-in rules, for nothing was published there',
    ],
  ] as const)('are %s', (_name, state, what) => {
    expect(rulesOfProject(state)).toMatchObject({ kind: 'ok', what });
  });

  it.each([
    ['cannot be read any more', { kind: 'corrupt', version: 4, surviving: null }],
    ['are from a newer version of the app', { kind: 'newer', version: 4, surviving: { version: 3, ruleSet: set } }],
  ] as const)('are not copied where they %s', (_name, state) => {
    expect(rulesOfProject(state).kind).toBe('none');
  });
});
