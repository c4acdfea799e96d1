import type { Failure } from '#contract';
import type { Calibration, RuleSet } from '#rules';
import { useCallback, useEffect, useRef, useState } from 'react';

import { failureFrom } from '../../../ui/failure-words';
import type { Decided } from '../worker/messages';
import { startLearner, type Learner } from '../worker/start-learner';

type Measuring =
  | { readonly kind: 'idle' }
  | { readonly kind: 'measuring'; readonly done: number; readonly of: number }
  | { readonly kind: 'measured'; readonly calibration: Calibration }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Measures what confidence means, in a worker of its own: what was learned stays when it is cancelled. */
export function useMeasuring(): {
  readonly state: Measuring;
  readonly start: (ruleSet: RuleSet, issues: readonly Decided[]) => void;
  readonly cancel: () => void;
} {
  const [state, setState] = useState<Measuring>({ kind: 'idle' });
  const learner = useRef<Learner>(undefined);
  const end = useCallback(() => {
    learner.current?.end();
    learner.current = undefined;
  }, []);
  useEffect(() => end, [end]);
  const start = useCallback(
    (ruleSet: RuleSet, issues: readonly Decided[]) => {
      end();
      const own = startLearner(issues);
      learner.current = own;
      setState({ kind: 'measuring', done: 0, of: 0 });
      own
        .measure(ruleSet, (done, of) => setState({ kind: 'measuring', done, of }))
        .then(
          (calibration) => setState(calibration === undefined ? { kind: 'idle' } : { kind: 'measured', calibration }),
          (error: unknown) => setState({ kind: 'failed', failure: failureFrom(error) }),
        );
    },
    [end],
  );
  const cancel = useCallback(() => {
    end();
    setState({ kind: 'idle' });
  }, [end]);
  return { state, start, cancel };
}
