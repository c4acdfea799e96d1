import { jiraError } from '../jira-error';
import type { JqlValue } from './jql-field';

const UNITS_MS: ReadonlyMap<string, number> = new Map([
  ['w', 604_800_000],
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
]);
const PERIOD = /^([+-]?)((?:\d+[wdhm]\s*)+)$/;
const DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?$/;

/**
 * The time that a date value of JQL stands for, in UTC milliseconds: a date, a date with a time, or a period from now.
 * @throws JiraError 400 for anything else.
 */
export function dateValue(value: JqlValue, field: string, now: number): number {
  if (value.kind === 'time') return value.at;
  const text = value.text.trim();
  const [, sign, parts] = PERIOD.exec(text) ?? [];
  if (parts !== undefined) return now + (sign === '-' ? -1 : 1) * periodMs(parts);
  const date = DATE.exec(text);
  const [year, month, day, hour, minute] = (date?.slice(1) ?? []).map((part) => Number(part || 0));
  if (year !== undefined && month !== undefined && day !== undefined) {
    const at = Date.UTC(year, month - 1, day, hour, minute);
    if (month >= 1 && month <= 12 && new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day) return at;
  }
  throw jiraError(
    400,
    `Date value '${text}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', ` +
      `'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  );
}

function periodMs(parts: string): number {
  let sum = 0;
  for (const [, count = '0', unit = ''] of parts.matchAll(/(\d+)([wdhm])/g))
    sum += Number(count) * (UNITS_MS.get(unit) ?? 0);
  return sum;
}
