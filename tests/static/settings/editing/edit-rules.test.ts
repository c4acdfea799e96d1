import { fingerprintOf, type Calibration, type Rule, type RuleSet } from '#rules';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { Edit } from '../../../../static/settings/editing/edit';
import { editRules } from '../../../../static/settings/editing/edit-rules';
import {
  editedRuleSet,
  NEW_RULE,
  rulesWithDrafts,
  standings,
  startEditing,
  unfinishedForms,
  unpublishedChanges,
  unpublishedOthers,
  unpublishedSetChanges,
  type Editing,
} from '../../../../static/settings/editing/editing';
import { publishHindrance } from '../../../../static/settings/editing/publish-hindrance';
import { fullRuleSet, rule, ruleSet } from '../../../builders/rule-set';

const base = ruleSet(...['a', 'b', 'c'].map((id) => rule({ id, patterns: [id] })));
const start = startEditing(3, base);
const after = (...edits: readonly Edit[]): Editing => edits.reduce(editRules, start);
const idsOf = (editing: Editing): readonly string[] => editedRuleSet(editing).rules.map(({ id }) => id);
const changesOf = (editing: Editing): readonly string[] =>
  unpublishedChanges(editing).map(({ kind, id }) => `${kind} ${id}`);

describe('editRules', () => {
  it('begins without unpublished changes', () => {
    expect(changesOf(start)).toEqual([]);
    expect(editedRuleSet(start)).toEqual(base);
  });

  it('changes points and switch of one rule', () => {
    const editing = after(
      { kind: 'change', id: 'a', to: { points: 5 } },
      { kind: 'change', id: 'b', to: { on: false } },
    );
    expect(changesOf(editing)).toEqual(['changed a', 'changed b']);
  });

  it('counts a change that was taken back by hand as none', () => {
    expect(
      changesOf(after({ kind: 'change', id: 'a', to: { on: false } }, { kind: 'change', id: 'a', to: { on: true } })),
    ).toEqual([]);
  });

  it('keeps a removed rule in its place, to be brought back', () => {
    const removed = after({ kind: 'remove', id: 'b' });
    expect(idsOf(removed)).toEqual(['a', 'c']);
    expect(removed.entries.map((entry) => entry.rule.id)).toEqual(['a', 'b', 'c']);
    expect(standings(removed.base, removed.entries).get('b')).toBe('removed');
    expect(editRules(removed, { kind: 'bring-back', id: 'b' })).toEqual(start);
  });

  it('restores a rule as it is published, whatever was done to it', () => {
    const edits: readonly Edit[] = [
      { kind: 'change', id: 'b', to: { points: 1, on: false } },
      { kind: 'remove', id: 'b' },
      { kind: 'restore', id: 'b' },
    ];
    expect(after(...edits)).toEqual(start);
  });

  it('adds a rule under an id made from its first pattern', () => {
    const editing = after(
      { kind: 'open-new', question: 'when' },
      { kind: 'type', key: NEW_RULE, to: { patterns: 'Go live!' } },
      { kind: 'type', key: NEW_RULE, to: { patterns: 'go live\nlaunch' } },
      { kind: 'keep', key: NEW_RULE },
    );
    expect(changesOf(editing)).toEqual(['added go-live']);
    expect(editing.entries[0]?.rule).toMatchObject({ question: 'when', patterns: ['go live', 'launch'], on: true });
    expect(editing.drafts).toEqual(new Map());
  });

  it('never gives a new rule the id of another, not even of a removed one', () => {
    const editing = after(
      { kind: 'remove', id: 'a' },
      { kind: 'open-new', question: 'what' },
      { kind: 'type', key: NEW_RULE, to: { patterns: 'A' } },
      { kind: 'keep', key: NEW_RULE },
    );
    expect(changesOf(editing)).toEqual(['removed a', 'added a-2']);
  });

  it('keeps a faulty form open and out of the rules', () => {
    const editing = after(
      { kind: 'open', id: 'a' },
      { kind: 'type', key: 'a', to: { patterns: 'a(' } },
      { kind: 'keep', key: 'a' },
    );
    expect(changesOf(editing)).toEqual([]);
    expect(unfinishedForms(editing)).toEqual(['a']);
    expect(rulesWithDrafts(editing)).toEqual(base);
  });

  it('lets what stands in a form count while it is typed, without keeping it', () => {
    const editing = after(
      { kind: 'open', id: 'a' },
      { kind: 'type', key: 'a', to: { points: '99' } },
      { kind: 'open-new', question: 'how' },
      { kind: 'type', key: NEW_RULE, to: { patterns: 'deploy' } },
    );
    expect(rulesWithDrafts(editing).rules.map(({ id, points }) => `${id} ${points}`)).toEqual([
      'a 99',
      'b 30',
      'c 30',
      'deploy 20',
    ]);
    expect(changesOf(editing)).toEqual([]);
    expect(changesOf(editRules(editing, { kind: 'close', key: 'a' }))).toEqual([]);
  });

  it('does not count a form that was only opened as unfinished', () => {
    expect(unfinishedForms(after({ kind: 'open', id: 'a' }))).toEqual([]);
  });

  it('lists what is gone last where most of it is: what there is comes first', () => {
    const other = ruleSet(rule({ id: 'd' }), rule({ id: 'c' }), rule({ id: 'e' }));
    const { entries } = after({ kind: 'load', ruleSet: other });
    expect(entries.map((entry) => entry.rule.id)).toEqual(['d', 'c', 'e', 'a', 'b']);
  });

  it('loads other rules as unpublished changes, the missing ones as removed', () => {
    const other = ruleSet(rule({ id: 'b', patterns: ['b'] }), rule({ id: 'd' }));
    const editing = after({ kind: 'load', ruleSet: other });
    expect(changesOf(editing)).toEqual(['removed a', 'removed c', 'added d']);
    expect(editedRuleSet(editing)).toEqual(other);
  });

  it('goes on from a newer version with the same rules as mine', () => {
    const theirs = ruleSet(rule({ id: 'a', patterns: ['a'], points: 7 }), rule({ id: 'e' }));
    const mine = ruleSet(rule({ id: 'a', patterns: ['a'], points: 9 }), rule({ id: 'e' }));
    const editing = after({ kind: 'rebase', version: 4, theirs, mine });
    expect(editing.baseVersion).toBe(4);
    expect(changesOf(editing)).toEqual(['changed a']);
  });

  it('keeps what was changed while a publish was on its way', () => {
    const sent = after({ kind: 'change', id: 'a', to: { points: 5 } });
    const meanwhile = editRules(sent, { kind: 'change', id: 'b', to: { points: 6 } });
    const editing = editRules(meanwhile, { kind: 'published', version: 4, ruleSet: editedRuleSet(sent) });
    expect(editing.baseVersion).toBe(4);
    expect(changesOf(editing)).toEqual(['changed b']);
  });

  it('is back at the start after discarding, and forth again after undoing that', () => {
    const editing = after({ kind: 'change', id: 'a', to: { points: 5 } });
    const discarded = editRules(editing, { kind: 'discard' });
    expect(discarded).toEqual(start);
    expect(editRules(discarded, { kind: 'go-back', to: editing })).toBe(editing);
  });

  it('never has two rules of one id, and every rule it started from stays in the list', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'a-2');
    const anyEdit = fc.oneof(
      id.map((on): Edit => ({ kind: 'remove', id: on })),
      id.map((on): Edit => ({ kind: 'bring-back', id: on })),
      id.map((on): Edit => ({ kind: 'restore', id: on })),
      fc.constant<Edit>({ kind: 'open-new', question: 'what' }),
      id.map((patterns): Edit => ({ kind: 'type', key: NEW_RULE, to: { patterns } })),
      fc.constant<Edit>({ kind: 'keep', key: NEW_RULE }),
      fc
        .tuple(id, fc.integer({ min: 1, max: 100 }))
        .map(([on, points]): Edit => ({ kind: 'change', id: on, to: { points } })),
    );
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 30 }), (edits) => {
        const listed = after(...edits).entries.map((entry): Rule['id'] => entry.rule.id);
        expect(new Set(listed).size).toBe(listed.length);
        expect(listed).toEqual(expect.arrayContaining(['a', 'b', 'c']));
      }),
    );
  });
});

