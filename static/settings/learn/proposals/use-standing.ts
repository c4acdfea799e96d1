import { fingerprintOf } from '#rules';
import { useMemo, useState } from 'react';

import type { Desk } from '../../desk';
import type { Edit } from '../../editing/edit';
import { editRules } from '../../editing/edit-rules';
import { editedRuleSet } from '../../editing/editing';

/** How the rules on the desk stand to the proposals. */
export type Standing =
  /** They are those that the proposals are for. */
  | { readonly kind: 'same' }
  /** Proposals were put into them, and nothing else. */
  | { readonly kind: 'put'; readonly count: number }
  /** They were put, and published. */
  | { readonly kind: 'published' }
  | { readonly kind: 'other-rules' };

/**
 * Undoing goes back, redoing forth.
 *
 * @param fingerprint of the rules that the proposals are for
 */
export function useStanding(
  { editing, edited }: Desk,
  fingerprint: string,
): { readonly standing: Standing; readonly willPut: (edit: Edit, count: number) => void } {
  const [put, setPut] = useState<{ readonly fingerprint: string; readonly count: number }>();
  const now = useMemo(() => fingerprintOf(edited), [edited]);
  const published = useMemo(() => fingerprintOf(editing.base), [editing.base]);
  const willPut = (edit: Edit, count: number): void =>
    setPut({ fingerprint: fingerprintOf(editedRuleSet(editRules(editing, edit))), count });
  if (now === fingerprint) return { standing: { kind: 'same' }, willPut };
  if (now === put?.fingerprint && published === put.fingerprint) return { standing: { kind: 'published' }, willPut };
  if (now === put?.fingerprint) return { standing: { kind: 'put', count: put.count }, willPut };
  return { standing: { kind: 'other-rules' }, willPut };
}
