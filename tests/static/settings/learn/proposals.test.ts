import { describe, expect, it } from '@jest/globals';

import type { Proposal } from '#measure';

import { grouped } from '../../../../static/settings/learn/proposals/grouped';
import { effectWords, proposalTitle, speakingWords } from '../../../../static/settings/learn/proposals/proposal-words';
import { putEdit } from '../../../../static/settings/learn/proposals/put-edit';
import { rule, ruleSet } from '../../../builders/rule-set';

const proposal = (overrides: Partial<Proposal> = {}): Proposal => ({
  kind: 'points',
  rule: rule(),
  before: 30,
  after: 41,
  speaksIn: 9,
  own: 7,
  mended: 3,
  spoiled: 1,
  examples: [],
  ...overrides,
});

describe('the words of a proposal', () => {
  it('say what would change', () => {
    expect(proposalTitle(proposal())).toBe('More points: 30 → 41');
    expect(proposalTitle(proposal({ after: 4 }))).toBe('Fewer points: 30 → 4');
    expect(proposalTitle(proposal({ kind: 'silence', after: 0 }))).toBe('Switch off: its 30 points did not help');
    expect(proposalTitle(proposal({ kind: 'term', before: 0 }))).toBe('New rule: 41 points');
  });

  it('say what it alone would do', () => {
    expect(effectWords(proposal(), 180, 214)).toBe('Alone: 180 → 182 of 214 right (3 put right, 1 put wrong).');
    expect(effectWords(proposal({ spoiled: 0 }), 180, 214)).toBe('Alone: 180 → 183 of 214 right (3 put right).');
    expect(effectWords(proposal({ mended: 0, spoiled: 0 }), 180, 214)).toBe(
      'On its own it changes no decision: 180 of 214 right, as now.',
    );
  });

  it('say where the rule speaks', () => {
    expect(speakingWords(proposal())).toBe('Speaks in 9 decided issues; people put 7 of them in Backlog.');
    expect(speakingWords(proposal({ rule: rule({ question: 'how' }), speaksIn: 1, own: 1 }))).toBe(
      'Speaks in 1 decided issue, which people put in Plan.',
    );
  });
});

it('groups proposals by what each does alone', () => {
  const [helps, neutral, harms] = [proposal(), proposal({ mended: 1 }), proposal({ mended: 0 })];
  expect(grouped([harms, helps, neutral])).toEqual({ helping: [helps], neutral: [neutral], harming: [harms] });
});

it('offers a new rule as helping by itself only where it helps two decisions', () => {
  const one = proposal({ kind: 'term', mended: 1, spoiled: 0 });
  const two = proposal({ kind: 'term', mended: 2, spoiled: 0 });
  expect(grouped([one, two])).toEqual({ helping: [two], neutral: [one], harming: [] });
});

describe('putting proposals into the rules', () => {
  const rules = ruleSet(rule({ note: 'Written since.' }), rule({ id: 'deploy', question: 'how' }));

  it('is one edit of what is taken, and keeps what else was changed of a rule', () => {
    const silence = proposal({ kind: 'silence', rule: rule({ id: 'deploy', question: 'how' }), after: 0 });
    const term = proposal({ kind: 'term', rule: rule({ id: 'term-map', patterns: ['map'], points: 9 }), after: 9 });
    const taken = new Set(['export', 'deploy', 'term-map']);
    expect(putEdit(rules, [proposal(), silence, term], taken)).toEqual({
      kind: 'put',
      rules: [
        rule({ note: 'Written since.', points: 41 }),
        rule({ id: 'deploy', question: 'how', on: false }),
        rule({ id: 'term-map', patterns: ['map'], points: 9 }),
      ],
    });
  });

  it('leaves what is not taken', () => {
    expect(putEdit(rules, [proposal()], new Set()).rules).toEqual([]);
  });
});
