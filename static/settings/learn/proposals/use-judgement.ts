import type { Failure } from '#contract';
import type { Judgement } from '#measure';
import { useCallback, useEffect, useState } from 'react';

import { failureFrom } from '../../../ui/failure-words';

export interface Judged {
  /** Of the choice as it was when it was last judged; undefined until it is known for the first time. */
  readonly judgement: Judgement | undefined;
  /** Whether the choice has changed since. */
  readonly isOld: boolean;
  readonly failure: Failure | undefined;
  readonly retry: () => void;
}

/** How the rules would do with a choice of proposals, asked anew when the choice changes. */
export function useJudgement(
  judge: (taken: readonly string[]) => Promise<Judgement>,
  taken: ReadonlySet<string>,
): Judged {
  const [known, setKnown] = useState<{ readonly taken: ReadonlySet<string>; readonly judgement: Judgement }>();
  const [failure, setFailure] = useState<Failure>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    setFailure(undefined);
    judge([...taken]).then(
      (judgement) => {
        if (isWanted) setKnown({ taken, judgement });
      },
      (error: unknown) => {
        if (isWanted) setFailure(failureFrom(error));
      },
    );
    return () => {
      isWanted = false;
    };
  }, [judge, taken, attempt]);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  return { judgement: known?.judgement, isOld: known?.taken !== taken, failure, retry };
}
