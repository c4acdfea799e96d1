import Button from '@atlaskit/button/new';
import type { RunView } from '#contract';
import type { Portion, RunMode } from '#run';
import { useState, type ReactNode } from 'react';

import { Dialog } from '../../ui/dialog';
import { FailureMessage } from '../../ui/failure-message';
import { readingWords } from '../../ui/reading-words';
import type { PagePorts } from '../page-ports';
import type { Asked } from '../use-asked';
import { mailWords } from '../watchers/mail-words';
import { useWatchers } from '../watchers/use-watchers';
import { findFollowed } from './find-followed';
import type { FollowUp } from './followed-ids';

/** What a run is followed up from. */
export interface FollowedRun {
  readonly run: RunView;
  readonly ports: PagePorts;
  /** What the run did, where that was read already. */
  readonly portions?: readonly Portion[] | undefined;
  /** Whether some of it was taken back since, so that fewer issues are written than it says. */
  readonly isAtMost?: boolean;
}

interface FollowUpDialogProps extends FollowedRun {
  readonly followUp: FollowUp;
  /** How it is written. */
  readonly mode: Asked<RunMode>;
  readonly title: string;
  /** What the button that goes ahead says. */
  readonly go: string;
  /** What is done, and to what. */
  readonly children?: ReactNode;
  readonly onGo: (mode: RunMode) => void;
  readonly onClose: () => void;
}

/** Asks before something that follows from a run, and says who gets mails about it. */
export function FollowUpDialog(props: FollowUpDialogProps) {
  const { run, ports, portions, isAtMost, followUp, mode, title, go, children, onGo, onClose } = props;
  const [find] = useState(() => (signal: AbortSignal) => findFollowed(ports, run.header, portions, followUp, signal));
  const known = mode.kind === 'known' ? mode.value : undefined;
  const watchers = useWatchers(ports, known === 'single' ? find : undefined);
  const isCounting = known === 'single' && watchers.kind === 'asking';
  return (
    <Dialog
      title={title}
      isReady={known !== undefined && !isCounting}
      onClose={onClose}
      actions={
        <>
          {mode.kind !== 'failed' && (
            <Button
              appearance="primary"
              isDisabled={known === undefined || isCounting}
              onClick={() => known !== undefined && onGo(known)}
            >
              {go}
            </Button>
          )}
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      {children}
      {mode.kind === 'failed' && <p>Whether you may make bulk changes could not be found out.</p>}
      {mode.kind === 'failed' && <FailureMessage failure={mode.failure} onRetry={mode.again} words={readingWords} />}
      {known === 'single' && (
        <p role="status">
          You may not make bulk changes in this Jira, so it goes issue by issue. {mailWords(watchers, isAtMost)}
        </p>
      )}
      {known !== 'single' && mode.kind !== 'failed' && <p>Jira sends no mails.</p>}
    </Dialog>
  );
}
