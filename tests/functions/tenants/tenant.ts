import { setImmediate } from 'node:timers/promises';

import type { Random } from '../../app/races/random';
import { rule, ruleSet } from '../../builders/rule-set';
import type { BundledApp } from '../local-site';
import { openChangeSite } from '../on-change/change-site';

/** What stands in everything of a tenant's own. Their first rules differ in what they say of an export. */
export const MARKS = ['qalpha', 'qbravo'] as const;

/** One of the sites that a process serves. All that is its own carries its mark. */
export interface Tenant {
  readonly mark: string;
  /** Does something of what people, Jira and the platform do. */
  readonly step: () => Promise<void>;
  /** All that the site holds. */
  readonly state: () => string;
  /** All that the app was told, asked and logged since this was last asked for. */
  readonly heard: () => readonly string[];
}

/** Begun steps of this many kinds in a hundred; the rest is edits of issues. */
const SHARE = { deliver: 25, read: 12, draft: 6, history: 2, label: 3, sweep: 2, publish: 1 } as const;

/** The app installed for a tenant, on a site of its own. */
export async function createTenant(app: BundledApp, mark: string, random: Random): Promise<Tenant> {
  const heard: string[] = [];
  const site = openChangeSite(app, {
    siteUrl: `http://${mark}.invalid`,
    accounts: mark,
    issues: 20,
    delivery: { random: () => random.below(2 ** 30) / 2 ** 30, duplicates: 0.1 },
    logs: (line) => void heard.push(line),
    asks: async (request) => {
      heard.push(JSON.stringify(request));
      // Whoever waits for an answer lets others go on.
      await setImmediate();
    },
  });
  const rules = (points: number) =>
    ruleSet(
      rule({ id: 'export', points, patterns: ['export', `export for ${mark}`], note: `Of ${mark}.` }),
      rule({ id: 'deadline', question: 'when', points: 60, patterns: ['deadline'] }),
    );
  await site.publish('tag-high', 'ACME', rules(mark === MARKS[0] ? 60 : 20));
  const hear = async (answer: Promise<unknown>): Promise<void> =>
    void heard.push(JSON.stringify((await answer) ?? null));
  const someone = () => random.pick([site.admin, site.member]);
  const key = () => `ACME-${1 + random.below(20)}`;
  let edits = 0;

  const kinds: Readonly<Record<keyof typeof SHARE, () => Promise<unknown>>> = {
    deliver: () => site.forge.background.deliver(),
    read: () => hear(site.invokeAs(someone(), 'rules.read', {})),
    history: () => hear(site.invokeAs(someone(), 'history.list', { before: null })),
    draft: () =>
      hear(
        site.invokeAs(site.admin, 'draft.save', { revision: 0, baseVersion: 1, ruleSet: rules(edits), forms: null }),
      ),
    label: () => site.label(key(), { add: random.pick(['product-backlog', 'project-plan', mark]) }),
    sweep: () => site.sweep(),
    publish: () => site.publish('tag-high', 'ACME', rules(random.pick([20, 60]))),
  };

  return {
    mark,
    step: async () => {
      site.pass(1_000 + random.below(2_000));
      let nth = random.below(100);
      for (const [kind, share] of Object.entries(SHARE)) {
        nth -= share;
        const work = Object.entries(kinds).find(([name]) => name === kind)?.[1];
        if (nth >= 0 || work === undefined) continue;
        await work();
        return;
      }
      edits += 1;
      const summary = `${random.pick(['An export', 'The deadline', 'Nothing'])} for ${mark}, ${edits}`;
      await site.edit(key(), { fields: { summary } });
    },
    heard: () => heard.splice(0),
    state: () => JSON.stringify([site.forge.snapshot(), site.jira.snapshot()]),
  };
}
