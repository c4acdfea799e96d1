import * as v from 'valibot';

export interface AdfPart {
  readonly type: string;
  readonly text?: string | undefined;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly marks?:
    readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> | undefined }[] | undefined;
  readonly content?: readonly AdfPart[] | undefined;
}

const attrs = v.optional(v.record(v.string(), v.unknown()));

/** A node of a document, of whatever kind: what the page does not know is shown by its content. */
export const AdfPart: v.GenericSchema<AdfPart> = v.object({
  type: v.string(),
  text: v.optional(v.string()),
  attrs,
  marks: v.optional(v.array(v.object({ type: v.string(), attrs }))),
  content: v.optional(v.array(v.lazy(() => AdfPart))),
});

/** A document as Jira gives it, or undefined when there is none (or none that can be read). */
export function readAdf(value: unknown): AdfPart | undefined {
  const parsed = v.safeParse(AdfPart, value);
  return parsed.success ? parsed.output : undefined;
}

/** The text of a document, a paragraph per block. */
export function adfToText(part: AdfPart | undefined): string {
  if (!part) return '';
  return (part.content ?? []).map(blockText).join('\n\n');
}

function blockText(part: AdfPart): string {
  if (part.type === 'hardBreak') return '\n';
  if (part.text !== undefined) return part.text;
  const shown = part.attrs?.['text'];
  if (part.content === undefined) return typeof shown === 'string' ? shown : '';
  const isBlock = part.content.some((child) => child.content !== undefined);
  return part.content.map(blockText).join(isBlock ? '\n' : '');
}

/** Plain text as a document: a paragraph per block of lines; null for an empty description, as Jira keeps it. */
export function textToAdf(text: string): unknown {
  const blocks = text.split(/\n{2,}/).filter((block) => block.trim() !== '');
  if (blocks.length === 0) return null;
  return { version: 1, type: 'doc', content: blocks.map((block) => ({ type: 'paragraph', content: lines(block) })) };
}

function lines(block: string): readonly object[] {
  return block
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [{ type: 'hardBreak' }]),
      ...(line === '' ? [] : [{ type: 'text', text: line }]),
    ]);
}

/** Whether a document holds more than plain paragraphs, which an edit as text would lose. */
export function isRich(part: AdfPart | undefined): boolean {
  return (part?.content ?? []).some(
    (block) =>
      block.type !== 'paragraph' ||
      (block.content ?? []).some(
        (inline) => !['text', 'hardBreak'].includes(inline.type) || (inline.marks ?? []).length > 0,
      ),
  );
}
