import type { AdfNode } from '#issue';
import {
  codeBlock,
  expand,
  h,
  hardBreak,
  listEntry,
  ol,
  p,
  panel,
  type PanelType,
  picture,
  quote,
  rule,
  table,
  taskEntry,
  taskList,
  ul,
} from '../../src/issue/adf-builders';
import { readInline } from './inline-markup';

type Lines = readonly string[];
interface Read {
  readonly node: AdfNode;
  /** How many lines the block took. */
  readonly taken: number;
}
/** Reads the block that starts at the first line, or gives null if that is not one of its kind. */
type Reader = (lines: Lines) => Read | null;

const panelTypes: Readonly<Record<string, PanelType>> = {
  info: 'info',
  note: 'note',
  warning: 'warning',
  error: 'error',
  success: 'success',
};
const listStart = /^(?:- |\d+\. )/;
const blockStart = /^(?:#{1,6} |- |\d+\. |\[[ x]\] |> |\||~~~|---$|:::|![\w-]+ )/;

const lead = (lines: Lines, belongs: (line: string) => boolean): Lines => {
  const end = lines.findIndex((line) => !belongs(line));
  return end === -1 ? lines : lines.slice(0, end);
};

/** The lines between a fence and the next line that is only the fence. */
function fenced(lines: Lines, fence: string): Lines {
  const end = lines.indexOf(fence, 1);
  return lines.slice(1, end === -1 ? lines.length : end);
}

const readers: readonly Reader[] = [
  function readHeading([line = '']) {
    const match = /^(#{1,6}) (.+)$/.exec(line);
    return match && { node: h(match[1]?.length ?? 1, readInline(match[2] ?? '')), taken: 1 };
  },
  function readRule([line]) {
    return line === '---' ? { node: rule, taken: 1 } : null;
  },
  function readPicture([line = '']) {
    const match = /^!([\w-]+) (.+)$/.exec(line);
    return match && { node: picture(match[1] ?? '', match[2] ?? ''), taken: 1 };
  },
  function readCode(lines) {
    const match = /^~~~(\w*)$/.exec(lines[0] ?? '');
    if (!match) return null;
    const source = fenced(lines, '~~~');
    return { node: codeBlock(source.join('\n'), match[1] === '' ? undefined : match[1]), taken: source.length + 2 };
  },
  function readFrame(lines) {
    const match = /^:::(\w+) ?(.*)$/.exec(lines[0] ?? '');
    if (!match) return null;
    const inner = fenced(lines, ':::');
    const panelType = panelTypes[match[1] ?? ''];
    const blocks = readBlocks(inner);
    return {
      node: panelType === undefined ? expand(match[2] ?? '', blocks) : panel(panelType, blocks),
      taken: inner.length + 2,
    };
  },
  function readQuote(lines) {
    const quoted = lead(lines, (line) => line.startsWith('> '));
    return quoted.length === 0
      ? null
      : { node: quote(readBlocks(quoted.map((line) => line.slice(2)))), taken: quoted.length };
  },
  function readTable(lines) {
    const rows = lead(lines, (line) => line.startsWith('|'));
    const cells = (row: string) => row.replaceAll(/^\||\|$/g, '').split('|');
    return rows.length === 0
      ? null
      : { node: table(rows.map((row) => cells(row).map((cell) => readInline(cell.trim())))), taken: rows.length };
  },
  function readTasks(lines) {
    const tasks = lead(lines, (line) => /^\[[ x]\] /.test(line));
    if (tasks.length === 0) return null;
    // Local ids need to be unique within their list only; counting keeps the sample the same on every start.
    const entries = tasks.map((line, index) =>
      taskEntry(`task-${index + 1}`, line.startsWith('[x]'), readInline(line.slice(4))),
    );
    return { node: taskList('tasks', entries), taken: tasks.length };
  },
  function readList(lines) {
    if (!listStart.test(lines[0] ?? '')) return null;
    const ordered = /^\d/.test(lines[0] ?? '');
    const own = lead(lines, (line) => (ordered ? /^(?:\d+\. | {2})/ : /^(?:- | {2})/).test(line));
    const entries: string[][] = [];
    for (const line of own) {
      if (listStart.test(line)) entries.push([line.replace(listStart, '')]);
      else entries.at(-1)?.push(line.trimStart().length === line.length - 2 ? line.slice(2) : line.trimStart());
    }
    return {
      node: (ordered ? ol : ul)(entries.map((entry) => listEntry(readBlocks(entry)))),
      taken: own.length,
    };
  },
];

function readParagraph([first = '', ...rest]: Lines): Read {
  const more = lead(rest, (line) => line !== '' && !blockStart.test(line));
  const inline = [first, ...more].flatMap((line, index) => [...(index > 0 ? [hardBreak] : []), ...readInline(line)]);
  return { node: p(inline), taken: 1 + more.length };
}

function readBlock(lines: Lines): Read {
  for (const read of readers) {
    const block = read(lines);
    if (block) return block;
  }
  return readParagraph(lines);
}

/** The block nodes that the lines of light markup stand for (see `adf` for the markup). */
export function readBlocks(lines: Lines): readonly AdfNode[] {
  const nodes: AdfNode[] = [];
  let rest = lines;
  while (rest.length > 0) {
    if (rest[0] === '') {
      rest = rest.slice(1);
      continue;
    }
    const { node, taken } = readBlock(rest);
    nodes.push(node);
    rest = rest.slice(taken);
  }
  return nodes;
}
