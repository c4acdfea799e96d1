import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as v from 'valibot';

import type { Tag } from '#issue';
import { newRunState, planRetry, planRun, planUndo, Portion, RunState, type ApprovedIssue } from '#run';

const LABELS = { backlog: 'product-backlog', plan: 'project-plan' };
const RUN = { id: 'r2', labels: LABELS, mode: 'labels', rules: { version: 3 } } as const;
const OLD: Tag = { schema: 1, place: 'backlog', band: 'high', by: 'run', rules: 2, run: 'r1' };

const issue = (id: number, overrides: Partial<ApprovedIssue> = {}): ApprovedIssue => ({
  id,
  place: 'plan',
  band: 'high',
  choice: 'suggested',
  tag: undefined,
  labels: [],
  ...overrides,
});

describe('an approved list becomes', () => {
  it('few groups on which the same is written over the same, pinned to the rules and the run', () => {
    const { portions, issues, left } = planRun(RUN, [
      issue(1),
      issue(2, { labels: ['other'] }),
      issue(3, { band: 'low' }),
    ]);
    expect(issues).toBe(3);
    expect(left).toEqual({});
    expect(portions[0]?.groups).toMatchObject([
      {
        before: null,
        after: { place: 'plan', band: 'high', rules: 3, run: 'r2' },
        labelsAfter: ['project-plan'],
        ids: [1, 2],
      },
      { after: { band: 'low' }, ids: [3] },
    ]);
  });

  it.each([
    ['a person decided', issue(1, { tag: { ...OLD, by: 'person' }, labels: ['product-backlog'] }), 'person-decided'],
    ['somebody took the label off', issue(1, { tag: OLD }), 'person-decided'],
    ['it stands there already', issue(1, { tag: { ...OLD, place: 'plan' }, labels: ['project-plan'] }), 'standing'],
    ['the rules suggest no side', issue(1, { place: 'mixed' }), 'no-suggestion'],
  ] as const)('nothing where %s', (_, approved, why) => {
    expect(planRun(RUN, [approved])).toEqual({ portions: [], issues: 0, left: { [why]: 1 } });
  });

  it('a change of the side with the other label taken off', () => {
    const { portions } = planRun(RUN, [issue(1, { tag: OLD, labels: ['product-backlog', 'x'] })]);
    expect(portions[0]?.groups).toMatchObject([
      { before: OLD, labelsBefore: ['product-backlog'], labelsAfter: ['project-plan'] },
    ]);
  });

  it('the property alone where labels are off the screen, but never beside the label of the other side', () => {
    const plan = planRun({ ...RUN, mode: 'property' }, [issue(1), issue(2, { tag: OLD, labels: ['product-backlog'] })]);
    expect(plan.portions[0]?.groups).toMatchObject([{ after: { label: false }, labelsAfter: [], ids: [1] }]);
    expect(plan.left).toEqual({ 'label-stays': 1 });
  });

  it.each([
    ['its tag was written alone', { label: false }],
    ['its run was ended before the label came', { label: false, run: 'r1-open' }],
    ['a person chose its place', { label: false, by: 'person' }],
  ] as const)('the label that is missing where %s, and whoever decided stays who decided', (_, more) => {
    const standing: Tag = { ...OLD, place: 'plan', ...more };
    const { portions, left } = planRun(RUN, [issue(1, { tag: standing })]);
    expect(left).toEqual({});
    expect(portions[0]?.groups).toEqual([
      {
        before: standing,
        after: { schema: 1, place: 'plan', band: 'high', by: standing.by, rules: 3, run: 'r2' },
        labelsBefore: [],
        labelsAfter: ['project-plan'],
        ids: [1],
      },
    ]);
  });

  it('a tag beside which Jira left the other label, to take that off', () => {
    const standing: Tag = { ...OLD, place: 'plan', beside: true };
    const both = ['product-backlog', 'project-plan'];
    const { portions, left } = planRun(RUN, [issue(1, { tag: standing, labels: both })]);
    expect(left).toEqual({});
    expect(portions[0]?.groups).toMatchObject([
      { before: standing, after: { place: 'plan', by: 'run' }, labelsBefore: both, labelsAfter: ['project-plan'] },
    ]);
    expect(portions[0]?.groups[0]?.after).not.toHaveProperty('beside');
  });

  it('nothing where the missing label is not to be written, stands there already, or is none of a run', () => {
    const bare = issue(1, { tag: { ...OLD, place: 'plan', label: false } });
    const { run: _, ...byPanel } = { ...OLD, place: 'plan', label: false, by: 'person' } as const;
    const standing = { portions: [], issues: 0, left: { standing: 1 } };
    expect(planRun({ ...RUN, mode: 'property' }, [bare])).toEqual(standing);
    expect(planRun({ ...RUN, labels: null }, [bare])).toEqual(standing);
    expect(planRun(RUN, [{ ...bare, labels: ['project-plan'] }])).toEqual(standing);
    expect(planRun(RUN, [issue(1, { tag: byPanel })])).toEqual(standing);
  });

  it('portions of 10,000 that can be stored', () => {
    const { portions } = planRun(
      RUN,
      Array.from({ length: 20_001 }, (_, at) => issue(at + 1)),
    );
    expect(portions.map(({ groups }) => groups.flatMap(({ ids }) => ids).length)).toEqual([10_000, 10_000, 1]);
    for (const portion of portions) expect(v.is(Portion, portion)).toBe(true);
  });
});

