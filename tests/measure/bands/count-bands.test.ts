import { describe, expect, it } from '@jest/globals';
import { bandCurve, countBands, type BandReading } from '#measure';
import fc from 'fast-check';

const reading = (confidence: number, over: Partial<BandReading> = {}): BandReading => ({
  place: 'backlog',
  confidence,
  decided: undefined,
  ...over,
});
const BORDERS = { high: 0.9, medium: 0.75 };

describe('how issues spread over the bands', () => {
  it('puts each suggestion into the band that its confidence reaches', () => {
    const { bands, none, all } = countBands(
      [reading(0.95), reading(0.9), reading(0.8), reading(0.6), reading(0, { place: 'unclear' })],
      BORDERS,
    );
    expect([bands.high.issues, bands.medium.issues, bands.low.issues, none, all]).toEqual([2, 1, 1, 1, 5]);
  });

  it('counts agreement where people decided and the rules say one side', () => {
    const { bands } = countBands(
      [
        reading(0.95, { decided: 'backlog' }),
        reading(0.95, { decided: 'plan' }),
        reading(0.95, { place: 'mixed', decided: 'plan' }),
        reading(0.95),
      ],
      BORDERS,
    );
    expect(bands.high).toEqual({ issues: 4, agreed: 1, decided: 2 });
  });

  it('counts nothing where there is nothing', () => {
    expect(countBands([], BORDERS)).toMatchObject({ all: 0, none: 0, bands: { high: { issues: 0, decided: 0 } } });
  });
});

describe('what a band would hold, wherever it began', () => {
  it('has a suggestion at its very hundredth', () => {
    expect(bandCurve([reading(0.29)])[29]).toMatchObject({ from: 29, issues: 1 });
    expect(bandCurve([reading(0.29)])[30]).toMatchObject({ from: 30, issues: 0 });
  });

  const readings = fc.array(
    fc.record({
      place: fc.constantFrom('backlog' as const, 'plan' as const, 'mixed' as const, 'unclear' as const),
      confidence: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      decided: fc.constantFrom('backlog' as const, 'plan' as const, undefined),
    }),
  );

  it('is what High holds if it begins there', () => {
    fc.assert(
      fc.property(readings, fc.integer({ min: 0, max: 100 }), (all, from) => {
        const { bands } = countBands(all, { high: from / 100, medium: 0 });
        expect(bandCurve(all)[from]).toEqual({ from, ...bands.high });
      }),
    );
  });
});
