import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  DEFAULT_LABELS,
  isPersonsDecision,
  removalTag,
  stateAfter,
  standingTag,
  TAG_PROPERTY,
  tagState,
  withTagState,
  type Tag,
} from '#issue';
import type { Settings } from '#rules';
import { planOnChange, type ChangeStep, type ChangeSubject } from '#run';

import { jiraIssue } from '../../builders/jira-issue';

const B = DEFAULT_LABELS.backlog;
const P = DEFAULT_LABELS.plan;
const MAY = { mayTag: true, mayLabel: true };

const tag = (overrides: Partial<Tag> = {}): Tag => ({
  schema: 1,
  place: 'backlog',
  band: 'high',
  by: 'run',
  rules: 2,
  ...overrides,
});
const own = (overrides: Partial<Tag> = {}): Tag => tag({ run: 'on-change', ...overrides });
const suggestion = (overrides: Partial<Tag> = {}): Tag => tag({ by: 'suggestion', ...overrides });
const issue = (labels: readonly string[], property?: Tag, type = 'Story') =>
  jiraIssue({ labels, type, properties: property === undefined ? {} : { [TAG_PROPERTY]: property } });

const subject = (overrides: Partial<ChangeSubject> = {}): ChangeSubject => ({
  suggestion: { place: 'backlog', band: 'high' },
  onChange: 'tag-high',
  names: DEFAULT_LABELS,
  settings: undefined,
  rules: 3,
  ...overrides,
});
const keeps = (place: ChangeSubject['suggestion']['place'], band: Tag['band'] = 'high') =>
  subject({ onChange: 'keep-suggestion', suggestion: { place, band } });
const tags = (place: ChangeSubject['suggestion']['place'], band: Tag['band'] = 'high') =>
  subject({ suggestion: { place, band } });

const written = (step: ChangeStep) =>
  step.kind === 'write'
    ? { what: step.what, labels: step.edit.update.labels ?? [], tag: step.edit.properties?.[0]?.value }
    : step;

describe('a new or changed issue', () => {
  it('is left alone where something stands that may be the tag of a later version', () => {
    const later = jiraIssue({ labels: [], properties: { [TAG_PROPERTY]: { schema: 2, by: 'person' } } });
    expect(planOnChange(later, tags('backlog'), MAY)).toEqual({ kind: 'left', why: 'approved' });
  });

  it('keeps its suggestion as a property alone', () => {
    expect(written(planOnChange(issue([]), keeps('plan', 'low'), MAY))).toEqual({
      what: 'suggestion',
      labels: [],
      tag: suggestion({ place: 'plan', band: 'low', rules: 3 }),
    });
  });

  it('is tagged where the setting says so and confidence is High', () => {
    expect(written(planOnChange(issue(['harbour']), tags('plan'), MAY))).toEqual({
      what: 'tag',
      labels: [{ add: P }],
      tag: own({ place: 'plan', rules: 3 }),
    });
  });

  it.each([
    ['confidence is not High', tags('plan', 'medium')],
    ['no side is suggested', tags('mixed')],
  ])('keeps its suggestion where %s', (_, asked) => {
    expect(planOnChange(issue([]), asked, MAY)).toMatchObject({ kind: 'write', what: 'suggestion' });
  });

  it.each([
    ['as a suggestion', issue([], suggestion({ band: 'low', rules: 1 })), keeps('backlog', 'low')],
    ['as a tag of the app', issue([B], own({ rules: 1 })), tags('backlog')],
  ])('is not written again where the same stands %s, even by other rules', (_, read, asked) => {
    expect(planOnChange(read, asked, MAY)).toEqual({ kind: 'left', why: 'same' });
  });

  it('moves with the text where the app itself tagged it', () => {
    expect(written(planOnChange(issue([B], own()), tags('plan'), MAY))).toEqual({
      what: 'tag',
      labels: [{ add: P }, { remove: B }],
      tag: own({ place: 'plan', rules: 3 }),
    });
    expect(written(planOnChange(issue([B], own()), tags('plan', 'medium'), MAY))).toEqual({
      what: 'suggestion',
      labels: [{ remove: B }],
      tag: suggestion({ place: 'plan', band: 'medium', rules: 3 }),
    });
    expect(written(planOnChange(issue([B], own()), tags('backlog', 'low'), MAY))).toEqual({
      what: 'tag',
      labels: [],
      tag: own({ band: 'low', rules: 3 }),
    });
  });

  it('of a type that is left out stays without a suggestion', () => {
    const settings: Settings = { typesLeftOut: ['Bug'] };
    const asked = subject({ settings, suggestion: { place: 'unclear', band: 'low' } });
    expect(planOnChange(issue([], undefined, 'Bug'), asked, MAY)).toEqual({ kind: 'left', why: 'left-out' });
    expect(planOnChange(issue([], suggestion(), 'Bug'), asked, MAY)).toMatchObject({ what: 'suggestion' });
  });

  it('failure 35: is left alone where the app may not edit it; without labels on the screen the property is written', () => {
    expect(planOnChange(issue([]), tags('plan'), { mayTag: false, mayLabel: false })).toEqual({
      kind: 'left',
      why: 'forbidden',
    });
    expect(written(planOnChange(issue([]), tags('plan'), { mayTag: true, mayLabel: false }))).toEqual({
      what: 'tag',
      labels: [],
      tag: own({ place: 'plan', rules: 3, label: false }),
    });
  });
});

