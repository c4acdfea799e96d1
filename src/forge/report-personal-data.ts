import { ReportRefusedError, reportPersons, type PersonsReport, type ReportPorts } from '#app';
import { getAppContext, privacy } from '@forge/api';
import * as v from 'valibot';

import { describeError } from './describe-error';
import { forgeKeyValue } from './forge-key-value';
import type { ScheduledAnswer } from './scheduled';

const Refusal = v.object({ status: v.number() });
const Updates = v.array(v.object({ accountId: v.string(), status: v.string() }));

/** Atlassian's personal data API. @see https://developer.atlassian.com/platform/forge/runtime-reference/privacy-api/ */
const report: ReportPorts['report'] = async (accounts) => {
  let answer: unknown;
  try {
    answer = await privacy.reportPersonalData([...accounts]);
  } catch (cause) {
    // @forge/api throws the very response that it does not like.
    const refusal = cause instanceof Error ? undefined : v.safeParse(Refusal, cause);
    throw refusal?.success === true ? new ReportRefusedError(refusal.output.status) : cause;
  }
  return v.parse(Updates, answer);
};

/** Answers the weekly trigger. Never throws: nobody would hear it. Numbers are logged, never who. */
export async function handler(): Promise<ScheduledAnswer> {
  try {
    const context = getAppContext();
    const timeLeft = (): number => context.invocationRemainingTimeInMillis();
    const done = await reportPersons({ store: forgeKeyValue, now: () => new Date(), timeLeft, report });
    console.log(inWords(done));
    for (const failure of done.failures) console.error(`personal data: ${describeError(failure)}`);
    return { statusCode: done.failures.length === 0 ? 204 : 500 };
  } catch (error) {
    console.error(`personal data: ${describeError(error)}`);
    return { statusCode: 500 };
  }
}

const inWords = ({ reported, erased, refreshed, forgotten, left }: PersonsReport): string =>
  `personal data: ${reported} reported, ${erased} erased, ${refreshed} refreshed, ${forgotten} forgotten, ${left} left for the next run`;
