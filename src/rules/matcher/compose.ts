import type { FieldText, IssueField, IssueText, PartSpan, Span } from '../issue-text';
import { lowerBound } from './lower-bound';
import { widthBefore } from './word-borders';

/** Below this there are no marks. */
const FIRST_MARK = 0x03_00;
/**
 * A character with marks behind it, or a Korean syllable in pieces: what can be composed. No more marks than a text can
 * have by Unicode's stream-safe format, because composing takes the square of their number.
 *
 * @see https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format
 */
const CLUSTER = /.[\p{M}\u1161-\u1175\u11a8-\u11c2]{1,30}/suy;

/**
 * A text in which what can be written as one character is one (Unicode's NFC, but for characters by themselves). In
 * Turkish `I` with a dot is another letter than `I`, in Japanese `か` with its voicing mark another than `か`.
 */
export function composeString(text: string): string {
  let composed = '';
  let done = 0;
  for (const { start, cluster } of clustersIn(text)) {
    composed += text.slice(done, start) + cluster.normalize('NFC');
    done = start + cluster.length;
  }
  return done === 0 ? text : composed + text.slice(done);
}

interface Cluster {
  readonly start: number;
  readonly cluster: string;
}

/** Looks for the marks, which are rare, instead of asking of every character whether one comes behind it. */
function clustersIn(text: string): readonly Cluster[] {
  const clusters: Cluster[] = [];
  const { length } = text;
  for (let at = 1; at < length; at += 1) {
    if (text.charCodeAt(at) < FIRST_MARK) continue;
    CLUSTER.lastIndex = at - widthBefore(text, at);
    const start = CLUSTER.lastIndex;
    const cluster = CLUSTER.exec(text)?.[0];
    if (cluster === undefined) continue;
    clusters.push({ start, cluster });
    // A mark beyond the most that one has begins the next.
    at = start + cluster.length;
  }
  return clusters;
}

/** An issue's text in composed characters, and the way back from there. */
export interface ComposedText {
  readonly text: IssueText;
  /** Where a stretch of a field stood before; the whole character where it begins or ends within one. */
  readonly original: (field: IssueField, span: Span) => Span;
}

/** Composes a text; undefined when it is composed already. */
export function composeText(text: IssueText): ComposedText | undefined {
  const changed = new Map<string, readonly Change[]>();
  const fields: Record<string, FieldText> = {};
  for (const [name, field] of Object.entries(text)) {
    if (field === undefined) continue;
    const changes = changesIn(field.text);
    if (changes.length === 0) continue;
    changed.set(name, changes);
    fields[name] = composedField(field, changes);
  }
  if (changed.size === 0) return undefined;
  const original = (field: IssueField, span: Span): Span => moved(span, changed.get(field) ?? [], 'after', 'before');
  return { text: { ...text, ...fields }, original };
}

/** Stretches before and after composing that are not the same, in the order of the text. */
interface Change {
  readonly before: Span;
  readonly after: Span;
}

function changesIn(text: string): readonly Change[] {
  const changes: Change[] = [];
  let gained = 0;
  for (const { start, cluster } of clustersIn(text)) {
    const composed = cluster.normalize('NFC');
    if (composed === cluster) continue;
    let same = 0;
    while (cluster.at(-1 - same) === composed.at(-1 - same)) same += 1;
    const before = { start, end: start + cluster.length - same };
    changes.push({ before, after: { start: start + gained, end: start + gained + composed.length - same } });
    gained += composed.length - cluster.length;
  }
  return changes;
}

function composedField({ text, parts }: FieldText, changes: readonly Change[]): FieldText {
  const composedParts = parts.map((part): PartSpan => ({ ...part, ...moved(part, changes, 'before', 'after') }));
  return { text: composeString(text), parts: composedParts.sort((a, b) => a.start - b.start || b.end - a.end) };
}

function moved({ start, end }: Span, changes: readonly Change[], from: keyof Change, to: keyof Change): Span {
  const place = (at: number, edge: keyof Span): number => {
    const change = changes[lowerBound(changes.length, (nth) => (changes[nth]?.[from].start ?? 0) < at) - 1];
    if (change === undefined) return at;
    return at < change[from].end ? change[to][edge] : at - change[from].end + change[to].end;
  };
  return { start: place(start, 'start'), end: place(end, 'end') };
}
