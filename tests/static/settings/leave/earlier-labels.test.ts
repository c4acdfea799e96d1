import { describe, expect, it } from '@jest/globals';
import { parseRulesAnswer } from '#contract';

import { earlierLabels } from '../../../../static/settings/leave/earlier-labels';
import { first, setUp } from '../../../app/set-up';

const PROJECT = '10000';

/** A project whose versions named their labels one after the other. */
async function published(...labels: readonly ({ readonly backlog: string; readonly plan: string } | null)[]) {
  const site = setUp();
  for (const [nth, names] of labels.entries()) await site.publish(nth, { ...first, settings: { labels: names } });
  const asked: string[] = [];
  const ask = (now: Parameters<typeof earlierLabels>[1]) =>
    earlierLabels(PROJECT, now, async (name, payload) => {
      asked.push(name);
      return parseRulesAnswer(name, await site.call(name, payload));
    });
  return { ...site, asked, ask };
}

const named = (name: string) => ({ backlog: `${name}-backlog`, plan: 'project-plan' });

describe('labels that issues were tagged with before', () => {
  it('are those of every version and the usual ones, without those in force', async () => {
    const { ask } = await published(named('po'), null, named('lead'));
    expect(await ask(named('lead'))).toEqual({ ok: true, value: ['product-backlog', 'po-backlog'] });
  });

  it('are the usual ones where nothing else was ever published', async () => {
    const { ask } = await published();
    expect(await ask(null)).toEqual({ ok: true, value: ['product-backlog', 'project-plan'] });
  });

  it('are found on every page of the history', async () => {
    const { ask, asked } = await published(...Array.from({ length: 25 }, (_, nth) => named(`n${nth}`)));
    const answer = await ask(named('n24'));
    expect(answer.ok && answer.value).toHaveLength(25);
    expect(asked.filter((name) => name === 'history.list')).toHaveLength(2);
  });

  it('are found past a version that cannot be read any more, and a failure is told', async () => {
    const { ask, store } = await published(named('po'), named('lead'));
    store.values.set(`rules:${PROJECT}:2`, 'gone');
    expect(await ask(null)).toMatchObject({ ok: true, value: ['product-backlog', 'project-plan', 'po-backlog'] });
    store.values.set(`rule-set-head/head:${PROJECT}`, 'gone');
    expect(await ask(null)).toMatchObject({ ok: false });
  });
});
