import type { AdfDocument, AdfNode } from './adf-document';
import { codeBlock, doc, h, hardBreak, listEntry, ol, p, quote, rule, text, ul } from './adf-builders';

type Lines = readonly string[];
interface Read {
  readonly node: AdfNode;
  readonly taken: number;
}

const listLine = /^\s*([*#-]+)\s+(.*)$/;
const codeOpen = /^\{(code|noformat)(?::([^}]*))?\}(.*)$/;
const blockStart = /^(?:h[1-6]\. |\s*[*#-]+\s+\S|\{(?:code|noformat|quote)|bq\. |-{4,}$|\|)/;

const inline = (words: string): readonly AdfNode[] => (words === '' ? [] : [text(words)]);
const broken = (lines: Lines): readonly AdfNode[] =>
  lines.flatMap((line, index) => [...(index > 0 ? [hardBreak] : []), ...inline(line)]);

/** `java`, of `{code:java}`, `{code:title=Foo.java|language=java}` or none. */
function languageOf(options: string | undefined): string | undefined {
  const parts = (options ?? '').split('|');
  const named = parts.find((part) => part.startsWith('language='))?.slice('language='.length);
  return named ?? parts.find((part) => /^[a-z+#]+$/i.test(part));
}

function readCode(lines: Lines): Read | null {
  const [line = '', ...rest] = lines;
  const match = codeOpen.exec(line);
  if (!match) return null;
  const close = `{${match[1] ?? 'code'}}`;
  const language = languageOf(match[2]);
  const first = match[3] ?? '';
  if (first.includes(close)) return { node: codeBlock(first.slice(0, first.indexOf(close)), language), taken: 1 };
  const end = rest.findIndex((one) => one.includes(close));
  const inner = end === -1 ? rest : rest.slice(0, end);
  const last = end === -1 ? '' : (rest[end]?.slice(0, rest[end].indexOf(close)) ?? '');
  const source = [...(first === '' ? [] : [first]), ...inner, ...(last === '' ? [] : [last])];
  return { node: codeBlock(source.join('\n'), language), taken: 1 + inner.length + (end === -1 ? 0 : 1) };
}

function readQuote([line = '', ...rest]: Lines): Read | null {
  if (line.startsWith('bq. ')) return { node: quote([p(inline(line.slice(4)))]), taken: 1 };
  if (line.trim() !== '{quote}') return null;
  const end = rest.findIndex((one) => one.trim() === '{quote}');
  const inner = end === -1 ? rest : rest.slice(0, end);
  return { node: quote([p(broken(inner))]), taken: inner.length + (end === -1 ? 1 : 2) };
}

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

function readList(lines: Lines): Read | null {
  const end = lines.findIndex((line) => !listLine.test(line));
  const own = end === -1 ? lines : lines.slice(0, end);
  if (own.length === 0) return null;
  const entries = own.map((line) => {
    const [, marks = '*', words = ''] = listLine.exec(line) ?? [];
    return [marks, words] as const;
  });
  return { node: listOf(entries, 1), taken: own.length };
}

function readBlock(lines: Lines): Read {
  const [line = '', ...rest] = lines;
  const heading = /^h([1-6])\. +(.*)$/.exec(line);
  if (heading) return { node: h(Number(heading[1]), inline(heading[2] ?? '')), taken: 1 };
  if (/^-{4,}$/.test(line)) return { node: rule, taken: 1 };
  const block = readCode(lines) ?? readQuote(lines) ?? readList(lines);
  if (block) return block;
  const end = rest.findIndex((one) => one.trim() === '' || blockStart.test(one));
  const more = end === -1 ? rest : rest.slice(0, end);
  return { node: p(broken([line, ...more])), taken: 1 + more.length };
}

/**
 * The document of a description as Jira exports it: headings, lists, code and quotes of the wiki markup become blocks,
 * every other line stays as it is written. Null if there is nothing.
 *
 * @see https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all
 */
export function wikiDocument(description: string): AdfDocument | null {
  const nodes: AdfNode[] = [];
  let rest: Lines = description.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  while (rest.length > 0) {
    if (rest[0] === '') {
      rest = rest.slice(1);
      continue;
    }
    const { node, taken } = readBlock(rest);
    nodes.push(node);
    rest = rest.slice(taken);
  }
  return nodes.length === 0 ? null : doc(nodes);
}
