import { describe, expect, it } from '@jest/globals';

import { runCli } from '../run-cli';

describe('simulate on the command line', () => {
  it('prints its figures, and succeeds when nothing went wrong', () => {
    const { status, stdout } = runCli('simulate', '--seeds', '2', '--issues', '20', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      runs: expect.any(Number),
      lost: 0,
      duplicated: 0,
      wrong: 0,
      overwrittenHumanDecisions: 0,
      unfinished: 0,
      leaked: 0,
      callsBeforeRetryAfter: 0,
      callsPerThousandIssues: expect.any(Number),
      taggingCallsPerThousandIssues: expect.any(Number),
      pollsPerThousandIssues: expect.any(Number),
      pointsPerIssue: expect.any(Number),
      invocationsPerThousandIssues: expect.any(Number),
    });
  });

  it('tells what happens in one simulation', () => {
    const { status, stdout } = runCli('simulate', '--seed', '7', '--issues', '5', '--trace');
    expect(status).toBe(0);
    expect(stdout).toContain('checkpoint');
  });

  it('refuses a number that is none', () => {
    expect(runCli('simulate', '--seeds', 'many').status).toBe(2);
  });
});
