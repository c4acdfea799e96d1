import { ratioToFloor } from './ratio-to-floor';
import type { Report } from './report';

/** The report as JSON: times as ratios to the floor unless their name says otherwise. */
export function printJson(report: Report): string {
  const { issues, characters, rounds, clock, coreShare, timed, compile, matches, linearity, unreadPatterns } = report;
  const compiled = Object.entries(compile);
  const json = {
    floor: 1,
    matchPlain: ratioToFloor(report, 'matchPlain'),
    matchFull: ratioToFloor(report, 'matchFull'),
    adfToSuggestion: ratioToFloor(report, 'adfToSuggestion'),
    builtIn: ratioToFloor(report, 'builtIn'),
    regexPerKeyword: ratioToFloor(report, 'regexPerKeyword'),
    ahocorasick: ratioToFloor(report, 'ahocorasick'),
    modernAhocorasick: ratioToFloor(report, 'modernAhocorasick'),
    jsonRulesEngine: ratioToFloor(report, 'jsonRulesEngine'),
    compileMs: Object.fromEntries(compiled.map(([size, { compileMs }]) => [size, compileMs])),
    firstIssueMs: Object.fromEntries(compiled.map(([size, { firstIssueMs }]) => [size, firstIssueMs])),
    matchPlainAt: {
      425: ratioToFloor(report, 'matchPlain'),
      2000: ratioToFloor(report, 'matchPlain2000'),
      10000: ratioToFloor(report, 'matchPlain10000'),
    },
    issues,
    characters,
    rounds,
    clock,
    coreShare,
    node: process.version,
    floorNsPerCharacter: timed.get('floor')?.nsPerCharacter,
    matches,
    linearity: Object.fromEntries(linearity.map(({ name, growth }) => [name, growth.ratio])),
    unreadPatterns,
  };
  return `${JSON.stringify(json, rounded, 2)}\n`;
}

/** Three digits say all that clocks know. */
const rounded = (_key: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(3)) : value;
