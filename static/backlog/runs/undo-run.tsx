import { setsTags, type RunMode } from '#run';

import type { AskMayBulk } from './bulk-permission';
import { FollowUpDialog, type FollowedRun } from './follow-up-dialog';
import { useRunMode } from './use-run-mode';

interface UndoRunProps extends FollowedRun {
  readonly mayBulk: AskMayBulk;
  /** Of how many issues. */
  readonly issues: number;
  /** Which ones; undefined: all that it wrote. */
  readonly only: readonly number[] | undefined;
  readonly onUndo: (mode: RunMode) => void;
  readonly onClose: () => void;
}

/** Says what an undo does before it is begun. */
export function UndoRun({ mayBulk, issues, only, onUndo, onClose, ...of }: UndoRunProps) {
  const { header } = of.run;
  const mode = useRunMode(mayBulk, header, true);
  // Whoever has seen the run has asked already, so that this takes no time to speak of.
  if (mode.kind === 'asking') return null;
  const count = issues.toLocaleString('en');
  const tags = count === '1' ? 'the tag of 1 issue' : `the tags of ${count} issues`;
  return (
    <FollowUpDialog
      {...of}
      followUp={{ kind: 'undo', only }}
      mode={mode}
      title={setsTags(header) ? `Take ${tags} back?` : `Set ${tags} again?`}
      go={setsTags(header) ? `Undo ${count}` : `Set ${count} again`}
      onGo={onUndo}
      onClose={onClose}
    >
      <p>
        Each tag and label becomes what it was before this run. What somebody changed since is left alone and listed. An
        undo can be undone too.
      </p>
    </FollowUpDialog>
  );
}
