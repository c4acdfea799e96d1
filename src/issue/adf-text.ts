import type { FieldText } from '#rules';

import { readingOf } from './adf-nodes';
import { isAddress } from './is-address';
import { isRecord } from './is-record';
import { TextWriter, type OpenPart } from './text-writer';

/** A node whose children are being read. */
interface Frame {
  readonly children: readonly unknown[];
  next: number;
  readonly part: OpenPart | undefined;
}

/** The latest moment a JavaScript date can hold, in milliseconds from 1970. @see ECMA-262 §21.4.1.1 */
const LATEST_TIME = 8.64e15;
const NO_CHILDREN: readonly unknown[] = [];

/**
 * The text of an Atlassian document: blocks on lines of their own, and which stretches are headings, lists, tables,
 * quotes, code, panels, links or mentions (whose text begins with `@`). A part within one of its own kind is not told
 * again. Takes anything: what is no document has no text, a plain string is its own text. Never throws, however deep
 * the document.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
export function adfText(document: unknown): FieldText {
  if (typeof document === 'string') return { text: document, parts: [] };
  const writer = new TextWriter();
  // A stack of our own: a hostile document can be nested deeper than the call stack.
  const outer: Frame[] = [];
  let frame = enter(document, writer);
  while (frame !== undefined) {
    if (frame.next < frame.children.length) {
      const inner = enter(frame.children[frame.next++], writer);
      if (inner === undefined) continue;
      outer.push(frame);
      frame = inner;
    } else {
      if (frame.part !== undefined) writer.close(frame.part);
      writer.breakLine();
      frame = outer.pop();
    }
  }
  return writer.result();
}

/** Writes what the node itself says; gives back its children where it has some to be read. */
function enter(node: unknown, writer: TextWriter): Frame | undefined {
  if (!isRecord(node)) return undefined;
  const { type } = node;
  if (type === 'text') {
    writeText(node, writer);
    return undefined;
  }
  if (typeof type !== 'string') return undefined;
  const reading = readingOf(type);
  switch (reading) {
    case 'block':
      writer.breakLine();
      return frameOf(node, undefined);
    case 'none':
      return undefined;
    case 'break':
      writer.write('\n');
      return undefined;
    case 'attribute':
      writer.write(attribute(node, 'text') ?? attribute(node, 'shortName'));
      return undefined;
    case 'mention':
      writer.write(mentioned(node), 'mentions');
      return undefined;
    case 'link':
      writer.write(attribute(node, 'url'), 'links');
      return undefined;
    case 'date':
      writer.write(dayOf(attribute(node, 'timestamp')));
      return undefined;
    case 'titled':
      writer.breakLine();
      writer.write(attribute(node, 'title'));
      writer.breakLine();
      return frameOf(node, undefined);
    case 'headings':
    case 'lists':
    case 'tables':
    case 'quotes':
    case 'code':
    case 'panels':
      writer.breakLine();
      return frameOf(node, writer.open(reading));
  }
}

function frameOf({ content }: Readonly<Record<string, unknown>>, part: OpenPart | undefined): Frame {
  return { children: Array.isArray(content) ? content : NO_CHILDREN, next: 0, part };
}

function writeText({ text, marks }: Readonly<Record<string, unknown>>, writer: TextWriter): void {
  if (!Array.isArray(marks) || marks.length === 0) writer.write(text);
  else if (marks.some((mark) => isRecord(mark) && mark['type'] === 'code')) writer.write(text, 'code');
  else writer.write(text, marks.some((mark) => isLinkOf(mark, text)) ? 'links' : undefined);
}

const isLinkOf = (mark: unknown, text: unknown): boolean =>
  isRecord(mark) && mark['type'] === 'link' && isAddress(text, attribute(mark, 'href'));

function attribute({ attrs }: Readonly<Record<string, unknown>>, name: string): unknown {
  return isRecord(attrs) ? attrs[name] : undefined;
}

/** A person's name; where Jira does not tell it, something in its place that is one word. */
function mentioned(node: Readonly<Record<string, unknown>>): string | undefined {
  const name = attribute(node, 'text');
  if (typeof name === 'string' && name !== '') return name.startsWith('@') ? name : `@${name}`;
  const id = attribute(node, 'id');
  return typeof id === 'string' ? `@${id.replaceAll(/[^\p{L}\p{N}]/gu, '')}` : undefined;
}

function dayOf(timestamp: unknown): string | undefined {
  if ((typeof timestamp !== 'string' && typeof timestamp !== 'number') || timestamp === '') return undefined;
  const time = Number(timestamp);
  return Math.abs(time) <= LATEST_TIME ? new Date(time).toISOString().slice(0, 10) : undefined;
}
