import type { Band } from '../question';
import type { Reason } from '../reason';
import type { BandBorders } from '../settings';
import type { Calibration } from './calibration';
import { probabilityAt } from './probability-at';

/** How sure a suggestion is. */
export interface Confidence {
  /** From 0 to 1: the probability that people would say the same, if it is measured; else only an order. */
  readonly confidence: number;
  readonly band: Band;
  /** Whether the rules were measured as they are. */
  readonly isMeasured: boolean;
  /** How often suggestions of this band are right, from 0 to 1; undefined if nobody measured it. */
  readonly bandIsRight: number | undefined;
}

/** Strength, in points, at which confidence that nobody measured passes from its middle to its upper half. */
const STRENGTH_SCALE = 22;
/** Where bands begin when neither a measurement nor a person says so. */
export const USUAL_BANDS = { high: 0.9, medium: 0.75 } as const satisfies BandBorders;

/**
 * How sure a suggestion of this strength is.
 *
 * @param calibration of the very rules that suggest; undefined where nobody measured them
 * @param chosen where bands begin, if somebody chose that; then nobody measured how often a band is right
 */
export function confidenceOf(
  reason: Reason,
  strength: number,
  calibration: Calibration | undefined,
  chosen?: BandBorders,
): Confidence {
  const isMeasured = calibration !== undefined;
  const confidence = probabilityOf(reason, strength, calibration);
  const { high, medium } = chosen ?? calibration ?? USUAL_BANDS;
  const band = confidence >= high ? 'high' : confidence >= medium ? 'medium' : 'low';
  return { confidence, band, isMeasured, bandIsRight: chosen === undefined ? calibration?.right[band] : undefined };
}

function probabilityOf(reason: Reason, strength: number, calibration: Calibration | undefined): number {
  if (reason.kind !== 'clear' && reason.kind !== 'both') return 0;
  if (calibration === undefined) return 1 / (1 + Math.exp(-strength / STRENGTH_SCALE));
  return probabilityAt(reason.kind === 'clear' ? calibration.clear : calibration.mixed, strength);
}
