import Button from '@atlaskit/button/new';
import type { RunMode } from '#run';
import { useEffect, useState } from 'react';

import type { AskMayBulk } from './bulk-permission';
import { FollowUpDialog, type FollowedRun } from './follow-up-dialog';
import { useRunMode } from './use-run-mode';

interface RetryButtonProps extends FollowedRun {
  readonly mayBulk: AskMayBulk;
  /** What another try does, as the button says. */
  readonly words: string;
  readonly isDisabled?: boolean;
  readonly onRetry: (mode: RunMode) => void;
}

/** Tries again what a run did not write. It is asked first only where Jira would send mails. */
export function RetryButton({ mayBulk, words, isDisabled = false, onRetry, ...of }: RetryButtonProps) {
  const [isPressed, setPressed] = useState(false);
  const mode = useRunMode(mayBulk, of.run.header, isPressed);
  useEffect(() => {
    if (!isPressed || mode.kind !== 'known' || mode.value === 'single') return;
    setPressed(false);
    onRetry(mode.value);
  }, [isPressed, mode, onRetry]);
  const isAsked = mode.kind === 'failed' || (mode.kind === 'known' && mode.value === 'single');
  return (
    <>
      <Button
        spacing="compact"
        isDisabled={isDisabled}
        isLoading={isPressed && mode.kind === 'asking'}
        onClick={() => setPressed(true)}
      >
        {words}
      </Button>
      {isPressed && isAsked && (
        <FollowUpDialog
          {...of}
          followUp={{ kind: 'retry' }}
          mode={mode}
          title={`${words}?`}
          go={words}
          onGo={(chosen) => {
            setPressed(false);
            onRetry(chosen);
          }}
          onClose={() => setPressed(false)}
        />
      )}
    </>
  );
}