describe('an undo', () => {
  const [portion] = planRun(RUN, [issue(1), issue(2), issue(3), issue(4)]).portions;
  if (portion === undefined) throw new Error('There is no portion.');
  const after = portion.groups[0]?.after ?? null;

  it('writes back what stood before, but not where the run was left out', () => {
    const left = [{ why: 'person-decided', ids: [2] }] as const;
    expect(planUndo([{ ...portion, left }])[0]?.groups).toEqual([
      { before: after, after: null, labelsBefore: ['project-plan'], labelsAfter: [], ids: [1, 3, 4] },
    ]);
  });

  it('takes back a tag whose label Jira did not take as it stands there', () => {
    const left = [{ why: 'label-failed', ids: [2] }] as const;
    expect(planUndo([{ ...portion, left }], new Set([2]))[0]?.groups).toEqual([
      { before: { ...after, label: false }, after: null, labelsBefore: [], labelsAfter: [], ids: [2] },
    ]);
  });

  it('takes back a tag beside which the other label stayed as it stands there', () => {
    const [moved] = planRun(RUN, [issue(1, { tag: OLD, labels: ['product-backlog'] })]).portions;
    const left = [{ why: 'label-stays', ids: [1] }] as const;
    const both = ['product-backlog', 'project-plan'];
    if (moved === undefined) throw new Error('There is no portion.');
    const beside = after && { ...after, beside: true };
    expect(planUndo([{ ...moved, left }])[0]?.groups).toEqual([
      { before: beside, after: OLD, labelsBefore: both, labelsAfter: ['product-backlog'], ids: [1] },
    ]);
    expect(planRetry([{ ...moved, left }], 'r2', 'r3')[0]?.groups).toEqual([
      { before: beside, after: { ...after, run: 'r3' }, labelsBefore: both, labelsAfter: ['project-plan'], ids: [1] },
    ]);
  });

  it('of an undo that was ended between label and tag, issue by issue, starts from what stands there', () => {
    const left = [{ why: 'half-done', ids: [1] }] as const;
    const [undo] = planUndo([portion]);
    if (undo === undefined || after === null) throw new Error('There is no undo.');
    const { run: _, ...suggested } = { ...after, by: 'suggestion' as const };
    const now = { id: 1, projectId: '10000', labels: [], tag: suggested, isForeign: false, updatedAt: 0 };
    const cut = { header: { id: 'r4', labels: LABELS, mode: 'single' }, now: new Map([[1, now]]) } as const;
    expect(planUndo([{ ...undo, left }], new Set([1]), cut)[0]?.groups).toEqual([
      { before: suggested, after, labelsBefore: [], labelsAfter: ['project-plan'], ids: [1] },
    ]);
  });

  it('of an undo is the run again', () => {
    const approved = fc.array(
      fc.record({ tag: fc.constantFrom(undefined, OLD), place: fc.constantFrom('backlog', 'plan') }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(approved, (list) => {
        const { portions } = planRun(
          RUN,
          list.map(({ tag, place }, at) =>
            issue(at + 1, { tag, place, labels: tag === undefined ? [] : ['product-backlog'] }),
          ),
        );
        expect(planUndo(planUndo(portions))).toEqual(portions);
      }),
    );
  });

  it('of chosen issues writes those alone', () => {
    expect(planUndo([portion], new Set([4, 99]))[0]?.groups).toMatchObject([{ ids: [4] }]);
  });
});

describe('a retry', () => {
  it('Runs 3: tries again what failed, under its own name, over what stands there', () => {
    const [portion] = planRun(RUN, [issue(1), issue(2), issue(3), issue(4)]).portions;
    if (portion === undefined) throw new Error('There is no portion.');
    const left = [
      { why: 'failed', ids: [1] },
      { why: 'label-failed', ids: [2] },
      { why: 'person-decided', ids: [3] },
    ] as const;
    expect(planRetry([{ ...portion, left }], 'r2', 'r3')[0]?.groups).toMatchObject([
      { before: null, after: { run: 'r3' }, ids: [1] },
      { before: { run: 'r2', label: false }, after: { run: 'r3' }, labelsAfter: ['project-plan'], ids: [2] },
    ]);
  });
});

describe('Runs 7: a state of an older version', () => {
  const { at: _, ...rest } = newRunState();

  it('of a run that goes on is gone through from its beginning, looking what was done', () => {
    const read = v.parse(RunState, { ...rest, schema: 1, done: 700, written: 600, left: { gone: 100 } });
    expect(read).toMatchObject({
      schema: 2,
      done: 0,
      written: 0,
      left: {},
      at: { portion: 0, phase: 'claim', begun: true },
    });
  });

  it('of a run that is over keeps its counts', () => {
    const read = v.parse(RunState, {
      ...rest,
      schema: 1,
      status: 'finished',
      done: 700,
      written: 600,
      left: { gone: 100 },
    });
    expect(read).toMatchObject({ schema: 2, done: 700, written: 600, left: { gone: 100 } });
  });
});
