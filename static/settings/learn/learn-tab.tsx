import './learn-tab.css';

import { fingerprintOf } from '#rules';
import { useMemo, useState } from 'react';

import { FailureMessage } from '../../ui/failure-message';
import { Message } from '../../ui/message';
import { WaitWords } from '../../ui/wait-words';
import type { DeskProps } from '../desk';
import { ConfidencePart } from './confidence/confidence-part';
import { DecisionCounts } from './decisions/decision-counts';
import { decidedQuery } from './decisions/decided-query';
import { QueryForm } from './decisions/query-form';
import { TooFew } from './decisions/too-few';
import { Proposals } from './proposals/proposals';
import { StepProgress } from './step-progress';
import { useLearning } from './use-learning';

/** What people decided, and what the rules could learn from it. */
export default function LearnTab({ desk }: DeskProps) {
  const { project, edited, labels } = desk;
  const { state, issues, start, cancel, judge } = useLearning(project.id);
  const [usual] = useState(() => decidedQuery(labels));
  const [jql, setJql] = useState(usual);
  const learn = (query: string): void => {
    setJql(query);
    start(query, edited, labels);
  };
  const fingerprint = useMemo(() => (state.kind === 'learned' ? fingerprintOf(state.ruleSet) : ''), [state]);
  const isQueryFault = state.kind === 'failed' && state.jiraWords.length > 0;
  return (
    <>
      <p className="learn-about">
        Where people have decided, the rules can learn from them: which points fit, which rules do not help, which words
        are missing. You see each proposal with what it would change. Nothing changes until you take some and publish.
      </p>
      <QueryForm
        projectId={project.id}
        usual={usual}
        isBusy={state.kind === 'reading' || state.kind === 'learning'}
        isAgain={state.kind === 'learned'}
        rejected={isQueryFault ? state : undefined}
        onLearn={learn}
        onCancel={cancel}
      />
      {state.kind === 'reading' && (
        <>
          <StepProgress label={`${state.read.toLocaleString('en')} issues read`} done={0} of={0} />
          {state.waitsUntil !== undefined && <WaitWords until={state.waitsUntil} now={Date.now} />}
        </>
      )}
      {state.kind === 'cancelled' && (
        <Message tone="info" title="Stopped">
          Nothing was changed. Learn again whenever you like.
        </Message>
      )}
      {state.kind === 'failed' && !isQueryFault && (
        <FailureMessage failure={state.failure} onRetry={() => learn(jql)} />
      )}
      {state.kind === 'too-few' && <TooFew decisions={state.decisions} />}
      {(state.kind === 'learning' || state.kind === 'learned') && <DecisionCounts decisions={state.decisions} />}
      {state.kind === 'learning' && (
        <StepProgress label="Learning, in the background" done={state.done} of={state.of} />
      )}
      {state.kind === 'learned' && (
        <>
          <Proposals
            key={fingerprint}
            desk={desk}
            decisions={state.decisions}
            fingerprint={fingerprint}
            learned={state.learned}
            issues={issues}
            judge={judge}
            onLearnAgain={() => learn(jql)}
          />
          <ConfidencePart desk={desk} decisions={state.decisions} />
        </>
      )}
    </>
  );
}
