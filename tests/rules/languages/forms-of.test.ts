import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { formsOf } from '../../../src/rules/languages/forms-of';
import { languageOf } from '../../../src/rules/languages/language-of';
import { stemEnglish } from '../../../src/rules/languages/stem-english';

const english = languageOf('en');

describe('formsOf', () => {
  it.each([
    ['deliver', ['deliver', 'delivered', 'delivering', 'delivers']],
    ['plan', ['plan', 'planned', 'planning', 'plans']],
    ['ship', ['ship', 'shipped', 'shipping', 'ships']],
    ['commit', ['commit', 'commits', 'committed', 'committing']],
    ['schedule', ['schedule', 'scheduled', 'scheduler', 'schedulers', 'schedules', 'scheduling']],
    ['apply', ['applied', 'applies', 'apply', 'applying']],
    ['fix', ['fix', 'fixed', 'fixes', 'fixing']],
    ['agree', ['agree', 'agreed', 'agreeing', 'agrees']],
    ['tie', ['tie', 'tied', 'ties', 'tying']],
    ['run', ['run', 'running', 'runs']],
    ['position', ['position', 'positions']],
  ])('gives the usual forms of %s', (word, forms) => {
    expect(formsOf(word, english)).toEqual(forms);
  });

  it('shows the spellings of both sides of the ocean', () => {
    expect(formsOf('cancel', english)).toEqual(
      expect.arrayContaining(['canceled', 'cancelled', 'canceling', 'cancelling']),
    );
  });

  it('shows the forms of another meaning', () => {
    expect(formsOf('custom', english)).toEqual(expect.arrayContaining(['custom', 'customs', 'customer', 'customers']));
  });

  it('adds words of a vocabulary with the same stem', () => {
    const vocabulary = ['Important', 'importantly', 'export', 'port'];
    expect(formsOf('import', english)).not.toContain('important');
    const forms = formsOf('import', english, vocabulary);
    expect(forms).toContain('important');
    expect(forms).not.toContain('export');
    expect(forms).toEqual([...new Set(forms)].sort());
  });

  it('gives the word alone where there are no stems', () => {
    expect(formsOf('Größe', languageOf('de'), ['größen'])).toEqual(['grosse']);
    expect(formsOf('IŞIK', languageOf('tr'))).toEqual(['ısık']);
  });

  it('gives the word, folded, and nothing of another stem', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z]{1,12}$/), (word) => {
        const forms = formsOf(word, english);
        expect(forms).toContain(word.toLowerCase());
        expect(new Set(forms.map(stemEnglish)).size).toBe(1);
      }),
    );
  });
});

describe('stemEnglish', () => {
  it.each([
    ['customs', 'custom'],
    ['planning', 'plan'],
    ['scheduled', 'schedul'],
  ])('gives %s the stem %s', (word, stem) => {
    expect(stemEnglish(word)).toBe(stem);
  });

  it.each(['web3s', 'plan_ids', 'résumés', 'планы', `${'ing'.repeat(14)}s`, 'constructor'.repeat(5)])(
    'leaves %s as it is',
    (word) => {
      expect(stemEnglish(word)).toBe(word);
    },
  );
});
