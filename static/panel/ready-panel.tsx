import { tagPermission } from '#issue';

import { Message } from '../ui/message';
import { cutWords } from '../ui/reasons/cut-words';
import { Decision } from './decision';
import { EvidenceList } from '../ui/reasons/evidence-list';
import { ExplainFolds } from '../ui/reasons/explain/explain-folds';
import { Halves } from './halves';
import type { Attempt, ReadyState } from './panel-state';
import { QuestionBars } from '../ui/reasons/question-bars';
import { SuggestionHead } from '../ui/reasons/suggestion-head';
import type { Reading } from './use-panel';
import { WhatWouldHelp } from './what-would-help';

interface ReadyPanelProps {
  readonly state: ReadyState;
  readonly reading: Reading;
  readonly projectId: string;
  readonly onAttempt: (attempt: Attempt) => void;
}

/** The panel once everything is read: the answer and the decision first, then the reasons. */
export function ReadyPanel({ state, reading, projectId, onAttempt }: ReadyPanelProps) {
  const { issue, rules } = state;
  const { text, suggestion } = reading;
  const { reason } = suggestion;
  const cut = cutWords(suggestion);
  const { mayTag } = tagPermission(issue);
  const hasReasons = reason.kind === 'clear' || reason.kind === 'both' || reason.kind === 'even';
  return (
    <>
      {rules.source === 'corrupt' && (
        <Message tone="warning" title="This project’s own rules cannot be read">
          The built-in rules serve until a project administrator publishes again or repairs them.
        </Message>
      )}
      <div className="panel-grid">
        <div className="panel-answer">
          <SuggestionHead suggestion={suggestion} text={text} />
          {!hasReasons && cut !== undefined && <p className="panel-quiet">{cut}</p>}
          {suggestion.place === 'unclear' && reason.kind !== 'left-out' && (
            <WhatWouldHelp reason={reason} text={text} />
          )}
          <Decision state={state} suggestion={suggestion} mayTag={mayTag} onAttempt={onAttempt} />
        </div>
        {reason.kind === 'both' && (
          <Halves
            issue={issue}
            labels={rules.labels}
            projectId={projectId}
            text={text}
            suggestion={suggestion}
            demands={reason.demands}
          />
        )}
        {hasReasons && <QuestionBars points={suggestion.points} />}
        {hasReasons && <EvidenceList text={text} evidence={suggestion.evidence} cut={cut} />}
        <ExplainFolds rules={rules.compiled} text={text} suggestion={suggestion} />
      </div>
      <p className="panel-rules">{rulesInForce(rules.version)}</p>
      <p className="visually-hidden" role="status">
        {state.said}
      </p>
    </>
  );
}

const rulesInForce = (version: number): string =>
  version === 0 ? 'Read with the built-in rules.' : `Read with this project’s rules, version ${version}.`;
