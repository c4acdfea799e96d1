import { jiraError, notEmulated } from '../jira-error';
import type { JqlContext, JqlValue } from './jql-field';

type Period = 'Day' | 'Week' | 'Month' | 'Year';
type DateParts = [year: number, month: number, day: number];

const LEFT_OUT =
  /^(openSprints|closedSprints|futureSprints|membersOf|issueHistory|linkedIssues|votedIssues|watchedIssues|releasedVersions|unreleasedVersions|latestReleasedVersion|projectsLeadByUser|updatedBy|childIssuesOf|portfolioChildIssuesOf|lastLogin|currentLogin)$/i;

/** What a function of JQL gives. @throws JiraError 400 for an unknown one, 501 for one that is left out. */
export function callFunction(name: string, args: readonly string[], context: JqlContext): JqlValue {
  const lower = name.toLowerCase();
  if (lower === 'currentuser') return { kind: 'text', text: context.accountId };
  if (lower === 'now') return { kind: 'time', at: context.now };
  if (lower === 'standardissuetypes' || lower === 'subtaskissuetypes') return { kind: 'text', text: `${name}()` };
  const [, edge, period] = /^(start|end)of(day|week|month|year)$/.exec(lower) ?? [];
  if (edge !== undefined && period !== undefined) {
    return { kind: 'time', at: edgeOf(edge === 'start', period, args[0] ?? '', context.now) };
  }
  if (LEFT_OUT.test(name)) throw notEmulated(`the JQL function ${name}()`);
  throw jiraError(400, `Unable to find JQL function '${name}(${args.join(', ')})'.`);
}

/**
 * Start or end of a period, moved by an increment such as `-1`, `+2w` or `"-1M"`; a bare number counts in whole
 * periods. Weeks start on Sunday, as on a site in English.
 */
function edgeOf(start: boolean, period: string, increment: string, now: number): number {
  const [, sign, digits, unit] = /^([+-]?)(\d+)([yMwdhm]?)$/.exec(increment.trim()) ?? [];
  if (increment.trim() !== '' && digits === undefined) {
    throw jiraError(400, `The increment '${increment}' is not valid. It has the form (+/-)nn(y|M|w|d|h|m).`);
  }
  const count = (sign === '-' ? -1 : 1) * Number(digits ?? 0);
  const step = unit === undefined || unit === '' ? { day: 'd', week: 'w', month: 'M', year: 'y' }[period] : unit;
  const moved = new Date(now);
  if (step === 'y') moved.setUTCFullYear(moved.getUTCFullYear() + count);
  else if (step === 'M') moved.setUTCMonth(moved.getUTCMonth() + count);
  else moved.setTime(now + count * ({ w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000 }[step ?? ''] ?? 0));
  const [year, month, day] = [moved.getUTCFullYear(), moved.getUTCMonth(), moved.getUTCDate()];
  const sunday = day - moved.getUTCDay();
  const edges: Record<Lowercase<Period>, { readonly first: DateParts; readonly after: DateParts }> = {
    day: { first: [year, month, day], after: [year, month, day + 1] },
    week: { first: [year, month, sunday], after: [year, month, sunday + 7] },
    month: { first: [year, month, 1], after: [year, month + 1, 1] },
    year: { first: [year, 0, 1], after: [year + 1, 0, 1] },
  };
  const { first, after } = edges[period === 'week' || period === 'month' || period === 'year' ? period : 'day'];
  return start ? Date.UTC(...first) : Date.UTC(...after) - 1;
}
