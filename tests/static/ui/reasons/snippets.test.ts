import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { compileRules, plainIssueText, suggest } from '#rules';

import { snippetsOf } from '../../../../static/ui/reasons/snippets';
import { read, rule, RULES } from '../../panel/builders';

function snippets(parts: Parameters<typeof read>[0], rules = RULES) {
  const { suggestion, text } = read(parts, rules);
  return snippetsOf(text, suggestion.evidence);
}

describe('evidence as snippets', () => {
  it('shows the sentence around a match, without the space around it', () => {
    const [snippet] = snippets({ description: 'First.  Allow users to pay. Last.' });
    expect(snippet).toMatchObject({
      text: 'Allow users to pay.',
      field: 'description',
      points: [{ question: 'what', points: 40 }],
      cut: { before: false, after: false },
    });
  });

  it('shows what a condition found in a field that rules do not look in', () => {
    const due = rule({ id: 'due', question: 'when', patterns: [], only: { dueDate: true } });
    const text = plainIssueText({ summary: 'One', dueDate: '2026-03-14' });
    const { evidence } = suggest(compileRules({ schema: 1, language: 'en', rules: [due] }), text);
    expect(snippetsOf(text, evidence)).toMatchObject([{ field: 'dueDate', text: '2026-03-14' }]);
  });

  it('puts the strongest sentence first, whichever field it is in', () => {
    const found = snippets({ summary: 'The checkout', description: 'Soon.\nMigrate it.', type: 'Story' });
    expect(found.map(({ text }) => text)).toEqual(['Migrate it.', 'Story', 'The checkout']);
  });

  it('counts a rule in the first sentence that it matches, and shows no sentence for its repetition', () => {
    const found = snippets({ description: 'Migrate one.\nMigrate two.' });
    expect(found.map(({ text }) => text)).toEqual(['Migrate one.']);
  });

  it('shows a sentence that a line break parts as a whole', () => {
    const [snippet] = snippets({ description: 'First.\nA clerk pays so that\nit works. Last.' });
    expect(snippet?.text).toBe('A clerk pays so that\nit works.');
  });

  it.each([
    'so that\nIt works',
    'so that.\nit works',
    'so that\n\nit works',
    'so that\n- it works',
    'so that:\nit works',
  ])('keeps lines apart that may not belong together: %j', (description) => {
    expect(snippets({ description })[0]?.text).toMatch(/^so that[.:]?$/);
  });

  it('adds up the questions of a sentence, strongest first', () => {
    const [snippet] = snippets({ summary: 'Checkout so that we migrate' });
    expect(snippet?.points).toEqual([
      { question: 'how', points: 40 },
      { question: 'why', points: 15 },
      { question: 'what', points: 10 },
    ]);
  });

  it('cuts a long sentence around its evidence, between words', () => {
    const [snippet] = snippets({ description: `${'word '.repeat(200)}migrate ${'tail '.repeat(200)}` });
    expect(snippet?.cut).toEqual({ before: true, after: true });
    expect(snippet?.text).toMatch(/^word .*migrate .*tail$/);
    expect(snippet?.text.length).toBeLessThanOrEqual(240);
  });

  it('cuts a giant word too', () => {
    const rules = [rule({ id: 'giant', question: 'how', patterns: ['deploy*'] })];
    const [snippet] = snippets({ description: `deploy${'x'.repeat(30_000)}` }, rules);
    expect(snippet?.text.length).toBeLessThanOrEqual(240);
  });

  it('loses no points and stays within the text, whatever the text', () => {
    const words = fc.constantFrom(
      'allow users to',
      'migrate',
      'checkout',
      'by March',
      '.',
      '\n',
      '😀',
      'x'.repeat(300),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (list) => {
        const description = list.join(' ');
        const { suggestion, text } = read({ description });
        const found = snippetsOf(text, suggestion.evidence);
        const sum = found.flatMap(({ points }) => points).reduce((total, { points }) => total + points, 0);
        expect(sum).toBe(Object.values(suggestion.points).reduce((total, points) => total + points, 0));
        for (const { text: shown, start, end } of found) {
          expect(description.slice(start, end)).toBe(shown);
          expect(() => encodeURIComponent(shown)).not.toThrow();
        }
      }),
    );
  });
});
