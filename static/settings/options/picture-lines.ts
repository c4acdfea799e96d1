import type { CurvePoint } from '#measure';

import { FEW_DECISIONS } from './band-words';

/** Where a confidence stands in the picture, which is {@link PICTURE.width} wide. */
export const PICTURE = { width: 1000, height: 240 } as const;

export const across = (percent: number, from: number): number => (PICTURE.width * (percent - from)) / (100 - from);
const down = (share: number): number => PICTURE.height * (1 - share);

/** Points of the line that says how many issues are at least as sure, from left to right. */
export const shareLine = (curve: readonly CurvePoint[], all: number, from: number): string =>
  curve
    .filter((point) => point.from >= from)
    .map((point) => `${across(point.from, from).toFixed(1)},${down(point.issues / all).toFixed(1)}`)
    .join(' ');

/** Points of the line that says how many of those are right; it ends where too few were decided to tell. */
export const rightLine = (curve: readonly CurvePoint[], from: number): string =>
  curve
    .filter((point) => point.from >= from && point.decided >= FEW_DECISIONS)
    .map((point) => `${across(point.from, from).toFixed(1)},${down(point.agreed / point.decided).toFixed(1)}`)
    .join(' ');
