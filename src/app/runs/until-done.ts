import { AppError } from '../app-error';

/** How often something is tried that somebody else changes at the same moment. */
const MOST_TRIES = 8;

/**
 * Does something again from its beginning while others change the same at the same moment.
 *
 * @param attempt undefined: somebody else was first
 * @throws AppError `conflict`
 */
export async function untilDone<Result>(attempt: () => Promise<Result | undefined>): Promise<Result> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const result = await attempt();
    if (result !== undefined) return result;
  }
  throw new AppError('conflict');
}
