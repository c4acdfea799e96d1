import './versions-tab.css';

import { useEffect, useMemo, useRef } from 'react';

import { Button } from '../../ui/button';
import { FailureMessage } from '../../ui/failure-message';
import { useMe } from '../../ui/use-me';
import { Waiting } from '../../ui/waiting';
import type { DeskProps } from '../desk';
import { differenceOf, isSame } from '../difference/difference';
import { useHistory } from './use-history';
import { useVersionRules } from './use-version-rules';
import { VersionRow } from './version-row';
import { restoreReason } from './version-words';

/** The history of the rules: who published what, when and why, and the way back. */
export default function VersionsTab({ desk }: DeskProps) {
  const { project, editing, edited, load } = desk;
  const { entries: versions, hasMore, isReading, failure, readMore } = useHistory(project.id, editing.baseVersion);
  const read = useVersionRules(project.id);
  const me = useMe();
  const draft = useMemo(
    () => (isSame(differenceOf(editing.base, edited)) ? undefined : edited),
    [editing.base, edited],
  );
  const list = useRef<HTMLOListElement>(null);
  /** How many were shown when more were asked for: the first new one takes the focus from the button. */
  const shownBefore = useRef<number>();
  const shown = versions?.length ?? 0;
  useEffect(() => {
    const from = shownBefore.current;
    if (from === undefined || shown <= from) return;
    shownBefore.current = undefined;
    list.current?.querySelectorAll<HTMLElement>('.version-name')[from]?.focus();
  }, [shown]);

  if (versions === undefined) {
    if (failure !== undefined) return <FailureMessage failure={failure} onRetry={readMore} />;
    return <Waiting label="Reading the versions" />;
  }
  const [newest] = versions;
  if (newest === undefined) {
    return (
      <p className="versions-about">
        Nothing has been published in this project yet. Once it is, every version stands here: who published it, when
        and why, what it changed, and the way back to it.
      </p>
    );
  }
  return (
    <>
      <p className="versions-about">
        Every publish makes a version. Restoring one puts its rules into your draft; publishing them makes a new
        version, so nothing of the history is lost.
      </p>
      <ol ref={list} className="versions" aria-label="Versions, the newest first">
        {versions.map((entry) => (
          <li key={entry.version} className="version">
            <VersionRow
              entry={entry}
              inForce={newest.version}
              draft={draft}
              me={me}
              read={read}
              onRestore={(ruleSet) => load(ruleSet, restoreReason(entry.version))}
            />
          </li>
        ))}
      </ol>
      {failure !== undefined && <FailureMessage failure={failure} onRetry={readMore} />}
      {hasMore && failure === undefined && (
        <div className="rules-actions">
          <Button
            isBusy={isReading}
            onClick={() => {
              shownBefore.current = shown;
              readMore();
            }}
          >
            Show older versions
          </Button>
        </div>
      )}
      <p className="visually-hidden" role="status">
        {`${shown} ${shown === 1 ? 'version' : 'versions'} shown`}
      </p>
    </>
  );
}
