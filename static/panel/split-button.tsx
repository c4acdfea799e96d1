import { getIssue } from '#jira';
import type { Side } from '#rules';
import { useRef, useState } from 'react';

import { openCreateDialog, openIssue, request } from '../api';
import { Button } from '../ui/button';
import { FailureMessage } from '../ui/failure-message';
import { PartMissing } from '../ui/load-part';
import { Message } from '../ui/message';
import type { SplitDraft } from './split-draft';

type Split =
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly isMissing: boolean }
  /** The key is not known where Jira did not tell it. */
  | { readonly kind: 'created'; readonly key: string | undefined };

interface SplitButtonProps {
  readonly draft: SplitDraft;
  readonly side: Side;
}

/** Creates an issue for one half of a mixed one. What was created stays in sight, so that nobody creates it twice. */
export function SplitButton({ draft, side }: SplitButtonProps) {
  const [split, setSplit] = useState<Split>({ kind: 'none' });
  const said = useRef<HTMLParagraphElement>(null);
  const open = (): void => {
    if (split.kind === 'failed') setSplit({ kind: 'none' });
    openCreateDialog(draft).then(
      async (id) => {
        if (id === undefined) return;
        setSplit({ kind: 'created', key: await keyOf(id) });
        // Jira's dialog took the focus, and the browser does not always give it back to a frame.
        said.current?.focus();
      },
      (error: unknown) => setSplit({ kind: 'failed', isMissing: error instanceof PartMissing }),
    );
  };
  const isCreated = split.kind === 'created';
  const key = isCreated ? split.key : undefined;
  return (
    <>
      <p className={isCreated ? undefined : 'visually-hidden'} role="status" ref={said} tabIndex={-1}>
        {isCreated && (
          <>
            <strong>{key ?? 'The issue'}</strong> was created.
          </>
        )}
      </p>
      <div className="panel-half-actions">
        {key !== undefined && (
          <Button isCompact onClick={() => void openIssue(key)}>
            Open {key}
          </Button>
        )}
        <Button isCompact appearance={isCreated ? 'subtle' : 'default'} onClick={open}>
          {isCreated ? `Create another for the ${side} half` : `Create an issue for the ${side} half`}
        </Button>
      </div>
      {split.kind === 'failed' && split.isMissing && <FailureMessage failure={{ code: 'part-missing' }} />}
      {split.kind === 'failed' && !split.isMissing && (
        <Message tone="error" title="Jira did not open its dialog for a new issue">
          Nothing was created. You may lack the permission to create issues here; otherwise try again.
        </Message>
      )}
    </>
  );
}

/** The issue is there, whether or not its key can be read. */
const keyOf = (id: string): Promise<string | undefined> =>
  getIssue(request, id).then(
    ({ key }) => key,
    () => undefined,
  );
