import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import type { RunView, Unattended } from '#contract';

import { PersonName } from '../../ui/person-name';
import { useNow } from '../../ui/use-now';
import { WaitWords } from '../../ui/wait-words';
import { speedWords } from '../scan/speed-words';
import { useFocusFirst } from '../use-focus-first';
import { runChoices } from './run-choices';
import type { RunPanelProps } from './run-panel-props';
import { doingWord, leftLines, leftWords, TAB_WORDS } from './run-words';

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
  const now = useNow(ports.now);
  const isMine = header.approvedBy === me;
  const isPaused = keeping === 'paused';
  const { mayPause, mayCancel, mayEnd } = runChoices(run, isMine, asked);
  const doing = doingWord(header);
  const speed =
    drive === undefined
      ? ''
      : speedWords({ ms: now - drive.at, read: state.done - drive.done }, header.issues - state.done, Infinity);
  const until = waits?.until ?? (drive === undefined ? state.waitsUntil : undefined) ?? undefined;
  const isWaiting = until !== undefined && until > now && !isPaused;
  return (
    <section className="task-progress run-panel" aria-label="Run" ref={section} tabIndex={-1}>
      <div className="task-progress-line">
        <p className="task-progress-words">
          {isMine ? doing : <Whose run={run} me={me} />}
          {': '}
          <strong>{state.done.toLocaleString('en')}</strong> of {header.issues.toLocaleString('en')}
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
            <Button isDisabled={!mayCancel && !mayEnd} onClick={() => runs.say('cancel')}>
              {mayEnd ? 'End it as it stands' : 'Cancel'}
            </Button>
          </div>
        )}
      </div>
      <ProgressBar ariaLabel={doing} value={header.issues === 0 ? 1 : state.done / header.issues} />
      {isWaiting && <WaitWords until={until} now={ports.now} why={WHY_WAIT[waits?.why ?? 'jira-limits']} />}
      <p className="run-note">
        {mayEnd
          ? `${LEFT_HALF} ${isAdmin ? 'Or end it here' : 'A project administrator can end it as it stands'}: what is written stays, and can be undone.`
          : asked === undefined && run.command !== 'cancel'
            ? keepingWords(run, isMine, drive !== undefined, needsTab === header.id ? 'refused' : unattended)
            : `${ASKED[asked ?? 'cancel']}${!isMine && keeping === 'tab' ? ' Their tab hears of it within a minute.' : ''}`}
      </p>
      <ul className="run-left run-note" aria-label="Left out so far">
        {leftLines(state).map(({ why, count }) => (
          <li key={why}>
            {count.toLocaleString('en')} {leftWords(why, count)}
          </li>
        ))}
      </ul>
      <p className="visually-hidden" role="status">
        {asked === 'cancel' || run.command === 'cancel'
          ? 'Cancelling'
          : isPaused
            ? 'Run paused'
            : `${doing}: ${tenths(state.done, header.issues)} percent`}
      </p>
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

const ASKED = {
  go: 'Going on…',
  pause: 'Pausing… What is already begun is seen through first.',
  cancel: 'Cancelling… What is already begun is seen through first, so that nothing is left half done.',
} as const;

/** A cancelled run waits for its starter, to others. */
const LEFT_HALF = 'Cancelled halfway. What is half done is put right when who began it opens this page again.';

/** Who goes on with a run, and what that means for the tab. */
function keepingWords({ keeping }: RunView, isMine: boolean, isHere: boolean, unattended: Unattended): string {
  if (isHere) return TAB_WORDS[unattended];
  switch (keeping) {
    case 'preparing':
      return isMine
        ? 'It is being got ready in another tab of yours. If you closed that tab, nothing was written: cancel this and begin again.'
        : 'It is being got ready by who began it. Nothing is written yet.';
    case 'tab':
      return isMine ? 'It goes on in another tab of yours.' : 'It goes on in their browser.';
    case 'background':
      return 'It goes on by itself; you may leave this page.';
    case 'waiting':
      return 'It waits for its turn and goes on by itself.';
    case 'stalled':
      return 'Nobody has gone on with it for a while. Nothing is lost.';
    case 'needs-tab':
      return isMine
        ? 'This site does not let the run go on without you: go on here, and keep the tab open.'
        : 'It goes on when who began it opens this page again.';
    case 'paused':
      return 'Paused. What is tagged stays; nothing more is written until it is resumed.';
    case 'over':
      return '';
  }
}

const tenths = (done: number, total: number): number => Math.floor((10 * done) / Math.max(1, total)) * 10;
