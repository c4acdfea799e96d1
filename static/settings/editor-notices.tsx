import { useCallback } from 'react';

import { AsideMessage } from './aside/aside-message';
import { DraftBanner } from './draft/draft-banner';
import { draftWords } from './draft/draft-words';
import { RemovedMessage } from './leave/removed-message';
import type { RemovedWords } from './leave/removal-words';
import { CopyBanner } from './publish/copy-banner';
import { PublishBar } from './publish/publish-bar';
import { StoredBanner } from './publish/stored-banner';
import { UndoButtons } from './undo-buttons';
import type { Editor } from './use-editor';

interface EditorNoticesProps {
  readonly editor: Editor;
  /** What was removed before the page began anew. */
  readonly removed: RemovedWords | undefined;
}

/** How the rules stand: what is stored of them, what is not published yet, and what was set aside. */
export function EditorNotices({ editor, removed }: EditorNoticesProps) {
  const { rules, copy, draft, stage, setStage, aside, edit, undoable, unpublished } = editor;
  const { count, hasDraft } = unpublished;
  const review = (): void => setStage({ kind: 'review' });
  const undo = useCallback(() => edit({ kind: 'undo' }), [edit]);
  const redo = useCallback(() => edit({ kind: 'redo' }), [edit]);
  return (
    <>
      {removed !== undefined && <RemovedMessage removed={removed} />}
      <StoredBanner
        rules={rules}
        copy={copy.copy}
        isAdopted={editor.replaced === ''}
        isBusy={stage.kind !== 'list'}
        onReview={review}
        onUseSurviving={editor.loadSurvivors}
      />
      {rules.kind === 'published' && (
        <CopyBanner
          copy={copy.copy}
          version={rules.published.version}
          isRepairing={copy.isRepairing}
          failure={copy.failure}
          onRepair={() => void copy.repair()}
        />
      )}
      <DraftBanner state={draft.state} onKeepMine={draft.keepMine} onTakeOver={editor.takeOver} />
      <PublishBar
        ref={editor.bar}
        changes={count}
        isUnfinished={hasDraft && count === 0}
        roomUsed={editor.roomUsed}
        draft={draftWords(draft.state)}
        steps={
          <UndoButtons
            canUndo={undoable.past.length > 0}
            canRedo={undoable.future.length > 0}
            onUndo={undo}
            onRedo={redo}
          />
        }
        isBusy={stage.kind !== 'list' && !(stage.kind === 'built-in' && editor.fromBuiltIn === '')}
        onReview={review}
        onDiscard={editor.discard}
      />
      {aside !== undefined && (
        <AsideMessage
          title={aside.title}
          isKept={editor.isAsideKept}
          onBringBack={editor.bringBack}
          onDismiss={editor.dismissAside}
        />
      )}
    </>
  );
}
