import type { RunView, Unattended } from '#contract';
import type { RunCommand } from '#run';

import { runChoices } from './run-choices';
import { TAB_WORDS } from './run-words';

/** Who looks at a run that is not over, and what their page knows of it. */
interface Looking {
  readonly isMine: boolean;
  readonly isAdmin: boolean;
  /** Whether this tab advances it. */
  readonly isHere: boolean;
  /** What was said here, and is not done yet. */
  readonly asked: RunCommand | undefined;
  readonly unattended: Unattended;
}

const ASKED = {
  go: 'Going on…',
  pause: 'Pausing… Jira finishes what it already has.',
  cancel: 'Cancelling… Jira finishes what it already has; an undo takes that back.',
} as const;

const NOT_HERE = {
  cancelled: 'Cancelled halfway. What is half done is put right when who began it opens this page again.',
  going: 'It goes on when who began it opens this page again.',
  nobody: 'Who began it has no account any more, so that nobody can go on with it.',
} as const;

/** What comes of a closed tab shows when its hold of 90 seconds has ended. */
const IN_TAB = {
  mine: 'It goes on in another tab of yours. Was that tab closed? Then it goes on by itself within two minutes.',
  theirs:
    'It goes on in their browser. Was their tab closed? Then it goes on by itself within two minutes, where your site allows that; otherwise it waits for them.',
  needed: 'It goes on in their browser. Was their tab closed? Then it waits for them.',
} as const;

/** Who goes on with a run that is not over, and what that means for the tab; or what was said of it. */
export function runNote(run: RunView, { isMine, isAdmin, isHere, asked, unattended }: Looking): string {
  const { header, command, keeping } = run;
  if (runChoices(run, isMine, asked).mayEnd) {
    const state = header.approvedBy === null ? 'nobody' : command === 'cancel' ? 'cancelled' : 'going';
    return `${NOT_HERE[state]} ${isAdmin ? 'You' : 'A project administrator'} can end it as it stands.`;
  }
  if (asked === undefined && command !== 'cancel') return keepingWords(run, isMine, isHere, unattended);
  const isTheirs = !isMine && keeping === 'tab';
  return `${ASKED[asked ?? 'cancel']}${isTheirs ? ' Their tab hears of it within a minute.' : ''}`;
}

function keepingWords({ keeping }: RunView, isMine: boolean, isHere: boolean, unattended: Unattended): string {
  if (isHere) return TAB_WORDS[unattended];
  switch (keeping) {
    case 'preparing':
      return isMine
        ? 'It is being got ready in another tab of yours. If you closed that tab, nothing was written: cancel this and begin again.'
        : 'It is being got ready by who began it. Nothing is written yet.';
    case 'tab':
      // A tab that was closed is not told from one that is open before its hold on the run ends.
      return isMine ? IN_TAB.mine : unattended === 'refused' ? IN_TAB.needed : IN_TAB.theirs;
    case 'background':
      return 'It goes on by itself; you may leave this page.';
    case 'waiting':
      return 'It waits for its turn and goes on by itself.';
    case 'stalled':
      return 'Nobody has gone on with it for a while. Nothing is lost.';
    case 'needs-tab':
      return 'This site does not let the run go on without you: go on here, and keep the tab open.';
    case 'paused':
      return 'Paused. Jira may still finish what it already has; nothing more is sent until it is resumed.';
    case 'over':
      return '';
  }
}
