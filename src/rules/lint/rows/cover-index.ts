import type { Language } from '../../languages/language';
import { coversFrom, sharedBorders, type Borders } from './covers';
import { unitName, type Row, type Unit } from './row';

/** A row of an index that covers the row asked about. */
export interface Cover<Item> {
  readonly item: Item;
  readonly row: Row;
  /** Which of its rows was covered; see {@link CoverIndex.covering}. */
  readonly covered: Row;
  /** Which of the covered units its first one covers. */
  readonly at: number;
  readonly shares: Borders;
}

/** Rows by their first unit, to find those that cover another one without trying them all. */
export class CoverIndex<Item> {
  private readonly byFirst = new Map<string, { readonly row: Row; readonly item: Item }[]>();
  private readonly beginnings = new Set<number>();
  private readonly endings = new Set<number>();

  constructor(private readonly stem: Language['stem']) {}

  add(row: Row, item: Item): void {
    const [first] = row.units;
    if (first === undefined) return;
    if (first.kind === 'beginning') this.beginnings.add(first.text.length);
    if (first.kind === 'ending') this.endings.add(first.text.length);
    const name = unitName(first);
    const known = this.byFirst.get(name);
    if (known === undefined) this.byFirst.set(name, [{ row, item }]);
    else known.push({ row, item });
  }

  /**
   * The rows that cover a pattern, those that begin first in it first.
   *
   * @param rows of the pattern: each is true of whatever it matches
   */
  *covering(rows: readonly Row[]): Generator<Cover<Item>> {
    for (const covered of rows) {
      for (const [at, unit] of covered.units.entries()) {
        for (const name of this.namesCovering(unit)) {
          for (const { row, item } of this.byFirst.get(name) ?? []) {
            if (!coversFrom(row, covered, at, this.stem)) continue;
            yield { item, row, covered, at, shares: sharedBorders(row, covered, at) };
          }
        }
      }
    }
  }

  private namesCovering(unit: Unit): readonly string[] {
    const names = [unitName(unit)];
    const isSpaced = unit.kind === 'whole' && !unit.isAlone;
    if (isSpaced || unit.kind === 'beginning') {
      for (const length of this.beginnings) {
        const isSame = unit.kind === 'beginning' && length === unit.text.length;
        if (length <= unit.text.length && !isSame) names.push(`${unit.text.slice(0, length)}*`);
      }
    }
    if (isSpaced || unit.kind === 'ending') {
      for (const length of this.endings) {
        const isSame = unit.kind === 'ending' && length === unit.text.length;
        if (length <= unit.text.length && !isSame) names.push(`*${unit.text.slice(-length)}`);
      }
    }
    if (isSpaced && this.stem !== undefined) names.push(`~${this.stem(unit.text)}`);
    return names;
  }
}
