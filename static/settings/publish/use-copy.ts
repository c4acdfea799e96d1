import type { CopyState, Failure } from '#contract';
import { useState } from 'react';

import { callFunction } from '../../api';

/** The copy that panels read, and its repair. */
export function useCopy(projectId: string, known: CopyState) {
  const [copy, setCopy] = useState(known);
  const [isRepairing, setRepairing] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const repair = async (): Promise<void> => {
    setRepairing(true);
    setFailure(undefined);
    const answer = await callFunction('rules.repair', { projectId });
    setRepairing(false);
    if (answer.ok) setCopy(answer.value.copy);
    else setFailure(answer.failure);
  };
  return { copy, setCopy, isRepairing, failure, repair };
}
