import './confidence-part.css';

import Button from '@atlaskit/button/new';
import { LEAST_DECISIONS, fingerprintOf, type Calibration } from '#rules';
import { useId, useMemo } from 'react';

import { FailureMessage } from '../../../ui/failure-message';
import type { DeskProps } from '../../desk';
import type { Decisions } from '../decisions/decisions';
import { StepProgress } from '../step-progress';
import { BandTable } from './band-table';
import { useMeasuring } from './use-measuring';

interface ConfidencePartProps extends DeskProps {
  readonly decisions: Decisions;
}

/** What High, Medium and Low mean with the rules as they stand, measured on the same decisions. */
export function ConfidencePart({ desk, decisions }: ConfidencePartProps) {
  const { edited } = desk;
  const id = useId();
  const { state, start, cancel } = useMeasuring();
  const fingerprint = useMemo(() => fingerprintOf(edited), [edited]);
  const inRules = edited.calibration?.rules === fingerprint ? edited.calibration : undefined;
  const measured = state.kind === 'measured' && state.calibration.rules === fingerprint ? state.calibration : undefined;
  const isNew = measured !== undefined && !isSame(measured, inRules);
  const count = decisions.issues.length;
  const measure = (): void => start(edited, decisions.issues);
  return (
    <section className="learn-confidence" aria-labelledby={id}>
      <h2 id={id} className="rules-part-title">
        What confidence means
      </h2>
      <p>
        {inRules === undefined
          ? 'Nobody has measured these rules yet: High, Medium and Low are an order, not a promise.'
          : `These rules are measured: on ${inRules.decisions.toLocaleString('en')} decisions.`}
      </p>
      {count < LEAST_DECISIONS && (
        <p>
          Measuring takes at least {LEAST_DECISIONS} decisions by people, and there are {count}. With fewer, High would
          be a guess.
        </p>
      )}
      {count >= LEAST_DECISIONS && (
        <>
          <p className="rules-help">
            Measured with the rules as they stand, what you have put into them included. Each decision is judged by
            points fitted without it. It holds until a rule changes, so measure last.
          </p>
          {state.kind === 'measuring' && <StepProgress label="Measuring" done={state.done} of={state.of} />}
          {state.kind === 'failed' && <FailureMessage failure={state.failure} onRetry={measure} />}
          {(measured ?? inRules) !== undefined && <BandTable calibration={measured ?? inRules} />}
          <div className="rules-actions">
            {isNew && (
              <Button appearance="primary" onClick={() => desk.edit({ kind: 'set-calibration', to: measured })}>
                Put this measurement into the rules
              </Button>
            )}
            <Button onClick={state.kind === 'measuring' ? cancel : measure}>
              {state.kind === 'measuring' ? 'Cancel' : `Measure on ${count.toLocaleString('en')} decisions`}
            </Button>
          </div>
          <p role="status" className="visually-hidden">
            {isNew ? 'Measured.' : ''}
          </p>
        </>
      )}
    </section>
  );
}

const isSame = (one: Calibration, other: Calibration | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
