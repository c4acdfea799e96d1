import { describeError } from './describe-error';

/** What the platform wants a scheduled function to answer. @see https://developer.atlassian.com/platform/forge/events-reference/scheduled-trigger/ */
export interface ScheduledAnswer {
  readonly statusCode: 204 | 500;
}

/**
 * Does what is scheduled. Never throws: nobody would hear it.
 *
 * @param what begins its lines of the log
 * @param work gives a line for the log: numbers, never who
 */
export async function scheduled(what: string, work: () => Promise<string>): Promise<ScheduledAnswer> {
  try {
    console.log(`${what}: ${await work()}`);
    return { statusCode: 204 };
  } catch (error) {
    console.error(`${what}: ${describeError(error)}`);
    return { statusCode: 500 };
  }
}
