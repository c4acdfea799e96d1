import './decision.css';

import { isPersonsDecision, standingTag, tagState } from '#issue';
import { SIDES, type Side, type Suggestion } from '#rules';
import { useRef } from 'react';

import { Button } from '../ui/button';
import { FailureMessage } from '../ui/failure-message';
import { Message } from '../ui/message';
import { PlaceIcon, PlaceLozenge } from '../ui/place-lozenge';
import { PLACE_NAME } from '../ui/place-words';
import type { Attempt, ReadyState } from './panel-state';
import { standingWords } from './standing-words';

interface DecisionProps {
  readonly state: ReadyState;
  readonly suggestion: Suggestion;
  readonly mayTag: boolean;
  readonly onAttempt: (attempt: Attempt) => void;
}

/** What is decided and by whom, and the two buttons to decide. */
export function Decision({ state, suggestion, mayTag, onAttempt }: DecisionProps) {
  const { issue, rules, work, undoable } = state;
  const section = useRef<HTMLElement>(null);
  const { tag, labels } = tagState(issue);
  const standing = standingTag(tag, labels, rules.labels);
  const words = standingWords(standing, suggestion.place, rules.version);
  const isDecided = isPersonsDecision(standing);
  const undo = (): void => {
    // The button goes away: keep the place of those who work with the keyboard.
    section.current?.focus();
    onAttempt({ kind: 'undo' });
  };
  const decide = (place: Side): void => {
    const isSaid = standing.kind === 'tagged' && standing.by === 'person' && standing.place === place;
    if (!isSaid || standing.rules < rules.version) onAttempt({ kind: 'decide', place });
  };
  const isWriting = work.kind === 'writing';
  return (
    <section className="panel-decision" ref={section} tabIndex={-1} aria-labelledby="decision-title">
      <h2 id="decision-title" className="panel-label">
        Decision
      </h2>
      <div className="panel-standing">
        <p className="panel-standing-line">
          {words.place !== undefined && <PlaceLozenge place={words.place} />}
          <span>{undoable === undefined || words.place === undefined ? words.who : 'decided by you, just now'}</span>
          {undoable !== undefined && mayTag && (
            <Button appearance="subtle" isCompact isOff={isWriting} onClick={undo}>
              Undo
            </Button>
          )}
        </p>
        {words.notes.map((note) => (
          <p key={note} className="panel-quiet">
            {note}
          </p>
        ))}
      </div>
      {mayTag ? (
        <div className="panel-decide" role="group" aria-label="Where does this issue belong?">
          {SIDES.map((side) => (
            <Button
              key={side}
              icon={words.place === side ? <Check /> : <PlaceIcon place={side} />}
              appearance={!isDecided && suggestion.place === side ? 'primary' : 'default'}
              aria-pressed={words.place === side}
              isBusy={isWriting && work.attempt.kind === 'decide' && work.attempt.place === side}
              isOff={isWriting}
              onClick={() => decide(side)}
            >
              {PLACE_NAME[side]}
            </Button>
          ))}
        </div>
      ) : (
        <p className="panel-quiet">To decide here you need Jira’s permission to edit this issue.</p>
      )}
      <Ending state={state} onAttempt={onAttempt} />
    </section>
  );
}

function Check() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d="M3 8.5l3.2 3.2L13 5" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}

/** How the last attempt ended, when it did not end well. */
function Ending({ state: { work }, onAttempt }: Pick<DecisionProps, 'state' | 'onAttempt'>) {
  if (work.kind === 'failed') {
    const { attempt } = work;
    return (
      <>
        <p>
          {attempt.kind === 'undo'
            ? 'The decision could not be undone.'
            : `Your decision for ${PLACE_NAME[attempt.place]} could not be saved.`}
        </p>
        <FailureMessage failure={work.failure} onRetry={() => onAttempt(attempt)} />
      </>
    );
  }
  if (work.kind === 'overtaken') {
    const what = work.attempt.kind === 'undo' ? 'Nothing was undone' : 'Nothing was written';
    return (
      <Message tone="warning" title="Somebody changed the tag meanwhile">
        {what}: what they decided stays and is shown above.
        {work.attempt.kind === 'decide' && ' Look at it, then decide again.'}
      </Message>
    );
  }
  return null;
}
