import type { FieldText, PartSpan } from '#rules';

/** A part whose end may still be ahead. */
export interface OpenPart {
  readonly part: PartSpan['part'];
  readonly start: number;
  end: number;
}

/** Writes a text piece by piece, and notes where its parts are. Parts are opened in the order of their start. */
export class TextWriter {
  /** Joined at the end: a text grown piece by piece is many times slower to read. */
  private readonly pieces: string[] = [];
  private length = 0;
  private readonly parts: OpenPart[] = [];
  /** Those that are not closed yet, at most one of each kind. */
  private readonly openParts: OpenPart[] = [];
  /** A line break that is written before the next piece, so that no part ends with one. */
  private mustBreak = false;
  private endsLine = true;

  /** @param part what the whole piece is */
  write(piece: unknown, part?: PartSpan['part']): void {
    if (typeof piece !== 'string' || piece === '') return;
    if (this.mustBreak) {
      this.pieces.push('\n');
      this.length += 1;
      this.mustBreak = false;
    }
    const opened = part === undefined ? undefined : this.open(part);
    this.pieces.push(piece);
    this.length += piece.length;
    this.endsLine = piece.endsWith('\n');
    if (opened !== undefined) this.close(opened);
  }

  /** What is written next stands on another line. */
  breakLine(): void {
    this.mustBreak = !this.endsLine;
  }

  /** Begins a part with what is written next; gives nothing back within a part of the same kind. */
  open(part: PartSpan['part']): OpenPart | undefined {
    for (const open of this.openParts) if (open.part === part) return undefined;
    const start = this.length + (this.mustBreak ? 1 : 0);
    const opened = { part, start, end: start };
    this.parts.push(opened);
    this.openParts.push(opened);
    return opened;
  }

  /** Ends the part that was opened last. */
  close(part: OpenPart): void {
    part.end = this.length;
    this.openParts.pop();
  }

  /** The text without white space at its end, and the parts that are not empty. */
  result(): FieldText {
    const text = this.joined();
    if (this.parts.length === 0) return { text, parts: this.parts };
    for (const part of this.parts) part.end = Math.min(part.end, text.length);
    return { text, parts: this.parts.filter(({ start, end }) => end > start) };
  }

  /** Trimmed before it is joined: what is cut off a text keeps pointing into it, and takes longer to read. */
  private joined(): string {
    const { pieces } = this;
    for (let last = pieces.pop(); last !== undefined; last = pieces.pop()) {
      const trimmed = last.trimEnd();
      if (trimmed === '') continue;
      pieces.push(trimmed);
      break;
    }
    return pieces.join('');
  }
}
