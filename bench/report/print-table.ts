import { LINEAR_UP_TO } from '../linearity/measure-growth';
import { columns } from './columns';
import { isReached, reachesOf } from './reaches';
import { ratioToFloor } from './ratio-to-floor';
import type { Report } from './report';

/** With less of a core than this, the figures tell more of the machine's other work than of the engine. */
const LEAST_CORE_SHARE = 0.9;

/** The report for people: times, what is to be reached, what others lose, growth with text. */
export function printTable(report: Report): string {
  const { issues, characters, rounds, clock, coreShare, unreadPatterns } = report;
  const disturbed =
    clock === 'cpu' || coreShare >= LEAST_CORE_SHARE
      ? []
      : [
          `The machine was busy: this process had ${Math.round(coreShare * 100)} % of a core. Measure again when it is quiet, or with --cpu.`,
        ];
  const unread =
    unreadPatterns.length === 0
      ? []
      : [
          `${unreadPatterns.length} patterns of matchFull cannot be read and were left out: ${unreadPatterns.join(' | ')}`,
        ];
  return [
    `${issues.toLocaleString('en')} issues, ${characters.toLocaleString('en')} characters, medians of ${rounds} rounds, ${clock} time, Node ${process.version}`,
    ...disturbed,
    ...unread,
    '',
    times(report),
    '',
    reaches(report),
    '',
    matches(report),
    '(extra: places within URLs, which rules do not read)',
    '',
    growth(report),
    '',
  ].join('\n');
}

const times = (report: Report): string =>
  columns(
    ['', 'ns/character', '× floor', 'matches'],
    [...report.timed].map(([name, { nsPerCharacter, result }]) => [
      name,
      nsPerCharacter.toFixed(2),
      ratioToFloor(report, name).toFixed(2),
      name === 'floor' ? '' : result.toLocaleString('en'),
    ]),
  );

const reaches = (report: Report): string =>
  columns(
    ['to reach', 'wanted', 'measured', ''],
    reachesOf(report).map((reach) => [
      reach.what,
      `${reach.by} ${reach.wanted} ${reach.unit}`,
      reach.measured.toFixed(2),
      isReached(reach) ? 'reached' : 'NOT YET',
    ]),
  );

const matches = (report: Report): string =>
  columns(
    ['the same answers?', 'counted', 'ours', 'theirs', 'lost', 'extra', 'lost, for example'],
    Object.entries(report.matches).map(([name, { counted, ours, theirs, lost, extra, lostExamples }]) => [
      name,
      counted,
      String(ours),
      String(theirs),
      String(lost),
      String(extra),
      lostExamples.map((example) => visible(example)).join(' '),
    ]),
  );

const growth = (report: Report): string =>
  columns(
    [`16k → 32k characters, at most ${LINEAR_UP_TO}`, '× time', 'ms at 32k', ''],
    report.linearity.map(({ name, growth: { ratio, ms, cut } }) => [
      name,
      ratio.toFixed(2),
      ms.toFixed(2),
      [...(ratio > LINEAR_UP_TO ? ['TOO STEEP'] : []), ...(cut ? ['cut by a limit'] : [])].join(', '),
    ]),
  );

/** In quotes, with escapes for what one would not see. */
const visible = (text: string): string =>
  JSON.stringify(text).replaceAll(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