describe('a label that the app cannot take off', () => {
  it('keeps its tag where it is: left behind, it would look like a decision', () => {
    for (const asked of [tags('plan'), tags('plan', 'low')]) {
      const step = planOnChange(issue([B], own()), asked, { mayTag: true, mayLabel: false });
      expect(step).toEqual({ kind: 'left', why: 'forbidden' });
    }
  });
});

describe('failure 18: what a person did', () => {
  it.each([
    ['by deciding', issue([B], tag({ by: 'person' })), 'person-decided'],
    ['by taking a label off, as is recorded', issue([], removalTag('plan', 2, DEFAULT_LABELS)), 'person-decided'],
    ['by approving a list', issue([B], tag({ run: 'r1' })), 'approved'],
    ['by approving it alone', issue([B], tag()), 'approved'],
  ])('%s stays', (_, read, why) => {
    for (const asked of [tags('plan'), keeps('plan')]) {
      expect(planOnChange(read, asked, MAY)).toEqual({ kind: 'left', why });
    }
  });

  it('by setting a label is recorded as that person’s decision', () => {
    expect(written(planOnChange(issue([P]), keeps('backlog'), MAY))).toEqual({
      what: 'decision',
      labels: [],
      tag: tag({ place: 'plan', band: 'low', by: 'person', rules: 3 }),
    });
    expect(written(planOnChange(issue([P], suggestion()), keeps('plan'), MAY))).toMatchObject({ what: 'decision' });
    expect(written(planOnChange(issue([P], tag({ by: 'person' })), keeps('plan'), MAY))).toMatchObject({
      what: 'decision',
      tag: { place: 'plan', by: 'person' },
    });
  });

  it.each([
    ['a run', tag({ run: 'r1' })],
    ['the app', own()],
  ])('by setting the other label beside a tag of %s is recorded, and our label goes', (_, property) => {
    expect(written(planOnChange(issue([B, P, 'harbour'], property), keeps('backlog'), MAY))).toEqual({
      what: 'decision',
      labels: [{ remove: B }],
      tag: tag({ place: 'plan', band: 'low', by: 'person', rules: 3 }),
    });
  });

  it('is nobody who left the other label beside a tag: Jira did not take it off', () => {
    const beside = issue([B, P], tag({ run: 'r1', beside: true }));
    for (const asked of [keeps('plan'), tags('plan')]) {
      expect(planOnChange(beside, asked, MAY)).toEqual({ kind: 'left', why: 'approved' });
    }
  });

  it('by setting both labels decides nothing, and none of them goes', () => {
    expect(written(planOnChange(issue([B, P]), tags('backlog'), MAY))).toMatchObject({
      what: 'suggestion',
      labels: [],
    });
    expect(planOnChange(issue([B, P], tag({ by: 'person' })), tags('plan'), MAY)).toMatchObject({
      why: 'person-decided',
    });
  });
});

