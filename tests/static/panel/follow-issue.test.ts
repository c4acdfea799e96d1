import { describe, expect, it } from '@jest/globals';

import { followIssue } from '../../../static/panel/follow-issue';

/** A page whose clock and visibility a test sets, and a Jira that answers what it says. */
function page() {
  const later: { run: () => void; milliseconds: number }[] = [];
  const found: string[] = [];
  const world = { visible: true, answer: (): Promise<string> => Promise.resolve('1'), asked: 0 };
  const following = followIssue(
    {
      readUpdated: () => {
        world.asked += 1;
        return world.answer();
      },
      isVisible: () => world.visible,
      later: (run, milliseconds) => {
        const entry = { run, milliseconds };
        later.push(entry);
        return () => {
          if (later.includes(entry)) later.splice(later.indexOf(entry), 1);
        };
      },
    },
    (updated) => found.push(updated),
  );
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  const passTime = async (): Promise<void> => {
    later.shift()?.run();
    await settle();
  };
  return { world, later, found, following, settle, passTime };
}

describe('following an issue', () => {
  it('asks nothing at once, then every ten seconds', async () => {
    const { world, later, found, passTime } = page();
    expect(world.asked).toBe(0);
    expect(later.map(({ milliseconds }) => milliseconds)).toEqual([10_000]);
    await passTime();
    expect(found).toEqual(['1']);
    expect(later.map(({ milliseconds }) => milliseconds)).toEqual([10_000]);
  });

  it('stops while the page is hidden, and asks as soon as it is seen again', async () => {
    const { world, later, following, settle } = page();
    world.visible = false;
    following.wake();
    expect(later).toEqual([]);
    world.visible = true;
    following.wake();
    await settle();
    expect(world.asked).toBe(1);
  });

  it('asks once when focus and visibility come together', async () => {
    const { world, following, settle } = page();
    following.wake();
    following.wake();
    await settle();
    expect(world.asked).toBe(1);
  });

  it('doubles its pauses after failures, up to five minutes, and focus does not hurry it', async () => {
    const { world, later, following, passTime } = page();
    world.answer = () => Promise.reject(new Error('429'));
    const pauses: (number | undefined)[] = [];
    for (let failure = 0; failure < 7; failure += 1) {
      await passTime();
      pauses.push(later[0]?.milliseconds);
    }
    expect(pauses).toEqual([20_000, 40_000, 80_000, 160_000, 300_000, 300_000, 300_000]);
    following.wake();
    expect(world.asked).toBe(7);
    world.answer = () => Promise.resolve('2');
    await passTime();
    expect(later[0]?.milliseconds).toBe(10_000);
  });

  it('tells nothing after it was stopped', async () => {
    const { later, found, following, settle } = page();
    following.wake();
    following.stop();
    await settle();
    expect(found).toEqual([]);
    expect(later).toEqual([]);
  });
});
