import Button from '@atlaskit/button/new';
import type { RunView } from '#contract';
import type { RunMode } from '#run';

import { Dialog } from '../../ui/dialog';

interface UndoRunProps {
  readonly run: RunView;
  /** Of how many issues. */
  readonly issues: number;
  /** How it is written; undefined until that is known. */
  readonly mode: RunMode | undefined;
  readonly onUndo: (mode: RunMode) => void;
  readonly onClose: () => void;
}

/** Says what an undo does before it is begun. */
export function UndoRun({ run: { header }, issues, mode, onUndo, onClose }: UndoRunProps) {
  const count = issues.toLocaleString('en');
  const counted = count === '1' ? '1 issue' : `${count} issues`;
  return (
    <Dialog
      title={header.kind === 'tag' ? `Take the tags of ${counted} back?` : `Undo the undo of ${counted}?`}
      onClose={onClose}
      actions={
        <>
          <Button
            appearance="primary"
            isLoading={mode === undefined}
            onClick={() => {
              if (mode !== undefined) onUndo(mode);
            }}
          >
            {`Undo ${count}`}
          </Button>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      <p>
        Each tag and label becomes what it was before this run. What somebody changed since is left alone and listed.
      </p>
      {mode === 'single' ? (
        <p>You may not make bulk changes, so it goes issue by issue and Jira may send mails to those who watch them.</p>
      ) : (
        <p>Jira sends no mails. An undo can be undone too.</p>
      )}
    </Dialog>
  );
}