describe('rules named like what every object has', () => {
  const named = ruleSet(...['constructor', 'tostring', 'valueof'].map((id) => rule({ id, patterns: [id] })));
  const begun = startEditing(0, named);

  it('have no form before it is opened', () => {
    expect(rulesWithDrafts(begun)).toEqual(named);
    const opened = editRules(begun, { kind: 'open-new', question: 'what' });
    expect(rulesWithDrafts(opened)).toEqual(named);
    expect(unfinishedForms(opened)).toEqual([NEW_RULE]);
    expect(editRules(begun, { kind: 'keep', key: 'constructor' })).toEqual(begun);
  });

  it('are opened, typed and kept like others', () => {
    const edits: readonly Edit[] = [
      { kind: 'open', id: 'constructor' },
      { kind: 'type', key: 'constructor', to: { points: '7' } },
      { kind: 'keep', key: 'constructor' },
    ];
    expect(changesOf(edits.reduce(editRules, begun))).toEqual(['changed constructor']);
  });
});

describe('the lists for all rules', () => {
  const listsOf = ({ negations, templateLines }: RuleSet) => ({ negations, templateLines });
  const typed: Edit = { kind: 'type-lists', to: { negations: 'hardly', templateLines: 'Steps' } };

  it('are part of the rules as soon as they are typed, but for lines that cannot be read yet', () => {
    const editing = after({ kind: 'type-lists', to: { negations: 'hardly\n%', templateLines: 'Steps' } });
    expect(listsOf(editedRuleSet(editing))).toEqual({ negations: ['hardly'], templateLines: ['Steps'] });
    expect(editing.lists.negations).toBe('hardly\n%');
    expect(publishHindrance(editing, 0)).toMatch(/^Words that deny: a line cannot be read/);
  });

  it('can be restored one by one', () => {
    const editing = after(typed, { kind: 'restore-list', list: 'negations' });
    expect(listsOf(editedRuleSet(editing))).toEqual({ negations: undefined, templateLines: ['Steps'] });
  });

  it('are replaced when other rules are loaded, and gone when changes are discarded', () => {
    const full = fullRuleSet();
    expect(editedRuleSet(after(typed, { kind: 'load', ruleSet: full }))).toEqual(full);
    expect(after(typed, { kind: 'discard' })).toEqual(start);
  });

  it('go on from what was merged over a newer version', () => {
    const mine = { ...base, negations: ['hardly'] };
    const editing = after(typed, { kind: 'rebase', version: 4, theirs: base, mine });
    expect(unpublishedSetChanges(editing)).toMatchObject([{ list: 'negations', after: ['hardly'] }]);
  });

  it('keep what is typed while they are published', () => {
    const sent = editedRuleSet(after(typed));
    const more: Edit = { kind: 'type-lists', to: { templateLines: 'Steps\nNotes' } };
    const editing = after(typed, more, { kind: 'published', version: 4, ruleSet: sent });
    expect(unpublishedSetChanges(editing)).toMatchObject([{ list: 'templateLines', after: ['Steps', 'Notes'] }]);
  });
});

