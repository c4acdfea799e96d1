import type { AdfDocument, AdfNode } from './adf-document';
import { codeBlock, doc, h, hardBreak, listEntry, ol, p, quote, rule, text, ul } from './adf-builders';

type Lines = readonly string[];

/** A block, and the line behind it. Lines are walked, not copied: a long description would be copied once per block. */
interface Read {
  readonly node: AdfNode;
  readonly end: number;
}
type Reader = (lines: Lines, at: number) => Read | null;

const listLine = /^\s*([*#-]+)\s+(.*)$/;
const codeOpen = /^\{(code|noformat)(?::([^}]*))?\}(.*)$/;
const blockStart = /^(?:h[1-6]\. |\s*[*#-]+\s+\S|\{(?:code|noformat|quote)|bq\. |-{4,}$|\|)/;

const inline = (words: string): readonly AdfNode[] => (words === '' ? [] : [text(words)]);
const broken = (lines: Lines): readonly AdfNode[] =>
  lines.flatMap((line, index) => [...(index > 0 ? [hardBreak] : []), ...inline(line)]);

/** The first line from `from` on that ends something; behind the last line if none does. */
function findEnd(lines: Lines, from: number, isEnd: (line: string) => boolean): number {
  let end = from;
  for (let line = lines[end]; line !== undefined && !isEnd(line); line = lines[end]) end += 1;
  return end;
}

/** `java`, of `{code:java}`, `{code:title=Foo.java|language=java}` or none. */
function languageOf(options: string | undefined): string | undefined {
  const parts = (options ?? '').split('|');
  const named = parts.find((part) => part.startsWith('language='))?.slice('language='.length);
  return named ?? parts.find((part) => /^[a-z+#]+$/i.test(part));
}

const readCode: Reader = (lines, at) => {
  const match = codeOpen.exec(lines[at] ?? '');
  if (!match) return null;
  const close = `{${match[1] ?? 'code'}}`;
  const language = languageOf(match[2]);
  const first = match[3] ?? '';
  if (first.includes(close)) return { node: codeBlock(first.slice(0, first.indexOf(close)), language), end: at + 1 };
  const end = findEnd(lines, at + 1, (line) => line.includes(close));
  const closing = lines[end] ?? '';
  const last = closing.slice(0, Math.max(0, closing.indexOf(close)));
  const source = [...(first === '' ? [] : [first]), ...lines.slice(at + 1, end), ...(last === '' ? [] : [last])];
  return { node: codeBlock(source.join('\n'), language), end: end + 1 };
};

const readQuote: Reader = (lines, at) => {
  const line = lines[at] ?? '';
  if (line.startsWith('bq. ')) return { node: quote([p(inline(line.slice(4)))]), end: at + 1 };
  if (line.trim() !== '{quote}') return null;
  const end = findEnd(lines, at + 1, (one) => one.trim() === '{quote}');
  return { node: quote([p(broken(lines.slice(at + 1, end)))]), end: end + 1 };
};

/** The list that the lines of one depth and deeper make; a line's marks (`*`, `##`, `*#`) tell depth and kind. */
function listOf(entries: readonly (readonly [marks: string, words: string])[], depth: number): AdfNode {
  const groups: { words: string; deeper: (readonly [string, string])[] }[] = [];
  for (const [marks, words] of entries) {
    const last = groups.at(-1);
    if (marks.length > depth && last !== undefined) last.deeper.push([marks, words]);
    else groups.push({ words, deeper: [] });
  }
  const nodes = groups.map(({ words, deeper }) =>
    listEntry([p(inline(words)), ...(deeper.length > 0 ? [listOf(deeper, depth + 1)] : [])]),
  );
  return entries[0]?.[0][depth - 1] === '#' ? ol(nodes) : ul(nodes);
}

const readList: Reader = (lines, at) => {
  const end = findEnd(lines, at, (line) => !listLine.test(line));
  if (end === at) return null;
  const entries = lines.slice(at, end).map((line) => {
    const [, marks = '*', words = ''] = listLine.exec(line) ?? [];
    return [marks, words] as const;
  });
  return { node: listOf(entries, 1), end };
};

function readBlock(lines: Lines, at: number): Read {
  const line = lines[at] ?? '';
  const heading = /^h([1-6])\. +(.*)$/.exec(line);
  if (heading) return { node: h(Number(heading[1]), inline(heading[2] ?? '')), end: at + 1 };
  if (/^-{4,}$/.test(line)) return { node: rule, end: at + 1 };
  const block = readCode(lines, at) ?? readQuote(lines, at) ?? readList(lines, at);
  if (block) return block;
  const end = findEnd(lines, at + 1, (one) => one.trim() === '' || blockStart.test(one));
  return { node: p(broken(lines.slice(at, end))), end };
}

/**
 * The document of a description as Jira exports it: headings, lists, code and quotes of the wiki markup become blocks,
 * every other line stays as it is written. Null if there is nothing.
 *
 * @see https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all
 */
export function wikiDocument(description: string): AdfDocument | null {
  const nodes: AdfNode[] = [];
  const lines = description.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  let at = 0;
  while (at < lines.length) {
    if (lines[at] === '') {
      at += 1;
      continue;
    }
    const { node, end } = readBlock(lines, at);
    nodes.push(node);
    at = end;
  }
  return nodes.length === 0 ? null : doc(nodes);
}
