import type { AdfDocument, AdfNode } from '#issue';

import { CODE, FOREIGN_SENTENCES, URLS } from './foreign-matter';
import { makeSentence } from './make-sentence';
import { pick } from './pick';
import type { Random } from '#measure';
import type { Vocabulary } from './vocabulary';

const MOST_WORDS = 420;
/** Short descriptions are more frequent than long ones. */
const SKEW = 1.6;
const ALPHABET = Array.from('abcdefghijklmnopqrstuvwxyz0123456789');

const text = (content: string): AdfNode => ({ type: 'text', text: content });
const block = (type: string, ...content: readonly AdfNode[]): AdfNode => ({ type, content });

/** A description of up to {@link MOST_WORDS} words or so, as an Atlassian document. */
export function makeDescription(random: Random, vocabulary: Vocabulary): AdfDocument {
  const wanted = Math.floor(MOST_WORDS * random() ** SKEW);
  const content: AdfNode[] = [];
  for (let words = 0; words < wanted;) {
    const length = Math.min(wanted - words, 8 + Math.floor(random() * 50));
    content.push(makeBlock(random, vocabulary, length));
    words += length;
  }
  const addSometimes = (chance: number, make: () => AdfNode): void => {
    if (random() < chance) content.splice(Math.floor(random() * (content.length + 1)), 0, make());
  };
  addSometimes(0.12, () => block('codeBlock', text(pick(random, CODE))));
  addSometimes(0.05, () => block('paragraph', text(pick(random, FOREIGN_SENTENCES))));
  addSometimes(0.02, () => block('paragraph', text(makeGiantWord(random))));
  return { version: 1, type: 'doc', content };
}

function makeBlock(random: Random, vocabulary: Vocabulary, words: number): AdfNode {
  const kind = random();
  const paragraph = (length: number): AdfNode => block('paragraph', ...makeInlines(random, vocabulary, length));
  if (kind < 0.08) {
    return { ...block('heading', text(makeSentence(random, vocabulary, Math.min(words, 5)))), attrs: { level: 2 } };
  }
  if (kind < 0.2) {
    const items = Array.from({ length: Math.ceil(words / 9) }, () => block('listItem', paragraph(Math.min(words, 9))));
    return block('bulletList', ...items);
  }
  if (kind < 0.22) return block('blockquote', paragraph(words));
  if (kind < 0.24) return { ...block('panel', paragraph(words)), attrs: { panelType: 'info' } };
  if (kind < 0.25) {
    const cell = (): AdfNode => block('tableCell', paragraph(3));
    return block('table', block('tableRow', cell(), cell()), block('tableRow', cell(), cell()));
  }
  return paragraph(words);
}

/** Sentences, now and then in bold, with a mention, a link or a line break after them. */
function makeInlines(random: Random, vocabulary: Vocabulary, words: number): readonly AdfNode[] {
  const inlines: AdfNode[] = [];
  for (let made = 0; made < words;) {
    const length = Math.min(words - made, 4 + Math.floor(random() * 18));
    const sentence = text(`${makeSentence(random, vocabulary, length)}${random() < 0.9 ? '.' : '?'} `);
    inlines.push(random() < 0.1 ? { ...sentence, marks: [{ type: 'strong' }] } : sentence, ...makeAside(random));
    made += length;
  }
  return inlines;
}

function makeAside(random: Random): readonly AdfNode[] {
  const kind = random();
  if (kind < 0.02) return [{ type: 'mention', attrs: { id: '1', text: '@Ada Lane' } }, text(' ')];
  if (kind < 0.03) return [text(pick(random, URLS)), text(' ')];
  if (kind < 0.04) return [{ type: 'inlineCard', attrs: { url: pick(random, URLS) } }, text(' ')];
  if (kind < 0.05) {
    const marks = [{ type: 'link', attrs: { href: pick(random, URLS) } }];
    return [{ ...text('the release plan'), marks }, text(' ')];
  }
  return kind < 0.09 ? [{ type: 'hardBreak' }] : [];
}

/** Keys, hashes, data URLs: what no person reads. */
const makeGiantWord = (random: Random): string =>
  Array.from({ length: 80 + Math.floor(random() * 2000) }, () => pick(random, ALPHABET)).join('');
