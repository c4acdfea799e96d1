import type { FieldText, IssueField, Span } from '../issue-text';
import { sentencesOf } from '../sentences';
import type { TraitsOf } from './alphabet';
import { Denials, type Cue } from './denials';
import { PartMap } from './part-map';
import { RECOGNISERS } from './placeholders/recognisers';
import { foldedLine, lineAt, LONGEST_LINE } from './template-lines';

/** What there is to know of one field of an issue, each fact worked out when first asked for. */
export class FieldFacts {
  private cues: Cue[] | undefined;
  private denials: Denials | undefined;
  private parts: PartMap | undefined;
  private spans: readonly Span[] | undefined;
  /** The line that was asked about last: matches of one line come one after the other. */
  private line: (Span & { readonly folded: string | undefined }) | undefined;

  constructor(
    readonly field: IssueField,
    private readonly content: FieldText,
    private readonly traitsOf: TraitsOf,
    /** If they are known already. */
    private readonly urls: readonly Span[] | undefined,
  ) {}

  /** To be done before the first question. What denies stands in one line, as what it denies. */
  addCue(cue: Cue): void {
    if (this.content.text.slice(cue.start, cue.end).includes('\n')) return;
    this.cues ??= [];
    this.cues.push(cue);
  }

  /** What denies a place, if something does. */
  cueFor(place: Span): Cue | undefined {
    if (this.cues === undefined) return undefined;
    this.denials ??= new Denials(this.cues, this.content.text, this.traitsOf);
    return this.denials.cueFor(place);
  }

  /** The parts, as bits, in which a place begins or ends. */
  partsOf(place: Span): number {
    this.parts ??= new PartMap(this.content, this.urls ?? RECOGNISERS.url.findAll(this.content));
    return this.parts.partsOf(place);
  }

  /** Whether a place begins in one of these lines, which are folded. */
  isInLineOf(lines: ReadonlySet<string>, { start }: Span): boolean {
    if (lines.size === 0) return false;
    if (this.line === undefined || start < this.line.start || start > this.line.end) {
      const line = lineAt(this.content.text, start);
      const isLong = line.end - line.start > LONGEST_LINE;
      const folded = isLong ? undefined : foldedLine(this.content.text.slice(line.start, line.end), this.traitsOf);
      this.line = { ...line, folded };
    }
    return this.line.folded !== undefined && lines.has(this.line.folded);
  }

  sentences(): readonly Span[] {
    this.spans ??= sentencesOf(this.content);
    return this.spans;
  }
}
