import { describe, expect, it } from '@jest/globals';

import type { JiraAnswer } from '#jira';
import { newRunState } from '#run';

import { MINUTE, QUOTA, site, START } from './site';

describe('Runs 9: what is said of a run while it waits is heard', () => {
  it.each([
    ['tab', 0],
    ['function', 5_000],
  ] as const)('in a %s, after %d ms at most: paused, it keeps when Jira may be asked again', async (as, most) => {
    const waitsUntil = START + 10 * MINUTE;
    const { clock, asked, say, ended, state } = site({ as, state: { waitsUntil } });
    say(MINUTE + 1, 'pause');
    await clock.run(START + 60 * MINUTE);
    expect(ended).toMatchObject([{ kind: 'rests' }]);
    expect((ended[0]?.at ?? 0) - START - MINUTE - 1).toBeLessThanOrEqual(most);
    expect(asked).toEqual([]);
    expect(state()).toMatchObject({ status: 'paused', waitsUntil });
  });

  it('when the wait began in the middle of it, and nothing is sent before it is over', async () => {
    const { clock, asked, say, ended, state } = site({ as: 'tab', answer: QUOTA });
    say(MINUTE, 'pause');
    await clock.run(START + 60 * MINUTE);
    expect(ended).toEqual([{ at: START + MINUTE, kind: 'rests' }]);
    // Jira's time, and the claim that it refused.
    expect(asked.length).toBe(2);
    expect(state().status).toBe('paused');
    expect(state().waitsUntil).toBeGreaterThanOrEqual(START + 15 * MINUTE);
  });

  it.each(['tab', 'function'] as const)('cancelled in a %s before it wrote anything, it ends at once', async (as) => {
    const { clock, asked, say, ended, state } = site({ as, state: { waitsUntil: START + 10 * MINUTE } });
    say(MINUTE, 'cancel');
    await clock.run(START + 60 * MINUTE);
    expect(ended).toMatchObject([{ kind: 'rests' }]);
    expect(ended[0]?.at).toBeLessThanOrEqual(START + MINUTE + 5_000);
    expect(asked).toEqual([]);
    expect(state()).toMatchObject({ status: 'cancelled', written: 0, left: { cancelled: 2 } });
  });

  it('cancelled once it has begun, it asks Jira nothing before its time, and then ends', async () => {
    const { clock, asked, say, ended } = site({
      as: 'tab',
      state: { waitsUntil: START + 10 * MINUTE, at: { ...newRunState().at, begun: true } },
      answer: { status: 200, body: '{"issues":[]}' },
    });
    say(MINUTE, 'cancel');
    await clock.run(START + 60 * MINUTE);
    expect(ended).toMatchObject([{ kind: 'rests' }]);
    expect(Math.min(...asked)).toBeGreaterThanOrEqual(START + 10 * MINUTE);
  });

  describe('while Jira is in trouble', () => {
    const BACK = START + 9 * MINUTE + 12_000;
    const troubled = (at: number): JiraAnswer =>
      at < BACK ? { status: 503, body: '' } : { status: 200, body: '{"issues":[]}' };
    const begun = { at: { ...newRunState().at, begun: true } };

    it.each(['tab', 'function'] as const)('cancelled in a %s, it ends seconds after Jira is back', async (as) => {
      const { clock, say, ended } = site({ as, state: begun, answer: troubled });
      say(9 * MINUTE, 'cancel');
      await clock.run(START + 60 * MINUTE);
      expect(ended).toMatchObject([{ kind: 'rests' }]);
      expect((ended[0]?.at ?? 0) - BACK).toBeLessThanOrEqual(10_000);
    });

    it.each(['tab', 'function'] as const)(
      'paused in a %s, it rests within seconds, and waits for nothing',
      async (as) => {
        const { clock, say, ended, state } = site({ as, state: begun, answer: troubled });
        say(9 * MINUTE, 'pause');
        await clock.run(START + 60 * MINUTE);
        expect(ended).toMatchObject([{ kind: 'rests' }]);
        expect((ended[0]?.at ?? 0) - START - 9 * MINUTE).toBeLessThanOrEqual(5_000);
        expect(state()).toMatchObject({ status: 'paused', waitsUntil: null });
      },
    );
  });

  it('said to a function that has no time to wait, it leaves word for when Jira may be asked', async () => {
    const waitsUntil = START + 10 * MINUTE;
    const at = { ...newRunState().at, begun: true };
    const { clock, asked, ended } = site({ as: 'function', state: { waitsUntil, at }, until: START + MINUTE });
    await clock.run(START + 60 * MINUTE);
    expect(ended).toEqual([{ at: START, kind: 'goes-on' }]);
    expect(asked).toEqual([]);
  });
});
