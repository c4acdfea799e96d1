import { compareRuleSets, type RuleChange, type RuleSet } from '#rules';

import { compareOthers, type OtherChange } from '../editing/other-changes';
import { SET_LIST_NAME } from '../editing/set-change-words';
import { compareSetLists, type SetChange } from '../editing/set-changes';

/** All that differs between two rule sets. */
export interface Difference {
  readonly changes: readonly RuleChange[];
  readonly setChanges: readonly SetChange[];
  readonly others: readonly OtherChange[];
}

const ORDER = { added: 0, changed: 1, removed: 2 } as const satisfies Record<RuleChange['kind'], number>;

/** What was done on the way from one rule set to another; what is new comes first. */
export const differenceOf = (before: RuleSet, after: RuleSet): Difference => ({
  changes: [...compareRuleSets(before, after)].sort((a, b) => ORDER[a.kind] - ORDER[b.kind]),
  setChanges: compareSetLists(before, after),
  others: compareOthers(before, after),
});

/** Whether nothing was done. */
export const isSame = ({ changes, setChanges, others }: Difference): boolean =>
  changes.length + setChanges.length + others.length === 0;

/** How much was done, in a sentence: `2 rules added, 1 changed, template lines changed.` */
export function differenceWords({ changes, setChanges, others }: Difference): string {
  const parts = [
    ...countsOf(changes, 'rule'),
    ...setChanges.map(({ list }) => `${SET_LIST_NAME[list].toLowerCase()} changed`),
    ...(others.some(({ kind }) => kind === 'setting') ? ['settings changed'] : []),
    ...countsOf(
      others.flatMap((other) => (other.kind === 'test' ? [other.change] : [])),
      'test',
    ),
    ...others.flatMap((other) => (other.kind === 'confidence' ? [confidencePart(other.after !== undefined)] : [])),
  ];
  const words = parts.join(', ');
  return isSame({ changes, setChanges, others })
    ? 'Nothing differs.'
    : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

const confidencePart = (isMeasured: boolean): string =>
  isMeasured ? 'confidence measured anew' : 'confidence no longer measured';

/** `2 rules added`, `1 changed`: the noun once. */
function countsOf(changes: readonly { readonly kind: RuleChange['kind'] }[], noun: string): readonly string[] {
  const counts = (['added', 'changed', 'removed'] as const)
    .map((kind) => ({ kind, count: changes.filter((change) => change.kind === kind).length }))
    .filter(({ count }) => count > 0);
  return counts.map(({ kind, count }, nth) =>
    nth > 0 ? `${count} ${kind}` : `${count} ${count === 1 ? noun : `${noun}s`} ${kind}`,
  );
}