describe('a rule without words of its own', () => {
  it('is called by its first condition', () => {
    const conditions = [{ field: 'dueDate', customId: '', asks: 'set', words: '' }] as const;
    const editing = after(
      { kind: 'open-new', question: 'when' },
      { kind: 'type', key: NEW_RULE, to: { conditions } },
      { kind: 'keep', key: NEW_RULE },
    );
    expect(changesOf(editing)).toEqual(['added due-date']);
  });
});

describe('a form that is only looked at', () => {
  it('leaves its rule as it is written', () => {
    const written = rule({ where: ['description', 'summary'], leaveOut: ['code', 'quotes'], only: {}, unless: {} });
    const editing = startEditing(1, ruleSet(written));
    const kept = [{ kind: 'open', id: written.id } as const, { kind: 'keep', key: written.id } as const];
    expect(editedRuleSet(kept.reduce(editRules, editing)).rules).toEqual([written]);
  });
});

describe('what confidence means', () => {
  const measured = (rules: RuleSet): Calibration => ({
    rules: fingerprintOf(rules),
    decisions: 250,
    clear: [[0, 0.5]],
    mixed: [[0, 0.5]],
    high: 0.9,
    medium: 0.75,
    right: { high: 1, medium: 0.8, low: 0.5 },
  });
  const set = editRules(start, { kind: 'set-calibration', to: measured(base) });

  it('is a change that is published, and can be taken back', () => {
    const [change] = unpublishedOthers(set);
    expect(change).toEqual({ kind: 'confidence', after: measured(base) });
    expect(editedRuleSet(set)).toEqual({ ...base, calibration: measured(base) });
    expect(publishHindrance(set, 0)).toBeUndefined();
    if (change !== undefined) expect(editRules(set, { kind: 'restore-other', change })).toEqual(start);
  });

  it('is no change any more once the rules are others than those that were measured', () => {
    const changed = editRules(set, { kind: 'change', id: 'a', to: { points: 5 } });
    expect(unpublishedOthers(changed)).toEqual([]);
    expect(unpublishedOthers(editRules(changed, { kind: 'restore', id: 'a' }))).toHaveLength(1);
  });

  it('is mine on newer rules if it was measured with just these, else theirs', () => {
    const theirs = { ...ruleSet(rule({ id: 'z' })), calibration: measured(ruleSet(rule({ id: 'z' }))) };
    const rebase = (mine: RuleSet): Editing => editRules(set, { kind: 'rebase', version: 4, theirs, mine });
    expect(editedRuleSet(rebase(base)).calibration).toEqual(measured(base));
    expect(editedRuleSet(rebase(theirs)).calibration).toEqual(theirs.calibration);
  });
});

it('a duplicate whose form is cancelled is gone, one that was kept stays', () => {
  const start = startEditing(0, ruleSet(rule({ id: 'export' })));
  const copied = editRules(start, { kind: 'duplicate', id: 'export' });
  const [key = ''] = copied.drafts.keys();
  const idsAfter = (kind: 'close' | 'keep') => editRules(copied, { kind, key }).entries.map(({ rule: { id } }) => id);
  expect(idsAfter('close')).toEqual(['export']);
  expect(idsAfter('keep')).toEqual(['export', key]);
});
