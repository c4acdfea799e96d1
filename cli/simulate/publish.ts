import { answerCall } from '#app';
import { parseAnswer } from '#contract';
import type { RuleSet } from '#rules';

import { jiraAnswer } from './sim-jira';
import { PROJECT } from './sim-site';
import type { World } from './world';

/** Somebody who administers the project publishes the next version of its rules, in a moment. */
export async function publish(world: World): Promise<void> {
  const { mark, site, store, clock, chance, newId, rules, trace, scenario } = world;
  const ports = {
    request: (request: Parameters<typeof jiraAnswer>[2]) =>
      Promise.resolve(jiraAnswer(site, clock.now(), request, site.admin)),
    store,
    now: () => new Date(clock.now()),
    queue: { push: () => Promise.resolve({ kind: 'all', jobId: '' } as const), cancel: () => Promise.resolve() },
    newId,
    sleep: (milliseconds: number) => clock.sleep(milliseconds),
    random: chance.next,
    accountId: site.admin,
  };
  const baseVersion = rules.version;
  const payload = {
    projectId: PROJECT,
    baseVersion,
    ruleSet: {
      ...rulesOf(mark, baseVersion + 1),
      ...(scenario.acts ? { settings: { onChange: 'keep-suggestion' as const } } : {}),
    },
    reason: '',
    despiteTests: false,
  };
  const answer = parseAnswer('rules.publish', await answerCall(ports, 'rules.publish', payload, () => undefined));
  if (!answer.ok || answer.value.kind !== 'published') throw new Error('The rules could not be published.');
  const { version, hash } = answer.value.published;
  world.rules = { version, hash };
  trace(`rules ${version} are published`);
}

/** Unlike those of every other site and version. */
const rulesOf = (mark: string, version: number): RuleSet => ({
  schema: 1,
  language: 'en',
  rules: [
    {
      id: 'export',
      question: 'what',
      points: 30,
      patterns: ['export', `${mark} ${version}`],
      note: `Of ${mark}.`,
      on: true,
    },
  ],
});
