import { openIssue } from '../../api';
import type { JiraIssue } from '#issue';

import { PlaceLozenge } from '../../ui/place-lozenge';
import { leftWords } from '../runs/left-out';
import type { LoggedIssue } from './run-log';
import { standingNow, standingWords } from './standing-now';
import type { ListedRun } from '#contract';

interface RunIssueRowProps {
  readonly logged: LoggedIssue;
  /** Undefined: it is gone, or not read yet. */
  readonly now: JiraIssue | undefined;
  readonly isRead: boolean;
  readonly run: ListedRun;
  /** Undefined: nothing can be chosen here. */
  readonly choice: { readonly isChosen: boolean; readonly onChoose: (isChosen: boolean) => void } | undefined;
}

/** An issue of a run: what the run did with it, and whether that still stands. */
export function RunIssueRow({ logged, now, isRead, run, choice }: RunIssueRowProps) {
  const { id, left, after } = logged;
  const key = now?.key;
  const name = key ?? `Issue ${id}`;
  const standing = now && standingWords(logged, standingNow(logged, now, run));
  return (
    <li className="run-issue">
      <input
        type="checkbox"
        aria-label={`Select ${name}`}
        checked={choice?.isChosen ?? false}
        disabled={choice === undefined}
        onChange={(event) => choice?.onChoose(event.currentTarget.checked)}
      />
      <span className="run-issue-name">
        {key === undefined ? (
          <span className="run-issue-key">{isRead ? `${name}, deleted or not visible to you` : '…'}</span>
        ) : (
          <button type="button" className="quiet-button run-issue-key" onClick={() => void openIssue(key)}>
            {key}
          </button>
        )}
        <span className="run-issue-summary">{now?.fields.summary}</span>
      </span>
      <span className="run-issue-what">
        {left === undefined ? (
          <>
            {run.header.kind === 'tag' ? 'tagged' : after === null ? 'put back to no tag' : 'put back to'}
            {after !== null && <PlaceLozenge place={after.place} />}
          </>
        ) : (
          leftWords(left, 1)
        )}
        {standing !== undefined && <span className="run-issue-now">now {standing}</span>}
      </span>
    </li>
  );
}
