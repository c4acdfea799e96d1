import type { AdfDocument } from '#issue';
import type { IssueSeed } from '../jira/site-seed';

/** Everything of an issue that is not always there. */
interface Details extends Partial<
  Pick<IssueSeed, 'status' | 'labels' | 'components' | 'fixVersions' | 'parent' | 'assignee' | 'dueDate' | 'updated'>
> {
  /** Acceptance criteria, a field of its own. */
  readonly criteria?: AdfDocument;
  /** Who wants it, a field of its own. */
  readonly askedBy?: string;
  /** In the running sprint, and so not in the backlog. */
  readonly sprint?: true;
}

/** Writes an issue of one type; without a description it has none. */
type WriteIssue = (number: number, summary: string, details?: Details, description?: AdfDocument) => IssueSeed;

/** Numbers are handed out in the order of creation: a project's first day and pace tell when each was created. */
interface Pace {
  /** ISO date. */
  readonly firstDay: string;
  readonly daysPerIssue: number;
}

const dayMs = 86_400_000;
/** Where the story of the sample ends. */
const lastDay = Date.parse('2026-11-21T17:00:00Z');

/** A moment in office hours of the number's day; the minutes only need to look unplanned. */
const moment = (day: number, number: number): number =>
  Math.floor(day / dayMs) * dayMs + 7.5 * 3_600_000 + ((number * 47) % 600) * 60_000;

/** Gives a function that writes issues of the given type into a project of the given pace. */
export function issueWriter({ firstDay, daysPerIssue }: Pace, type: string): WriteIssue {
  return (number, summary, { sprint, criteria, askedBy, ...details } = {}, description) => {
    const status = details.status ?? 'To Do';
    const created = moment(Date.parse(firstDay) + (number - 1) * daysPerIssue * dayMs, number);
    const daysSince = status === 'To Do' ? number % 4 : 3 + (number % 17);
    return {
      number,
      type,
      summary,
      description: description ?? null,
      created: new Date(created).toISOString(),
      updated: new Date(Math.min(lastDay, created + daysSince * dayMs)).toISOString(),
      ...details,
      custom: {
        ...(criteria === undefined ? {} : { customfield_10040: criteria }),
        ...(askedBy === undefined ? {} : { customfield_10041: askedBy }),
      },
      status,
      inBacklog: status === 'To Do' && sprint === undefined,
    };
  };
}