describe('failure 20: a tag that a run is writing', () => {
  it('of a run that is over is a tag like others: what a person set beside it by hand is recorded', () => {
    const open = tag({ run: 'r1-open', label: false });
    const over = { ...tags('plan'), leftLabels: [B] };
    expect(planOnChange(issue([], open), over, MAY)).toEqual({ kind: 'left', why: 'approved' });
    expect(written(planOnChange(issue([P], open), over, MAY))).toMatchObject({
      what: 'decision',
      tag: { place: 'plan', by: 'person' },
    });
  });

  it('of a run that is over makes nobody’s decision of a label that the run did not come to take off', () => {
    const open = tag({ run: 'r1-open', label: false });
    const over = { ...tags('plan'), leftLabels: [B, P] };
    expect(planOnChange(issue([P], open), over, MAY)).toEqual({ kind: 'left', why: 'approved' });
  });

  it('of an issue that a run is writing is left alone, with whatever tag and labels', () => {
    for (const [labels, tagged] of [
      [[B], undefined],
      [[P], suggestion()],
      [[], tag({ run: 'r1' })],
    ] as const) {
      const asked = { ...tags('plan'), isBeingWritten: true };
      expect(planOnChange(issue(labels, tagged), asked, MAY)).toEqual({ kind: 'left', why: 'run-open' });
    }
  });

  it('is left alone, whatever its labels are', () => {
    const open = tag({ run: 'r1-open', label: false });
    for (const labels of [[], [B], [P], [B, P]]) {
      expect(planOnChange(issue(labels, open), tags('plan'), MAY)).toEqual({ kind: 'left', why: 'run-open' });
    }
  });
});

describe('for every issue and every setting', () => {
  const labels = fc.subarray([B, P, 'harbour', 'B', 'P']);
  const place = fc.constantFrom('backlog', 'plan', 'mixed', 'unclear');
  const band = fc.constantFrom('high', 'medium', 'low');
  const property = fc.option(
    fc
      .record({
        place: fc.constantFrom('backlog', 'plan'),
        band,
        by: fc.constantFrom('suggestion', 'run', 'person'),
        run: fc.constantFrom(undefined, 'on-change', 'r1', 'r1-open'),
        label: fc.constantFrom(undefined, false as const, 'B'),
      })
      .map(({ run, label, ...rest }) =>
        tag({ ...rest, ...(run !== undefined && { run }), ...(label !== undefined && { label }) }),
      ),
    { nil: undefined },
  );
  const asked = fc.record({
    suggestion: fc.record({ place, band }),
    onChange: fc.constantFrom('keep-suggestion', 'tag-high'),
    names: fc.constantFrom(DEFAULT_LABELS, { backlog: 'B', plan: 'P' }, null),
    settings: fc.constant(undefined),
    rules: fc.constant(3),
  });
  const permission = fc.record({ mayTag: fc.constant(true), mayLabel: fc.boolean() });

  it('writing once is enough, other labels stay, and a person’s decision never turns into something else', () => {
    fc.assert(
      fc.property(labels, property, asked, permission, (set, written, on, may) => {
        const read = issue(set, written);
        const step = planOnChange(read, on, may);
        if (step.kind === 'left') return;
        const before = tagState(read);
        const after = stateAfter(before, { edit: step.edit, deleteProperty: false });
        expect(after.labels.includes('harbour')).toBe(before.labels.includes('harbour'));
        if (!may.mayLabel) expect(after.labels).toEqual(before.labels);
        expect(planOnChange(withTagState(read, after), on, may)).toMatchObject({ kind: 'left' });
        if (isPersonsDecision(standingTag(before.tag, before.labels, on.names))) {
          expect(isPersonsDecision(standingTag(after.tag, after.labels, on.names))).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a label that somebody took off by hand', () => {
  it.each([
    ['that a run set', tag({ run: 'r1' })],
    ['that the app set by itself', own()],
    ['that a person set', tag({ by: 'person' })],
  ])('%s is recorded as their decision, and then stays', (_, property) => {
    const read = issue([], property);
    const step = planOnChange(read, tags('backlog'), MAY);
    const recorded = { place: 'unclear', by: 'person', label: B };
    expect(written(step)).toMatchObject({ what: 'decision', labels: [], tag: recorded });
    if (step.kind !== 'write') return;
    const after = stateAfter(tagState(read), { edit: step.edit, deleteProperty: false });
    expect(standingTag(after.tag, after.labels, DEFAULT_LABELS)).toEqual({ kind: 'removed', place: 'backlog' });
    expect(planOnChange(issue([], after.tag), tags('plan'), MAY)).toEqual({ kind: 'left', why: 'person-decided' });
    expect(planOnChange(issue([P], after.tag), tags('backlog'), MAY)).toMatchObject({ what: 'decision' });
  });

  it('is not what a tag that was written without its label stands for', () => {
    expect(planOnChange(issue([], tag({ run: 'r1', label: false })), tags('plan'), MAY)).toEqual({
      kind: 'left',
      why: 'approved',
    });
  });
});
