import { PARTS, type FieldText, type Part, type PartSpan, type Span } from '../issue-text';
import { lowerBound } from './lower-bound';
import { RECOGNISERS } from './placeholders/recognisers';

/** Links are left out by every rule. */
const LINKS_BIT = 1 << PARTS.length;

/** Parts as bits, for rules that leave them out; links always are. */
export const partBits = (parts: readonly Part[]): number => parts.reduce((bits, part) => bits | bitOf(part), LINKS_BIT);

const bitOf = (part: PartSpan['part']): number => {
  if (part === 'links') return LINKS_BIT;
  return part === 'mentions' ? 0 : 1 << PARTS.indexOf(part);
};

/** Which parts of a text a place lies in. */
export class PartMap {
  /** Where something begins or ends, in order, and what is there from then on. */
  private readonly borders: number[] = [];
  private readonly bits: number[] = [];

  constructor(field: FieldText) {
    const links = RECOGNISERS.url.findAll(field).map((span): PartSpan => ({ ...span, part: 'links' }));
    if (field.parts.length + links.length > 0) this.lay([...field.parts, ...links]);
  }

  /** The parts, as bits, that the first or the last character of a stretch lies in. */
  partsOf({ start, end }: Span): number {
    return this.borders.length === 0 ? 0 : this.at(start) | this.at(end - 1);
  }

  private at(place: number): number {
    const next = lowerBound(this.borders.length, (nth) => (this.borders[nth] ?? 0) <= place);
    return next === 0 ? 0 : (this.bits[next - 1] ?? 0);
  }

  /** Sweeps over all beginnings and ends, counting how many spans of each part are open. */
  private lay(spans: readonly PartSpan[]): void {
    const turns = spans.flatMap(({ part, start, end }) => [
      { at: start, part, by: 1 },
      { at: end, part, by: -1 },
    ]);
    turns.sort((a, b) => a.at - b.at);
    const open = new Map<PartSpan['part'], number>();
    let now = 0;
    for (const { at, part, by } of turns) {
      const count = (open.get(part) ?? 0) + by;
      open.set(part, count);
      now = count > 0 ? now | bitOf(part) : now & ~bitOf(part);
      if (this.borders.at(-1) === at) this.bits[this.bits.length - 1] = now;
      else {
        this.borders.push(at);
        this.bits.push(now);
      }
    }
  }
}

/** The part that a bit stands for; the first of several. */
export function partOfBits(bits: number): Part | 'links' {
  return PARTS.find((part) => (bits & bitOf(part)) !== 0) ?? 'links';
}
