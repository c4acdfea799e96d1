import { describe, expect, it } from '@jest/globals';

import { english } from '#packs';
import { lintRules } from '#rules';

import { builtInRules } from '../../../../static/settings/checks/built-in-rules';
import { checksTitle } from '../../../../static/settings/checks/check-words';
import { groupFindings } from '../../../../static/settings/checks/group-findings';

describe('the built-in rules', () => {
  it('are known again without their notes, as they are published, and not once they are changed', () => {
    const [first, second, ...others] = english.rules.map((rule) => ({ ...rule, note: '' }));
    if (first === undefined || second === undefined) throw new Error('There are built-in rules.');
    const known = builtInRules([{ ...first, points: first.points + 1 }, { ...second, on: false }, ...others]);
    expect(known.size).toBe(english.rules.length - 2);
    expect([known.has(first.id), known.has(second.id)]).toEqual([false, false]);
  });

  it('give a new administrator nothing to mend', () => {
    const found = groupFindings(lintRules(english), new Set(), builtInRules(english.rules));
    expect(found.others.map(([group]) => group)).toEqual(['built-in']);
    expect(checksTitle(found)).toBe('Checks: nothing to mend');
  });
});
