import type { AdfDocument, AdfNode } from './adf-document';
import { codeBlock, doc, h, listEntry, ol, p, panel, quote, rule, ul } from './adf-builders';
import { findEnd, type BlockReader, type Lines, type WikiBlock } from './wiki-block';
import { wikiLines } from './wiki-inline';
import { readTable } from './wiki-table';

const headingLine = /^h([1-6])\. +(.*)$/;
const ruleLine = /^-{4,}$/;
const listLine = /^\s*([*#-]+)\s+(.*)$/;
const codeOpen = /^\{(code|noformat)(?::([^}]*))?\}(.*)$/;
const blockStart = /^(?:h[1-6]\. |\s*[*#-]+\s+\S|\{(?:code|noformat|quote|panel)|bq\. |-{4,}$|\|)/;
const panelOpen = /^\{panel(?::([^}]*))?\}(.*)$/;

/** `java`, of `{code:java}`, `{code:title=Foo.java|language=java}` or none. */
function languageOf(options: string | undefined): string | undefined {
  const parts = (options ?? '').split('|');
  const named = parts.find((part) => part.startsWith('language='))?.slice('language='.length);
  return named ?? parts.find((part) => /^[a-z+#]+$/i.test(part));
}

const readCode: BlockReader = (lines, at) => {
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

/** The lines of `{panel}…{panel}`; what stands behind its end on the same line counts as within. */
function between(lines: Lines, at: number, first: string, sign: string): { inner: readonly string[]; end: number } {
  const last = first.includes(sign) ? at : findEnd(lines, at + 1, (line) => line.includes(sign));
  const inner = [first, ...lines.slice(at + 1, last + 1)].map((line) => line.replace(sign, ' ').trimEnd());
  return { inner, end: last + 1 };
}

const readQuote: BlockReader = (lines, at) => {
  const line = lines[at] ?? '';
  if (line.startsWith('bq. ')) return { node: quote([p(wikiLines([line.slice(4)]))]), end: at + 1 };
  if (!line.startsWith('{quote}')) return null;
  const { inner, end } = between(lines, at, line.slice('{quote}'.length), '{quote}');
  return { node: quote(someOf(readBlocks(inner, IN_QUOTES))), end };
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
    listEntry([p(wikiLines([words])), ...(deeper.length > 0 ? [listOf(deeper, depth + 1)] : [])]),
  );
  return entries[0]?.[0][depth - 1] === '#' ? ol(nodes) : ul(nodes);
}

const readList: BlockReader = (lines, at) => {
  const end = findEnd(lines, at, (line) => !listLine.test(line));
  if (end === at) return null;
  const entries = lines.slice(at, end).map((line) => {
    const [, marks = '*', words = ''] = listLine.exec(line) ?? [];
    return [marks, words] as const;
  });
  return { node: listOf(entries, 1), end };
};

const readPanel: BlockReader = (lines, at) => {
  const match = panelOpen.exec(lines[at] ?? '');
  if (!match) return null;
  const [, options = '', first = ''] = match;
  const title = options.split('|').find((option) => option.startsWith('title='));
  const head = wikiLines(title === undefined ? [] : [title.slice('title='.length)]);
  const { inner, end } = between(lines, at, first, '{panel}');
  const blocks = [...(head.length === 0 ? [] : [p(head)]), ...readBlocks(inner, IN_PANELS)];
  return { node: panel('info', someOf(blocks)), end };
};

const readHeading: BlockReader = (lines, at) => {
  const heading = headingLine.exec(lines[at] ?? '');
  if (!heading) return null;
  return { node: h(Number(heading[1]), wikiLines([heading[2] ?? ''])), end: at + 1 };
};

const readRule: BlockReader = (lines, at) => (ruleLine.test(lines[at] ?? '') ? { node: rule, end: at + 1 } : null);

/** What Atlassian's schema lets stand in a quote, and in a panel; all else in them is text. */
const IN_QUOTES: readonly BlockReader[] = [readCode, readList];
const IN_PANELS: readonly BlockReader[] = [readHeading, readRule, ...IN_QUOTES];
const ANYWHERE: readonly BlockReader[] = [...IN_PANELS, readQuote, readPanel, readTable];

function readBlocks(lines: Lines, readers: readonly BlockReader[]): readonly AdfNode[] {
  const nodes: AdfNode[] = [];
  let at = 0;
  while (at < lines.length) {
    if (lines[at] === '') {
      at += 1;
      continue;
    }
    const { node, end } = readBlock(lines, at, readers);
    nodes.push(node);
    at = end;
  }
  return nodes;
}

function readBlock(lines: Lines, at: number, readers: readonly BlockReader[]): WikiBlock {
  for (const read of readers) {
    const block = read(lines, at);
    if (block) return block;
  }
  const end = findEnd(lines, at + 1, (line) => line.trim() === '' || blockStart.test(line));
  return { node: p(wikiLines(lines.slice(at, end))), end };
}

/** A quote or a panel without blocks is none in Atlassian's schema. */
const someOf = (blocks: readonly AdfNode[]): readonly AdfNode[] => (blocks.length === 0 ? [p([])] : blocks);

/**
 * The document of a description as Jira exports it: headings, lists, tables, panels, code, quotes, links and mentions of
 * the wiki markup become nodes, all else stays as it is written. Null if there is nothing.
 *
 * @see https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all
 */
export function wikiDocument(description: string): AdfDocument | null {
  const lines = description.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  const nodes = readBlocks(lines, ANYWHERE);
  return nodes.length === 0 ? null : doc(nodes);
}
