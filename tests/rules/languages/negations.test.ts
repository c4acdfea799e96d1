import { describe, expect, it } from '@jest/globals';

import { compileRules, findEvidence, plainIssueText } from '#rules';

import { rulesOfPatterns } from '../rules-of-patterns';

/** The patterns that still count in a text under the language's own negations. */
function counted(language: string, summary: string, patterns: readonly string[]): readonly string[] {
  const rules = compileRules({ ...rulesOfPatterns(...patterns), language });
  return findEvidence(rules, plainIssueText({ summary })).evidence.map(({ pattern }) => pattern);
}

describe('negations', () => {
  it.each([
    ['en', 'There is no need to schedule a workshop', 'schedule'],
    ['en', "We don't need a workshop", 'workshop'],
    ['en', 'We don’t need the workshop', 'workshop'],
    ['en', 'This is not about the UI', 'ui'],
    ['en', 'Done without a budget', 'budget'],
    ['en', 'It has nothing to do with the release', 'release'],
    ['en', 'Approval is not required', 'approval'],
    ['en', 'A migration plan is not needed', 'migration plan'],
    ['en', 'Training is out of scope', 'training'],
    ['en', 'Out of scope - training', 'training'],
    ['de', 'Ohne Budget starten', 'budget'],
    ['de', 'Eine Schulung ist nicht nötig', 'schulung'],
    ['fr', "Sans budget, l'équipe attend", 'budget'],
    ['es', 'No hace falta una reunión', 'reunión'],
    ['pt', 'Sem orçamento definido', 'orçamento'],
    ['it', 'Senza budget', 'budget'],
    ['nl', 'Zonder budget starten', 'budget'],
    ['pl', 'Bez budżetu', 'budżetu'],
    ['sv', 'Vi behöver inte ett möte', 'möte'],
    ['tr', 'Toplantı gerekli değil', 'toplantı'],
  ])('deny in %s: %s', (language, text, pattern) => {
    expect(counted(language, text, [pattern])).toEqual([]);
  });

  it.each([
    ['Export does not work', ['export', 'does not work']],
    ['Page not loading', ['page', 'not loading']],
    ['Users cannot export the report', ['cannot export', 'report']],
    ['No results found in search', ['no results', 'results found', 'search']],
    ['Login shows an error instead of the dashboard', ['error', 'dashboard']],
    ['The button is not visible and never responds', ['button', 'visible']],
    ['Search no longer works on the page', ['search', 'no longer works', 'page']],
    ['It is not only about speed but about the release', ['speed', 'release']],
    ['Out of scope\n- training', ['training']],
    ['Training\n\nThis is not needed', ['training']],
    ['Training is\nnot needed', ['training']],
    ['Done without\r\nbudget', ['budget']],
    ['No need to wait. Schedule the workshop', ['schedule', 'workshop']],
  ])('leave a defect or wish as it is: %s', (text, patterns) => {
    expect(counted('en', text, patterns)).toEqual(expect.arrayContaining(patterns));
  });
});
