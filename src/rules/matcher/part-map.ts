import { PARTS, type FieldText, type Part, type PartSpan, type Span } from '../issue-text';
import { lowerBound } from './lower-bound';

/** Links are left out by every rule, but for patterns that ask for an address. */
const LINKS_BIT = 1 << PARTS.length;

/** Parts as bits, for rules that leave them out; links always are. */
export const partBits = (parts: readonly Part[]): number => parts.reduce((bits, part) => bits | bitOf(part), LINKS_BIT);

/** What a pattern that asks for an address leaves out of what its rule does. */
export const withoutLinks = (bits: number): number => bits & ~LINKS_BIT;

const bitOf = (part: PartSpan['part']): number => {
  if (part === 'links') return LINKS_BIT;
  return part === 'mentions' ? 0 : 1 << PARTS.indexOf(part);
};

/** So many spans are looked through one by one. */
const FEW = 8;

/** Which parts of a text a place lies in. */
export class PartMap {
  /** Where something begins or ends, in order, and what is there from then on; only if there are many parts. */
  private readonly borders: number[] = [];
  private readonly bits: number[] = [];

  /**
   * @param urls the addresses in the text, in order and apart from each other; they are links
   */
  constructor(
    private readonly field: FieldText,
    private readonly urls: readonly Span[],
  ) {
    if (field.parts.length > FEW) this.lay(field.parts);
  }

  /** The parts, as bits, that the first or the last character of a stretch lies in. */
  partsOf({ start, end }: Span): number {
    const last = end - 1;
    const { parts } = this.field;
    let bits = this.isInUrl(start) || this.isInUrl(last) ? LINKS_BIT : 0;
    if (parts.length > FEW) return bits | this.at(start) | this.at(last);
    for (const part of parts) if (holds(part, start) || holds(part, last)) bits |= bitOf(part.part);
    return bits;
  }

  private isInUrl(place: number): boolean {
    const { urls } = this;
    if (urls.length === 0) return false;
    const next = lowerBound(urls.length, (nth) => (urls[nth]?.start ?? 0) <= place);
    return place < (urls[next - 1]?.end ?? 0);
  }

  private at(place: number): number {
    const next = lowerBound(this.borders.length, (nth) => (this.borders[nth] ?? 0) <= place);
    return next === 0 ? 0 : (this.bits[next - 1] ?? 0);
  }

  /** Sweeps over all beginnings and ends, counting how many spans of each part are open. */
  private lay(parts: readonly PartSpan[]): void {
    const ending = inOrderOfEnd(parts);
    const open = new Map<number, number>();
    let now = 0;
    const turn = (at: number, bit: number, by: number): void => {
      const count = (open.get(bit) ?? 0) + by;
      open.set(bit, count);
      now = count > 0 ? now | bit : now & ~bit;
      if (this.borders.at(-1) === at) this.bits[this.bits.length - 1] = now;
      else {
        this.borders.push(at);
        this.bits.push(now);
      }
    };
    let nextEnd = 0;
    const close = (until: number): void => {
      for (let part = ending[nextEnd]; part !== undefined && part.end <= until; part = ending[nextEnd]) {
        turn(part.end, bitOf(part.part), -1);
        nextEnd += 1;
      }
    };
    for (const { part, start } of parts) {
      close(start);
      turn(start, bitOf(part), 1);
    }
    close(Infinity);
  }
}

const holds = ({ start, end }: Span, place: number): boolean => start <= place && place < end;

/** Parts that follow each other are in this order already, and so are those that end together. */
function inOrderOfEnd(parts: readonly PartSpan[]): readonly PartSpan[] {
  for (let at = 1; at < parts.length; at += 1) {
    if ((parts[at]?.end ?? 0) < (parts[at - 1]?.end ?? 0)) return parts.toSorted((a, b) => a.end - b.end);
  }
  return parts;
}

/** The part that a bit stands for; the first of several. */
export function partOfBits(bits: number): Part | 'links' {
  return PARTS.find((part) => (bits & bitOf(part)) !== 0) ?? 'links';
}
