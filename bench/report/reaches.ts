import { ratioToFloor } from './ratio-to-floor';
import type { Report } from './report';

/** A figure that the engine is to reach. */
export interface Reach {
  readonly what: string;
  readonly measured: number;
  readonly wanted: number;
  /** Whether it is reached at most, or at least, at what is wanted. */
  readonly by: 'at most' | 'at least';
  readonly unit: string;
}

/** The figures to reach, with what was measured; growth with text is told apart. */
export function reachesOf(report: Report): readonly Reach[] {
  const ratio = (name: Parameters<typeof ratioToFloor>[1]): number => ratioToFloor(report, name);
  const ours = ratio('matchPlain');
  const atMost = (what: string, measured: number, wanted: number, unit: string): Reach => ({
    what,
    measured,
    wanted,
    by: 'at most',
    unit,
  });
  const atLeast = (what: string, measured: number, wanted: number): Reach => ({
    what,
    measured: measured / ours,
    wanted,
    by: 'at least',
    unit: '× matchPlain',
  });
  return [
    atMost('matchPlain', ours, 3.5, '× floor'),
    atMost('matchFull', ratio('matchFull'), 6, '× floor'),
    atMost('adfToSuggestion', ratio('adfToSuggestion'), 10, '× floor'),
    atLeast('regexPerKeyword', ratio('regexPerKeyword'), 30),
    atLeast('best package that keeps all overlaps', Math.min(ratio('ahocorasick'), ratio('modernAhocorasick')), 5),
    atMost('compile 425 patterns', report.compile['425'].compileMs, 10, 'ms'),
    atMost('compile 2,000 patterns', report.compile['2000'].compileMs, 30, 'ms'),
    atMost('compile 10,000 patterns', report.compile['10000'].compileMs, 120, 'ms'),
  ];
}

/** Whether a figure is what is wanted; one that could not be measured is not. */
export const isReached = ({ measured, wanted, by }: Reach): boolean =>
  by === 'at most' ? measured <= wanted : measured >= wanted;
