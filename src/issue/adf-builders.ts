import type { AdfDocument, AdfNode } from './adf-document';

// The smallest builders for Atlassian Document Format, one per node kind.
// @see https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/

type Mark = NonNullable<AdfNode['marks']>[number];
type Nodes = readonly AdfNode[];
type Attrs = Readonly<Record<string, unknown>>;

export type PanelType = 'info' | 'note' | 'warning' | 'error' | 'success';

export const doc = (content: Nodes): AdfDocument => ({ version: 1, type: 'doc', content });

const node = (type: string, content: Nodes, attrs?: Attrs): AdfNode =>
  attrs === undefined ? { type, content } : { type, attrs, content };

export const text = (value: string, marks: readonly Mark[] = []): AdfNode =>
  marks.length === 0 ? { type: 'text', text: value } : { type: 'text', text: value, marks };
export const strong: Mark = { type: 'strong' };
export const em: Mark = { type: 'em' };
export const strike: Mark = { type: 'strike' };
export const code: Mark = { type: 'code' };
export const link = (href: string): Mark => ({ type: 'link', attrs: { href } });

export const hardBreak: AdfNode = { type: 'hardBreak' };
export const p = (inline: Nodes): AdfNode => node('paragraph', inline);
export const h = (level: number, inline: Nodes): AdfNode => node('heading', inline, { level });
export const listEntry = (blocks: Nodes): AdfNode => node('listItem', blocks);
export const ul = (entries: Nodes): AdfNode => node('bulletList', entries);
export const ol = (entries: Nodes): AdfNode => node('orderedList', entries);
export const quote = (blocks: Nodes): AdfNode => node('blockquote', blocks);
export const panel = (panelType: PanelType, blocks: Nodes): AdfNode => node('panel', blocks, { panelType });
export const expand = (title: string, blocks: Nodes): AdfNode => node('expand', blocks, { title });
export const rule: AdfNode = { type: 'rule' };

/** A code block; an empty one has no text node, because ADF forbids empty text. */
export const codeBlock = (source: string, language?: string): AdfNode =>
  node('codeBlock', source === '' ? [] : [text(source)], language === undefined ? undefined : { language });

export const taskList = (localId: string, tasks: Nodes): AdfNode => node('taskList', tasks, { localId });
export const taskEntry = (localId: string, done: boolean, inline: Nodes): AdfNode =>
  node('taskItem', inline, { localId, state: done ? 'DONE' : 'TODO' });

export const tableCell = (isHead: boolean, inline: Nodes): AdfNode =>
  node(isHead ? 'tableHeader' : 'tableCell', [p(inline)]);
/** A table of cells, row by row. */
export const tableOf = (rows: readonly Nodes[]): AdfNode =>
  node(
    'table',
    rows.map((cells) => node('tableRow', cells)),
  );
/** A table whose first row is the head. */
export const table = (rows: readonly (readonly Nodes[])[]): AdfNode =>
  tableOf(rows.map((cells, row) => cells.map((inline) => tableCell(row === 0, inline))));

export const mention = (accountId: string, displayName: string): AdfNode => ({
  type: 'mention',
  attrs: { id: accountId, text: `@${displayName}` },
});
/** @param isoDate a day such as `2026-03-14`; ADF keeps it as milliseconds, in a string */
export const date = (isoDate: string): AdfNode => ({
  type: 'date',
  attrs: { timestamp: String(Date.parse(`${isoDate}T00:00:00Z`)) },
});
export const status = (color: string, label: string): AdfNode => ({ type: 'status', attrs: { text: label, color } });
export const emoji = (shortName: string): AdfNode => ({ type: 'emoji', attrs: { shortName: `:${shortName}:` } });
export const card = (url: string): AdfNode => ({ type: 'inlineCard', attrs: { url } });
export const picture = (id: string, alt: string): AdfNode => ({
  type: 'mediaSingle',
  attrs: { layout: 'center' },
  content: [{ type: 'media', attrs: { type: 'file', id, collection: 'kittiwake', alt } }],
});
