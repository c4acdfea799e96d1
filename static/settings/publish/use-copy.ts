import type { CopyState, Failure } from '#contract';
import { useState } from 'react';

import { callRules } from '../call-rules';

/** The copy that panels read, its repair, and how it is looked at again. */
export interface Copy {
  readonly copy: CopyState;
  readonly setCopy: (copy: CopyState) => void;
  readonly isRepairing: boolean;
  readonly isChecking: boolean;
  readonly failure: Failure | undefined;
  readonly repair: () => Promise<void>;
  /** @returns whether it is known now how the copy is */
  readonly check: () => Promise<boolean>;
}

/** @param known how the copy was when the page was opened */
export function useCopy(projectId: string, known: CopyState): Copy {
  const [copy, setCopy] = useState(known);
  const [work, setWork] = useState<'repair' | 'check'>();
  const [failure, setFailure] = useState<Failure>();
  const ask = async (what: 'repair' | 'check'): Promise<boolean> => {
    setWork(what);
    setFailure(undefined);
    const answer = await callRules(what === 'repair' ? 'rules.repair' : 'rules.read', { projectId });
    setWork(undefined);
    if (answer.ok) setCopy(answer.value.copy);
    else setFailure(answer.failure);
    return answer.ok;
  };
  return {
    copy,
    setCopy,
    isRepairing: work === 'repair',
    isChecking: work === 'check',
    failure,
    repair: async () => {
      await ask('repair');
    },
    check: () => ask('check'),
  };
}
