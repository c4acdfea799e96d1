import type { AdfNode } from '#issue';
import { card, code, date, em, emoji, link, mention, status, strike, strong, text } from '../../src/issue/adf-builders';
import { people } from './people';

/** One kind of inline markup: how it looks, and the node it stands for. */
type Inline = readonly [pattern: string, read: (groups: readonly string[]) => AdfNode];

const inlines: readonly Inline[] = [
  [String.raw`\*\*(.+?)\*\*`, ([words = '']) => text(words, [strong])],
  [String.raw`\*([^*]+)\*`, ([words = '']) => text(words, [em])],
  [`~~(.+?)~~`, ([words = '']) => text(words, [strike])],
  [`''(.+?)''`, ([words = '']) => text(words, [code])],
  [String.raw`\[([^\]]+)\]\((https?:[^)]+)\)`, ([words = '', href = '']) => text(words, [link(href)])],
  [String.raw`\{card (https?:[^}]+)\}`, ([url = '']) => card(url)],
  [String.raw`\{(\d{4}-\d\d-\d\d)\}`, ([day = '']) => date(day)],
  [String.raw`\{(neutral|purple|blue|red|yellow|green) ([^}]+)\}`, ([color = '', label = '']) => status(color, label)],
  [String.raw`(?<!\w):([a-z_]{3,}):(?!\w)`, ([name = '']) => emoji(name)],
  [
    `@(${people.map((person) => person.handle).join('|')})\\b`,
    ([handle = '']) => {
      const person = people.find((one) => one.handle === handle);
      return person === undefined ? text(`@${handle}`) : mention(person.accountId, person.displayName);
    },
  ],
];

const groupCounts = inlines.map(([pattern]) => new RegExp(`${pattern}|`).exec('')?.slice(1).length ?? 0);
const anyInline = new RegExp(inlines.map(([pattern]) => `(?:${pattern})`).join('|'), 'g');

/** The inline nodes of one line: words, and what `inlines` finds between them. */
export function readInline(line: string): readonly AdfNode[] {
  const nodes: AdfNode[] = [];
  let end = 0;
  for (const match of line.matchAll(anyInline)) {
    if (match.index > end) nodes.push(text(line.slice(end, match.index)));
    nodes.push(nodeOf(match));
    end = match.index + match[0].length;
  }
  if (end < line.length) nodes.push(text(line.slice(end)));
  return nodes;
}

function nodeOf(match: RegExpExecArray): AdfNode {
  const groups: readonly (string | undefined)[] = match.slice(1);
  let first = 0;
  for (const [index, [, read]] of inlines.entries()) {
    const count = groupCounts[index] ?? 0;
    const own = groups.slice(first, first + count).filter((group) => group !== undefined);
    if (own.length > 0) return read(own);
    first += count;
  }
  return text(match[0]);
}
