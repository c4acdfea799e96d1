import type { Curve } from './calibration';

/** The probability that a curve gives a strength: on the line between two knots, beyond them that of the nearest. */
export function probabilityAt(curve: Curve, strength: number): number {
  const after = curve.findIndex(([knot]) => knot >= strength);
  const to = curve[after < 0 ? curve.length - 1 : after];
  const from = after < 1 ? to : curve[after - 1];
  if (from === undefined || to === undefined) return 0;
  const [start, low] = from;
  const [end, high] = to;
  return end === start ? high : low + ((high - low) * (strength - start)) / (end - start);
}
