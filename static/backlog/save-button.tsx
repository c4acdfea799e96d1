import Button from '@atlaskit/button/new';
import type { Failure } from '#contract';
import { useEffect, useRef, useState } from 'react';

import { FailureMessage } from '../ui/failure-message';
import { failureFrom } from '../ui/failure-words';
import { FunctionFailed } from './runs/call-again';

interface SaveButtonProps {
  readonly label: string;
  readonly save: (signal: AbortSignal) => Promise<void>;
}

/** Saves something as a file. When that fails it is said here, with another try. */
export function SaveButton({ label, save }: SaveButtonProps) {
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const press = async (): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setSaving(true);
    setFailure(undefined);
    try {
      await save(controller.signal);
    } catch (error) {
      if (controller.signal.aborted) return;
      setFailure(error instanceof FunctionFailed ? error.failure : failureFrom(error));
    }
    setSaving(false);
  };
  return (
    <>
      <Button appearance="subtle" spacing="compact" isLoading={isSaving} onClick={() => void press()}>
        {label}
      </Button>
      {failure !== undefined && <FailureMessage failure={failure} onRetry={() => void press()} />}
    </>
  );
}
