import { describe, expect, it } from '@jest/globals';

import { summarySentence } from '../../../static/ui/summary-sentence';
import { read, rule, RULES } from '../panel/builders';

function sentence(parts: Parameters<typeof read>[0], rules = RULES): string {
  const { suggestion, text } = read(parts, rules);
  return summarySentence(suggestion, text)
    .map((piece) => (piece.side === undefined ? piece.text : `*${piece.text}*`))
    .join('');
}

describe('the sentence that sums up a suggestion', () => {
  it('quotes the words of the strongest question as the issue writes them, strongest first', () => {
    expect(sentence({ summary: 'Checkout: Allow Users to pay' })).toBe(
      'Asks what the product should be or do: *Allow Users to*, *Checkout*.',
    );
  });

  it.each([
    ['why', 'so that', 'Says why it is worth doing: *so that*.'],
    ['how', 'migrate', 'Describes how the team gets it done: *migrate*.'],
    ['when', 'the deadline', 'Speaks of dates, people, cost or risk: *deadline*.'],
  ])('says what a text is about that answers %s', (_question, summary, expected) => {
    expect(sentence({ summary })).toBe(expected);
  });

  it('quotes no word twice, and none within another', () => {
    expect(sentence({ summary: 'checkout', description: 'Checkout. CHECKOUT.' })).toBe(
      'Asks what the product should be or do: *checkout*.',
    );
  });

  it('quotes three words at most', () => {
    const rules = ['alpha', 'bravo', 'charlie', 'delta'].map((word) =>
      rule({ id: word, question: 'how', patterns: [word] }),
    );
    expect(sentence({ summary: 'alpha bravo charlie delta' }, rules)).toBe(
      'Describes how the team gets it done: *alpha*, *bravo*, *charlie*.',
    );
  });

  it('cuts a giant word', () => {
    const rules = [rule({ id: 'giant', question: 'how', patterns: ['deploy*'] })];
    expect(sentence({ summary: `deploy${'x'.repeat(30_000)}` }, rules).length).toBeLessThan(100);
  });

  it('names both demands of a mixed issue', () => {
    expect(sentence({ summary: 'Two things', description: 'Allow users to pay.\nMigrate everything by March.' })).toBe(
      'Asks for two things at once: a change of the product (*Allow users to*) and delivery work (*Migrate*, *by March*).',
    );
  });

  it('says that both sides weigh about the same', () => {
    const rules = [
      rule({ id: 'one', question: 'what', points: 12, patterns: ['screen'] }),
      rule({ id: 'two', question: 'how', points: 10, patterns: ['server'] }),
    ];
    expect(sentence({ summary: 'screen and server' }, rules)).toBe(
      'Speaks for the backlog (*screen*) about as much as for the plan (*server*).',
    );
  });

  it('calls one weak word a weak hint', () => {
    const rules = [rule({ id: 'one', question: 'what', points: 5, patterns: ['screen'] })];
    expect(sentence({ summary: 'screen' }, rules)).toBe('Only a weak hint: *screen*.');
  });

  it('names the language of a text that the rules do not read', () => {
    const summary = 'Der Export ist kaputt und muss für die Kunden repariert werden';
    expect(sentence({ summary })).toBe('These rules read English; this text looks German.');
  });

  it('does not guess at a script that it cannot name', () => {
    expect(sentence({ summary: 'Переносим базу данных' })).toBe(
      'These rules read English; this text looks like another language.',
    );
  });

  it('says so when nothing matched, and when there is no text', () => {
    expect(sentence({ summary: 'misc' })).toBe(
      'Nothing in its words says whether it changes the product or plans the work.',
    );
    expect(sentence({})).toBe('It has no words to go by yet.');
  });
});
