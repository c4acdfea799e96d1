import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import type { RunView } from '#contract';
import { useState } from 'react';

import { PersonName } from '../../ui/person-name';
import { useNow } from '../../ui/use-now';
import { WaitWords } from '../../ui/wait-words';
import { speedWords } from '../scan/speed-words';
import { useFocusFirst } from '../use-focus-first';
import { EndRun } from './end-run';
import { leftCounts, leftWords } from './left-out';
import { runChoices } from './run-choices';
import { runNote } from './run-note';
import { runStage } from './run-stage';
import type { RunPanelProps } from './run-panel-props';
import { doingWord } from './run-words';
import { waitsUntil } from './waits-until';

const WHY_WAIT = {
  'jira-limits': 'Jira asks us to slow down.',
  'jira-trouble': 'Jira did not answer.',
  'jira-works': 'Jira is working on what was written.',
} as const;

/** How far a run is, how fast it goes and who goes on with it. */
export function RunProgress({ run, runs, ports, me, isAdmin }: RunPanelProps & { readonly run: RunView }) {
  const { header, state, keeping } = run;
  const { drive, waits, asked, needsTab, unattended } = runs.state;
  const section = useFocusFirst<HTMLElement>();
  /** What was asked for of somebody else's run; what that would do may have changed since. */
  const [asking, setAsking] = useState<'cancel' | 'end'>();
  const now = useNow(ports.now);
  const isMine = header.approvedBy === me;
  const isPaused = keeping === 'paused';
  const { mayPause, mayCancel, mayEnd } = runChoices(run, isMine, asked);
  const doing = doingWord(header);
  const stage = runStage(run);
  const speed =
    drive === undefined
      ? ''
      : speedWords({ ms: now - drive.at, read: state.done - drive.done }, header.issues - state.done, Infinity);
  const until = waitsUntil(run, runs.state);
  const isWaiting = until !== undefined && until > now;
  return (
    <section className="task-progress run-panel" aria-label="Run" ref={section} tabIndex={-1}>
      <div className="task-progress-line">
        <p className="task-progress-words">
          {isMine ? doing : <Whose run={run} me={me} />}
          {': '}
          <strong>{state.done.toLocaleString('en')}</strong> of {header.issues.toLocaleString('en')}
          {stage.words !== '' && `, ${stage.words}`}
          {speed !== '' && <span className="task-progress-speed">{speed}</span>}
        </p>
        {(isMine || isAdmin) && (
          <div className="run-actions">
            {isMine && drive === undefined && (keeping === 'stalled' || keeping === 'needs-tab') && (
              <Button appearance="primary" onClick={runs.goOnHere}>
                Go on here
              </Button>
            )}
            {isPaused ? (
              <Button appearance="primary" isDisabled={asked !== undefined} onClick={() => runs.say('go')}>
                Resume
              </Button>
            ) : (
              <Button isDisabled={!mayPause} onClick={() => runs.say('pause')}>
                Pause
              </Button>
            )}
            {/* One button, so that the focus stays. */}
            <Button
              isDisabled={!mayCancel && !mayEnd}
              onClick={() => (isMine ? runs.say('cancel') : setAsking(mayEnd ? 'end' : 'cancel'))}
            >
              {mayEnd ? 'End it as it stands' : 'Cancel'}
            </Button>
          </div>
        )}
      </div>
      <ProgressBar ariaLabel={doing} value={stage.share} />
      {isWaiting && <WaitWords until={until} now={ports.now} why={WHY_WAIT[waits?.why ?? 'jira-limits']} />}
      <p className="run-note">
        {runNote(run, {
          isMine,
          isAdmin,
          isHere: drive !== undefined,
          asked,
          unattended: needsTab === header.id ? 'refused' : unattended,
        })}
      </p>
      <ul className="run-left run-note" aria-label="Left out so far">
        {[...leftCounts(run)].map(([outcome, count]) => (
          <li key={outcome}>
            {count.toLocaleString('en')} {leftWords(outcome, count)}
          </li>
        ))}
      </ul>
      <p className="visually-hidden" role="status">
        {asked === 'cancel' || run.command === 'cancel'
          ? 'Cancelling'
          : isPaused
            ? 'Run paused'
            : `${doing}: ${10 * Math.floor(10 * stage.share)} percent`}
      </p>
      {(asking === 'end' ? mayEnd : asking === 'cancel' && mayCancel) && (
        <EndRun
          isHalfDone={asking === 'end'}
          onEnd={() => {
            setAsking(undefined);
            runs.say('cancel');
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </section>
  );
}

function Whose({ run, me }: { readonly run: RunView; readonly me: string }) {
  return (
    <>
      <PersonName accountId={run.header.approvedBy} me={me} other="Somebody else" />
      {run.header.kind === 'tag' ? ' is tagging' : ' is undoing a run'}
    </>
  );
}
