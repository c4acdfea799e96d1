import { describe, expect, test } from '@jest/globals';

import type { Tag } from '#issue';
import { advance, newRunState, startWork, type Effect, type Event, type IssueNow, type RunMode } from '#run';

import { jiraIssue } from '../../builders/jira-issue';
import { plainPortion } from './plain-portion';
import { runHeader } from './run-header';

const SUGGESTION: Tag = { schema: 1, place: 'plan', band: 'low', by: 'suggestion', rules: 3 };
const AFTER: Tag = { schema: 1, place: 'plan', band: 'high', by: 'run', rules: 3, run: 'r1' };

/** Drives a run of one issue in which `answer` tells what comes of each effect, until it waits for search or ends. */
function driven(mode: RunMode, answer: (effect: Effect) => Event | undefined) {
  const effects: Effect[] = [];
  let now = advance(startWork(runHeader({ mode }), newRunState(), 'go'), undefined, 1_000_000);
  for (let nth = 0; nth < 50; nth += 1) {
    effects.push(now.effect);
    const event = answer(now.effect) ?? common(now.effect);
    if (event === undefined) break;
    now = advance(now.work, event, 1_000_000 + nth * 1_000);
  }
  return { effects, state: now.work.state };
}

function common(effect: Effect): Event | undefined {
  switch (effect.kind) {
    case 'load-portion':
      return { kind: 'portion', portion: plainPortion(1) };
    case 'checkpoint':
      return { kind: 'kept' };
    case 'wait':
      return { kind: 'waited' };
    case 'write-tag':
      return { kind: 'tag-begun', begun: { kind: 'begun', task: 'task' } };
    case 'watch-tag':
      return { kind: 'tag-watched', end: 'complete' };
    case 'may-edit':
      return { kind: 'editable', ids: effect.ids };
    case 'write-each':
      return { kind: 'written-each', outcomes: effect.writes.map(() => 'written') };
    default:
      return undefined;
  }
}

const issue = (tag: Tag): IssueNow => ({ id: 1, projectId: '10000', labels: [], tag, isForeign: false, updatedAt: 0 });

describe('a suggestion that the app has kept since a list was approved', () => {
  test.each([
    ['labels', { ...AFTER, run: 'r1-open', label: false }],
    ['property', AFTER],
  ] as const)('does not stand in its way (%s)', (mode, first) => {
    let tag = SUGGESTION;
    const { effects } = driven(mode, (effect) => {
      // Jira compares: the first write, over nothing, comes to nothing.
      if (effect.kind === 'write-tag' && effect.write.from?.by === 'suggestion') tag = effect.write.to ?? tag;
      return effect.kind === 'read' ? { kind: 'read', issues: [issue(tag)] } : undefined;
    });
    const writes = effects.flatMap((effect) => (effect.kind === 'write-tag' ? [effect.write] : []));
    expect(writes).toEqual([
      { ids: [1], from: null, to: first },
      { ids: [1], from: SUGGESTION, to: first },
    ]);
    expect(tag).toEqual(first);
  });

  test('is written over once: what changes again in that moment is left alone', () => {
    const { effects, state } = driven('labels', (effect) =>
      effect.kind === 'read' ? { kind: 'read', issues: [issue(SUGGESTION)] } : undefined,
    );
    const over = effects.filter((effect) => effect.kind === 'write-tag' && effect.write.from?.by === 'suggestion');
    expect(over).toHaveLength(1);
    expect(state.left).toEqual({ 'changed-since': 1 });
  });

  test('does not stand in its way issue by issue', () => {
    const read = jiraIssue({ id: '1', labels: [], properties: { 'backlog-or-plan': SUGGESTION } });
    const { effects } = driven('single', (effect) =>
      effect.kind === 'read-each' ? { kind: 'read-each', reads: [{ kind: 'read', issue: read }] } : undefined,
    );
    const writes = effects.flatMap((effect) => (effect.kind === 'write-each' ? effect.writes : []));
    expect(writes).toMatchObject([{ id: 1, standing: SUGGESTION }]);
  });
});

test('a tag of a later version of the app is not written over issue by issue', () => {
  const later = jiraIssue({ id: '1', labels: [], properties: { 'backlog-or-plan': { schema: 2, by: 'person' } } });
  const { effects, state } = driven('single', (effect) =>
    effect.kind === 'read-each' ? { kind: 'read-each', reads: [{ kind: 'read', issue: later }] } : undefined,
  );
  expect(effects.some(({ kind }) => kind === 'write-each')).toBe(false);
  expect(state.left).toEqual({ 'changed-since': 1 });
});
