const months = new Map(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((name, index) => [
    name,
    index + 1,
  ]),
);
const wordy = /^(\d{1,2})[/ -]([a-z]{3})[a-z]*[/ -](\d{4}|\d{2})(?:,? (\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([ap])m)?)?$/i;
const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?:,? (\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Hour of the day of a 12-hour clock, or of a 24-hour one where the half of the day is not given. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** The ISO moment, or null if such a moment does not exist (31 February, 25 o'clock). */
function momentOf(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): string | null {
  const fullYear = year < 100 ? 2000 + year : year;
  const moment = new Date(Date.UTC(fullYear, month - 1, day, hour, minute, second));
  const exists = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day && moment.getUTCHours() === hour;
  return exists ? moment.toISOString() : null;
}

const number = (digits: string | undefined): number => Number(digits ?? 0);

/** Minutes east of UTC of `+0200`, `-03:30` or `Z`. */
function offsetOf(zone: string | undefined): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '');
  return match ? (match[1] === '-' ? -1 : 1) * (number(match[2]) * 60 + number(match[3])) : 0;
}

/**
 * The moment that a cell of a Jira export names, as an ISO date-time in UTC; null if it names none.
 *
 * Reads Jira's own form `14/Mar/26 9:05 AM`, `14.03.2026 09:05`, and ISO with or without time and zone. The export does
 * not say in which zone its times are, so a time without zone is taken as UTC.
 *
 * @see https://confluence.atlassian.com/adminjiraserver/configuring-the-look-and-feel-of-your-jira-applications-938847883.html
 */
export function readJiraDate(cell: string): string | null {
  const value = cell.trim();
  const named = wordy.exec(value);
  if (named) {
    const [, day, name = '', year, hour, minute, second, half] = named;
    const month = months.get(name.toLowerCase());
    if (month === undefined) return null;
    return momentOf(number(year), month, number(day), hourOf(number(hour), half), number(minute), number(second));
  }
  const german = dotted.exec(value);
  if (german) {
    const [, day, month, year, hour, minute, second] = german;
    return momentOf(number(year), number(month), number(day), number(hour), number(minute), number(second));
  }
  const [match, year, month, day, hour, minute, second, zone] = iso.exec(value) ?? [];
  if (match === undefined) return null;
  const local = momentOf(number(year), number(month), number(day), number(hour), number(minute), number(second));
  return local && new Date(Date.parse(local) - offsetOf(zone) * 60_000).toISOString();
}
