import type { Language } from '../../languages/language';
import type { Row, Unit } from './row';

type Stem = Language['stem'];

/** Whether a unit stands wherever another one does. Says no where that cannot be told from the two. */
function unitCovers(unit: Unit, other: Unit, stem: Stem): boolean {
  switch (unit.kind) {
    case 'gap':
      return other.kind === 'gap' && unit.most >= other.most;
    case 'placeholder':
      return other.kind === 'placeholder' && unit.name === other.name;
    case 'exact':
      return other.kind === 'exact' && unit.text === other.text;
    case 'whole':
      return other.kind === 'whole' && unit.text === other.text;
    case 'stem':
      if (other.kind === 'stem') return unit.text === other.text;
      return isSpaced(other) && unit.text === stem?.(other.text);
    case 'beginning':
      return (isSpaced(other) || other.kind === 'beginning') && other.text.startsWith(unit.text);
    case 'ending':
      return (isSpaced(other) || other.kind === 'ending') && other.text.endsWith(unit.text);
  }
}

const isSpaced = (unit: Unit): unit is Extract<Unit, { kind: 'whole' }> => unit.kind === 'whole' && !unit.isAlone;

/**
 * Whether a row matches wherever another one does, from one of its units on, unit for unit: then its match lies within
 * the other's.
 *
 * @param at which unit of the other row is its first
 */
export function coversFrom(row: Row, other: Row, at: number, stem: Stem): boolean {
  const end = at + row.units.length;
  if (end > other.units.length) return false;
  if (row.atStart && (at > 0 || !other.atStart)) return false;
  if (row.atEnd && (end < other.units.length || !other.atEnd)) return false;
  return row.units.every((unit, nth) => {
    const covered = other.units[at + nth];
    return covered !== undefined && unitCovers(unit, covered, stem);
  });
}

/** Of a match of a row that covers another: whether it begins, and ends, where the other's match does. */
export interface Borders {
  readonly start: boolean;
  readonly end: boolean;
}

/** Which borders a row shares that {@link coversFrom} says covers another one. */
export function sharedBorders(row: Row, other: Row, at: number): Borders {
  const isLast = at + row.units.length === other.units.length;
  return { start: at === 0, end: isLast && endsAlike(row, other, at) };
}

/**
 * Behind a gap, the match that ends first is taken. Both take the same only if they ask for the same from the first gap
 * on.
 */
function endsAlike(row: Row, other: Row, at: number): boolean {
  const gap = firstGap(row);
  if (gap < 0) return true;
  return (
    row.atEnd === other.atEnd &&
    row.units.slice(gap).every((unit, nth) => isSameUnit(unit, other.units[at + gap + nth]))
  );
}

/** Where the first gap of a row stands; -1 if it has none. */
export const firstGap = ({ units }: Row): number => units.findIndex(({ kind }) => kind === 'gap');

function isSameUnit(a: Unit, b: Unit | undefined): boolean {
  if (a.kind === 'gap') return b?.kind === 'gap' && a.most === b.most;
  if (a.kind === 'placeholder') return b?.kind === 'placeholder' && a.name === b.name;
  return a.kind === b?.kind && a.text === b.text;
}
