import type { Placeholder } from '../../pattern/pattern';

/** One word of a pattern as the matcher compares it, or what stands for words. Texts but exact ones are folded. */
export type Unit =
  /** `isAlone`: one character of a script without spaces, of which nothing is a beginning or an ending. */
  | { readonly kind: 'whole'; readonly text: string; readonly isAlone: boolean }
  | { readonly kind: 'beginning' | 'ending' | 'stem' | 'exact'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly name: Placeholder }
  | { readonly kind: 'gap'; readonly most: number };

/** A pattern as the matcher reads it: patterns with equal rows match the same, however they are written. */
export interface Row {
  readonly units: readonly Unit[];
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** A unit as a text; equal for equal units. No exact text has a quote in it. */
export function unitName(unit: Unit): string {
  switch (unit.kind) {
    case 'whole':
      return `=${unit.text}`;
    case 'beginning':
      return `${unit.text}*`;
    case 'ending':
      return `*${unit.text}`;
    case 'stem':
      return `~${unit.text}`;
    case 'exact':
      return `"${unit.text}"`;
    case 'placeholder':
      return `{${unit.name}}`;
    case 'gap':
      return `…${unit.most}`;
  }
}

/** A row as a text; equal for equal rows. */
export const rowName = ({ units, atStart, atEnd }: Row): string =>
  `${atStart ? '^' : ''}${units.map(unitName).join(' ')}${atEnd ? '$' : ''}`;
