import type { CopyState, Failure } from '#contract';
import { useState } from 'react';

import { callFunction } from '../../api';

/** The copy that panels read, and its repair. */
export interface Copy {
  readonly copy: CopyState;
  readonly setCopy: (copy: CopyState) => void;
  readonly isRepairing: boolean;
  readonly failure: Failure | undefined;
  readonly repair: () => Promise<void>;
}

/** @param known how the copy was when the page was opened */
export function useCopy(projectId: string, known: CopyState): Copy {
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
