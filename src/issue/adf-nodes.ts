import type { Part } from '#rules';

/**
 * How a node of an Atlassian document becomes text:
 * - `block`: its children, on lines of their own
 * - a part (`headings`, `lists`, …): like block, and what a rule may leave out
 * - `break`: a line break
 * - `attribute`: the attribute `text` or `shortName`, within the line
 * - `mention`: a person's name, within the line
 * - `link`: an address, within the line
 * - `titled`: the attribute `title` on a line of its own, then the children
 * - `date`: a day, as 2026-03-14
 * - `none`: nothing (pictures, lines, macros)
 */
export type Reading = 'block' | Part | 'break' | 'attribute' | 'mention' | 'link' | 'titled' | 'date' | 'none';

/**
 * Every node kind of Atlassian's schema but `text`, which is read directly.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
export const READING_OF_NODE = {
  doc: 'block',
  paragraph: 'block',
  heading: 'headings',
  bulletList: 'lists',
  orderedList: 'lists',
  listItem: 'block',
  taskList: 'lists',
  taskItem: 'block',
  blockTaskItem: 'block',
  decisionList: 'lists',
  decisionItem: 'block',
  codeBlock: 'code',
  blockquote: 'quotes',
  panel: 'panels',
  rule: 'none',
  table: 'tables',
  tableRow: 'block',
  tableCell: 'block',
  tableHeader: 'block',
  expand: 'titled',
  nestedExpand: 'titled',
  layoutSection: 'block',
  layoutColumn: 'block',
  mediaSingle: 'block',
  mediaGroup: 'none',
  media: 'none',
  mediaInline: 'none',
  image: 'none',
  caption: 'block',
  hardBreak: 'break',
  mention: 'mention',
  status: 'attribute',
  emoji: 'attribute',
  placeholder: 'none',
  date: 'date',
  inlineCard: 'link',
  blockCard: 'link',
  embedCard: 'link',
  extension: 'none',
  inlineExtension: 'none',
  bodiedExtension: 'block',
  multiBodiedExtension: 'block',
  extensionFrame: 'block',
  syncBlock: 'none',
  bodiedSyncBlock: 'block',
  confluenceUnsupportedBlock: 'none',
  confluenceUnsupportedInline: 'none',
  confluenceJiraIssue: 'none',
  unsupportedBlock: 'none',
  unsupportedInline: 'none',
} as const satisfies Record<string, Reading>;

const readings: ReadonlyMap<string, Reading> = new Map(Object.entries(READING_OF_NODE));

/** How to read a node; one that Atlassian added later is read as a block of its children. */
export const readingOf = (type: string): Reading => readings.get(type) ?? 'block';
