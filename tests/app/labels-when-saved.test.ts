import { describe, expect, it } from '@jest/globals';

import { first, setUp } from './set-up';

const GOOD = { backlog: 'sea', plan: 'land' };
const save = (labels: unknown) => {
  const site = setUp();
  return site.publish(0, { ...first, settings: { labels } }).then((answer) => ({ ...site, answer }));
};

describe('Jira 19: a label that Jira would not take is refused when the rules are saved, with the reason', () => {
  it.each([
    ['a label with a space', { ...GOOD, backlog: 'our backlog' }, /without spaces/],
    ['an over-long label', { ...GOOD, plan: 'x'.repeat(256) }, /1 to 255 characters/],
    ['no label at all', { ...GOOD, plan: '' }, /1 to 255 characters/],
    ['both sides alike but for their case', { backlog: 'Sea', plan: 'sEA' }, /same|differ/],
  ])('%s', async (_, labels, reason) => {
    const { answer, read } = await save(labels);
    expect(answer).toMatchObject({
      failure: { code: 'invalid-rules', faults: [{ message: expect.stringMatching(reason) }] },
    });
    expect(await read()).toMatchObject({ value: { rules: { kind: 'none' } } });
  });

  it('and a good one is not', async () => {
    expect((await save(GOOD)).answer).toMatchObject({ value: { kind: 'published' } });
  });
});
