import type { FieldText, IssueField, IssueText, PartSpan, Span } from '#rules';

/** An issue with its accents and letters as one character each, and where a stretch of it stands in the issue. */
export interface ComposedIssue {
  readonly text: IssueText;
  readonly original: (field: IssueField, span: Span) => Span;
}

export function composedIssue(text: IssueText): ComposedIssue {
  const borders = new Map<string, readonly Border[]>();
  const fields: Record<string, FieldText> = {};
  for (const [name, field] of Object.entries(text)) {
    if (field === undefined) continue;
    const ofField = bordersOf(field.text);
    borders.set(name, ofField);
    const parts = field.parts
      .map((part): PartSpan => ({ ...part, ...moved(part, ofField, 'before', 'after') }))
      .toSorted((a, b) => a.start - b.start || b.end - a.end);
    fields[name] = { text: field.text.normalize('NFC'), parts };
  }
  return {
    text: { ...text, ...fields },
    original: (field, span) => moved(span, borders.get(field) ?? [], 'after', 'before'),
  };
}

/** A place before and after composing at which a text can be cut in two, each half to be composed by itself. */
interface Border {
  readonly before: number;
  readonly after: number;
}

function bordersOf(text: string): readonly Border[] {
  const whole = text.normalize('NFC');
  const all = Array.from({ length: text.length + 1 }, (_, at) => at);
  // Parts of what is composed are composed.
  if (whole === text) return all.map((at) => ({ before: at, after: at }));
  return all.flatMap((before) => {
    const [first, second] = [text.slice(0, before).normalize('NFC'), text.slice(before).normalize('NFC')];
    return first + second === whole ? [{ before, after: first.length }] : [];
  });
}

/** From the last border that is not behind the start to the first one that is not before the end. */
const moved = ({ start, end }: Span, borders: readonly Border[], from: keyof Border, to: keyof Border): Span => ({
  start: borders.findLast((border) => border[from] <= start)?.[to] ?? 0,
  end: borders.find((border) => border[from] >= end)?.[to] ?? 0,
});
