import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { evaluateExpression } from '../../../local/forge/triggers/evaluate-expression';
import { ExpressionError } from '../../../local/forge/triggers/expression-error';
import type { ProductEvent } from '../../../local/forge/triggers/product-event';
import { bundleFixture, createFixtureForge, type BundledFixture } from './bundled-fixture';

let fixture: BundledFixture;
beforeAll(async () => {
  fixture = await bundleFixture();
}, 300_000);
afterAll(() => fixture.remove());

const changed = (...fieldIds: readonly string[]): ProductEvent => ({
  eventType: 'avi:jira:updated:issue',
  payload: { issue: { id: '1' }, changelog: { items: fieldIds.map((fieldId) => ({ fieldId })) } },
  isSelfGenerated: false,
});

describe('triggers', () => {
  it('run their function with the event, as nobody, for 25 seconds', async () => {
    const lines: string[] = [];
    const { background, invocations } = createFixtureForge(fixture, { log: (_, line) => void lines.push(line) });
    background.receive({ ...changed(), eventType: 'avi:jira:created:issue' });
    expect(await background.deliver()).toBe(1);
    expect(lines.join()).toContain('"eventType":"avi:jira:created:issue"');
    expect(invocations).toMatchObject([{ moduleKey: 'fixture-created', functionKey: 'consume', accountId: undefined }]);
  });

  it('are not run for what their filter keeps away', async () => {
    const { background, invocations } = createFixtureForge(fixture, { log: () => undefined });
    background.receive(changed('labels', 'status'));
    background.receive({ ...changed('summary'), isSelfGenerated: true });
    background.receive({ ...changed('summary'), eventType: 'avi:jira:deleted:issue' });
    await background.deliver();
    expect(invocations).toEqual([]);
    background.receive(changed('labels', 'description'));
    expect(await background.deliver()).toBe(1);
  });

  it('are run where their filter cannot be evaluated, when they say so', async () => {
    const { background } = createFixtureForge(fixture, { log: () => undefined });
    background.receive({ ...changed(), payload: { issue: { id: '1' } } });
    expect(await background.deliver()).toBe(1);
  });

  it('are told again when they ask for it', async () => {
    let now = 0;
    const { background } = createFixtureForge(fixture, { log: () => undefined, clock: () => now });
    const event = {
      ...changed('summary'),
      payload: { ...changed('summary').payload, body: { retry: { retryAfter: 5 } } },
    };
    background.receive(event);
    expect(await background.deliver()).toBe(1);
    now += 5_000;
    expect(await background.deliver()).toBe(1);
  });
});

describe('schedules', () => {
  it('run first after five minutes, then at their interval, each once', async () => {
    let now = Date.UTC(2026, 0, 5, 12);
    const { background } = createFixtureForge(fixture, { log: () => undefined, clock: () => now });
    expect(background.nextDueAt()).toBe(now + 5 * 60_000);
    expect(await background.runSchedules()).toEqual([]);
    now += 5 * 60_000;
    expect(await background.runSchedules()).toEqual(['fixture-weekly', 'fixture-long', 'fixture-hourly']);
    expect(await background.runSchedules()).toEqual([]);
    now += 60 * 60_000;
    expect(await background.runSchedules()).toEqual(['fixture-hourly']);
    now += 23 * 60 * 60_000;
    expect(await background.runSchedules()).toEqual(['fixture-long', 'fixture-hourly']);
  });
});

describe('an expression', () => {
  const scope = { event: { issue: { fields: { project: { key: 'ACME' }, labels: ['a', 'b'] } }, none: null } };

  it.each([
    ["event.issue.fields.project.key == 'ACME'", true],
    ["event.issue.fields['project'].key != 'ACME'", false],
    ["event.issue.fields.labels.includes('b') && !false", true],
    ["event.issue.fields.labels.every(label => label == 'a')", false],
    ["event.issue.fields.labels.filter(label => label == 'a').length == 1", true],
    ["event.issue.fields.labels.map(label => label.startsWith('a')).includes(true)", true],
    ['event.none?.key == null || false', true],
    ['event.issue.fields.labels.length > 1 ? true : false', true],
  ])('%s is %p', (expression, expected) => {
    expect(evaluateExpression(expression, scope)).toBe(expected);
  });

  it.each([
    'event.none.key == 1',
    'event.issue.fields.project.key',
    'nobody == 1',
    "'a' && true",
    'event.none.some(x => x)',
  ])('that cannot be evaluated is an error: %s', (expression) => {
    expect(() => evaluateExpression(expression, scope)).toThrow(ExpressionError);
  });

  it('of more than is known here says so', () => {
    expect(() => evaluateExpression('new Issue(1) == null', scope)).toThrow('does not emulate');
    expect(() => evaluateExpression('event.issue.fields.labels.reverse() == 1', scope)).toThrow('does not emulate');
  });
});
