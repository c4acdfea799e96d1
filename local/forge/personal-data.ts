import * as v from 'valibot';
import type { HttpResponse } from '../http';
import type { PersonalDataDoor } from './function-door';

/**
 * Accounts of one report.
 *
 * @see https://developer.atlassian.com/platform/forge/user-privacy-guidelines/
 */
const REPORT_ACCOUNTS = 90;

const Report = v.object({
  accounts: v.pipe(
    v.array(
      v.object({ accountId: v.pipe(v.string(), v.minLength(1)), updatedAt: v.pipe(v.string(), v.isoTimestamp()) }),
    ),
    v.minLength(1),
    v.maxLength(REPORT_ACCOUNTS),
  ),
});
type ReportedAccount = v.InferOutput<typeof Report>['accounts'][number];

export interface PersonalData {
  /** Answers what @forge/api posts to `/app/report-accounts`. */
  readonly answer: PersonalDataDoor;
  /** What the app reported, report by report. */
  readonly reports: readonly (readonly ReportedAccount[])[];
  /** Somebody closes their account. */
  readonly close: (accountId: string) => void;
  /** Somebody changes their profile. @param at ISO date-time, UTC */
  readonly change: (accountId: string, at: string) => void;
  /** Answers every report with this status from now on; undefined: as it should. */
  readonly failWith: (status: number | undefined) => void;
}

/**
 * Atlassian's personal data API as an app sees it: says which of the reported accounts are closed, or were changed after
 * the app took their data. Closed ones are named whenever they are reported.
 *
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/privacy-api/
 * @param isAllowed whether the app has the scope `report:personal-data`; what is answered without it is not documented
 */
export function createPersonalData(isAllowed: boolean): PersonalData {
  const closed = new Set<string>();
  const changedAt = new Map<string, string>();
  const reports: (readonly ReportedAccount[])[] = [];
  let failure: number | undefined;
  const updateOf = ({ accountId, updatedAt }: ReportedAccount) => {
    if (closed.has(accountId)) return [{ accountId, status: 'closed' }];
    return Date.parse(changedAt.get(accountId) ?? updatedAt) > Date.parse(updatedAt)
      ? [{ accountId, status: 'updated' }]
      : [];
  };
  return {
    reports,
    close: (accountId) => void closed.add(accountId),
    change: (accountId, at) => void changedAt.set(accountId, at),
    failWith: (status) => (failure = status),
    answer(body) {
      if (!isAllowed) return response(403, { errorType: 'FORBIDDEN' });
      if (failure !== undefined) return response(failure, { errorType: 'FAILED' });
      const report = v.safeParse(Report, JSON.parse(body));
      if (!report.success) return response(400, { errorType: 'INVALID_REQUEST' });
      reports.push(report.output.accounts);
      const accounts = report.output.accounts.flatMap(updateOf);
      return accounts.length === 0 ? { status: 204, headers: {}, body: '' } : response(200, { accounts });
    },
  };
}

const response = (status: number, body: object): HttpResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
