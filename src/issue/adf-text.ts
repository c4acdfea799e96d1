import type { FieldText, Span } from '#rules';

import { readingOf } from './adf-nodes';

type Step =
  | { readonly kind: 'enter'; readonly node: unknown }
  | { readonly kind: 'leave'; readonly unread: boolean; readonly start: number };

/** The latest moment a JavaScript date can hold, in milliseconds from 1970. @see ECMA-262 §21.4.1.1 */
const LATEST_TIME = 8.64e15;

/**
 * The text of an Atlassian document: blocks on lines of their own, and which stretches rules do not read. Takes
 * anything: what is no document has no text, a plain string is its own text. Never throws, however deep the document.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
export function adfText(document: unknown): FieldText {
  if (typeof document === 'string') return { text: document, parts: [] };
  const writer = new TextWriter();
  // A stack of our own: a hostile document can be nested deeper than the call stack.
  const steps: Step[] = [{ kind: 'enter', node: document }];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (step.kind === 'enter') enter(step.node, writer, steps);
    else {
      if (step.unread) writer.skip(step.start);
      writer.breakLine();
    }
  }
  return writer.result();
}

function enter(node: unknown, writer: TextWriter, steps: Step[]): void {
  if (!isRecord(node) || typeof node['type'] !== 'string') return;
  const attributes = isRecord(node['attrs']) ? node['attrs'] : {};
  if (node['type'] === 'text') {
    writer.write(node['text'], hasCodeMark(node['marks']));
    return;
  }
  const reading = readingOf(node['type']);
  switch (reading) {
    case 'none':
      return;
    case 'break':
      writer.write('\n');
      return;
    case 'attribute':
      writer.write(attributes['text'] ?? attributes['shortName']);
      return;
    case 'link':
      writer.write(attributes['url'], true);
      return;
    case 'date':
      writer.write(dayOf(attributes['timestamp']));
      return;
    case 'titled':
      writer.breakLine();
      writer.write(attributes['title']);
      break;
    case 'inline':
    case 'block':
    case 'unread':
      break;
  }
  if (reading !== 'inline') {
    writer.breakLine();
    steps.push({ kind: 'leave', unread: reading === 'unread', start: writer.length });
  }
  const children: readonly unknown[] = Array.isArray(node['content']) ? node['content'] : [];
  for (let last = children.length - 1; last >= 0; last -= 1) steps.push({ kind: 'enter', node: children[last] });
}

class TextWriter {
  private readonly pieces: string[] = [];
  private readonly skipped: Span[] = [];
  private endsLine = true;
  length = 0;

  write(text: unknown, unread = false): void {
    if (typeof text !== 'string' || text === '') return;
    const start = this.length;
    this.pieces.push(text);
    this.length += text.length;
    this.endsLine = text.endsWith('\n');
    if (unread) this.skip(start);
  }

  breakLine(): void {
    if (!this.endsLine) this.write('\n');
  }

  /** Marks everything from `start` to here as not read; a quote that holds code swallows the code's mark. */
  skip(start: number): void {
    if (this.length === start) return;
    while ((this.skipped.at(-1)?.start ?? -1) >= start) this.skipped.pop();
    this.skipped.push({ start, end: this.length });
  }

  result(): FieldText {
    const text = this.pieces.join('').trimEnd();
    const skipped = this.skipped
      .filter(({ start }) => start < text.length)
      .map(({ start, end }) => ({ start, end: Math.min(end, text.length) }));
    return { text, parts: skipped.map((span) => ({ ...span, part: 'code' })) };
  }
}

function hasCodeMark(marks: unknown): boolean {
  return Array.isArray(marks) && marks.some((mark) => isRecord(mark) && mark['type'] === 'code');
}

function dayOf(timestamp: unknown): string | undefined {
  if ((typeof timestamp !== 'string' && typeof timestamp !== 'number') || timestamp === '') return undefined;
  const time = Number(timestamp);
  return Math.abs(time) <= LATEST_TIME ? new Date(time).toISOString().slice(0, 10) : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
