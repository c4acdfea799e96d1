import type { AdfNode } from './adf-document';
import { code, hardBreak, link, mention, text } from './adf-builders';

const CODE = String.raw`\{\{(?:\{\})?(?<code>[^{}\n]+)(?:\{\})?\}\}`;
const PERSON = String.raw`\[~(?:accountid:(?<id>[^[\]\n]+)|(?<name>[^[\]\n]+))\]`;
const ADDRESS = String.raw`(?:https?:|mailto:|ftp:|file:|#|\/|www\.)[^[\]|\n]*`;
const LINK = String.raw`\[(?<words>[^[\]|\n]+)\|(?<to>${ADDRESS})(?:\|[^[\]\n]*)?\]`;
const BARE_LINK = String.raw`\[(?<bare>${ADDRESS})\]`;
const MARKUP = new RegExp([CODE, PERSON, LINK, BARE_LINK].join('|'), 'g');

/** The lines of one block with code, mentions and links; all other markup stays as it is written. */
export const wikiLines = (lines: readonly string[]): readonly AdfNode[] =>
  lines.flatMap((line, index) => [...(index > 0 ? [hardBreak] : []), ...wikiInline(line)]);

function wikiInline(line: string): readonly AdfNode[] {
  const nodes: AdfNode[] = [];
  let end = 0;
  for (const match of line.matchAll(MARKUP)) {
    if (match.index > end) nodes.push(text(line.slice(end, match.index)));
    nodes.push(nodeOf(match));
    end = match.index + match[0].length;
  }
  if (end < line.length) nodes.push(text(line.slice(end)));
  return nodes;
}

function nodeOf({ 0: written, groups = {} }: RegExpExecArray): AdfNode {
  const { code: source, id, name, words, to, bare }: Partial<Record<string, string>> = groups;
  if (source !== undefined) return text(source, [code]);
  // An export does not tell the name behind an account: one word stands for it.
  if (id !== undefined) return mention(id, id.replaceAll(/[^\p{L}\p{N}]/gu, ''));
  if (name !== undefined) return mention(name, name);
  if (words !== undefined && to !== undefined) return text(words, [link(to)]);
  return bare === undefined ? text(written) : text(bare, [link(bare)]);
}
