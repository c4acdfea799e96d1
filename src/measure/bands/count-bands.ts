import { BANDS, type Band, type BandBorders, type Place, type Side } from '#rules';

/** A suggestion as far as bands and what people decided go. */
export interface BandReading {
  readonly place: Place;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Where a person put the issue; undefined where nobody has. */
  readonly decided: Side | undefined;
}

/** How many of those that people decided were suggested the same. */
export interface BandAgreement {
  readonly agreed: number;
  /** Issues that people decided and that the rules put on one side. People decide for one side: of Both, it says nothing. */
  readonly decided: number;
}

/** What a band holds. */
interface BandCount extends BandAgreement {
  readonly issues: number;
}

export interface BandCounts {
  readonly all: number;
  /** Without a suggestion, and so in no band. */
  readonly none: number;
  readonly bands: Readonly<Record<Band, BandCount>>;
}

/** How issues spread over the bands if these began there. */
export function countBands(readings: readonly BandReading[], borders: BandBorders): BandCounts {
  const bands = { high: { ...NOTHING }, medium: { ...NOTHING }, low: { ...NOTHING } };
  let none = 0;
  for (const reading of readings) {
    if (reading.place === 'unclear') none += 1;
    else count(bands[bandAt(reading.confidence, borders)], reading);
  }
  return { all: readings.length, none, bands };
}

/** What a band that began there would hold, with all above it. */
export interface CurvePoint extends BandCount {
  /** Confidence, in hundredths. */
  readonly from: number;
}

const HUNDREDTHS = 100;

/** For every hundredth of confidence, what is at least as sure. */
export function bandCurve(readings: readonly BandReading[]): readonly CurvePoint[] {
  const at = Array.from({ length: HUNDREDTHS + 1 }, () => ({ ...NOTHING }));
  for (const reading of readings) {
    const own = at[Math.floor(reading.confidence * HUNDREDTHS + ROUNDING)];
    if (reading.place !== 'unclear' && own !== undefined) count(own, reading);
  }
  let above: BandCount = NOTHING;
  const points = at.map((own, from) => ({ from, ...own })).reverse();
  return points
    .map(({ from, ...own }) => {
      above = {
        issues: above.issues + own.issues,
        agreed: above.agreed + own.agreed,
        decided: above.decided + own.decided,
      };
      return { from, ...above };
    })
    .reverse();
}

/** So that 0.29 × 100, which a computer makes 28.999…, is 29. */
const ROUNDING = 1e-9;

const NOTHING = { issues: 0, agreed: 0, decided: 0 } as const satisfies BandCount;

interface Counting {
  issues: number;
  agreed: number;
  decided: number;
}

function count(into: Counting, { place, decided }: BandReading): void {
  into.issues += 1;
  if (decided === undefined || place === 'mixed') return;
  into.decided += 1;
  if (place === decided) into.agreed += 1;
}

function bandAt(confidence: number, { high, medium }: BandBorders): Band {
  const [sure, less, least] = BANDS;
  return confidence >= high ? sure : confidence >= medium ? less : least;
}
