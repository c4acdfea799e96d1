import type { Desk } from './desk';
import { publishHindrance } from './editing/publish-hindrance';
import { mayPublishUnchanged } from './editing/start-from';
import { BuiltInPanel } from './publish/built-in-panel';
import { LoadedConflict } from './publish/loaded-conflict';
import { LoadedReviewPanel } from './publish/loaded-review-panel';
import { useTestResults } from './tests/use-test-results';
import type { Editor } from './use-editor';

interface EditorStageProps {
  readonly editor: Editor;
  readonly desk: Desk;
}

/** The one question that stands above the list: what publishing changes, whose changes to keep, whether to begin anew. */
export function EditorStage({ editor, desk }: EditorStageProps) {
  const { stage, rules, edit, unpublished, roomUsed, close } = editor;
  const { edited, changes, setChanges, others, count } = unpublished;
  const { editing } = desk;
  const testResults = useTestResults(desk.compiled, editing.tests);
  switch (stage.kind) {
    case 'list':
      return null;
    case 'review':
    case 'publishing':
      return (
        <LoadedReviewPanel
          key={editor.loads}
          desk={desk}
          changes={changes}
          setChanges={setChanges}
          others={others}
          nextVersion={editing.baseVersion + 1}
          replaces={replacesWords(editor.replaced)}
          hindrance={publishHindrance(editing, roomUsed, count > 0 || mayPublishUnchanged(rules, desk.copy.copy))}
          isPublishing={stage.kind === 'publishing'}
          failure={stage.kind === 'review' ? stage.failure : undefined}
          isEmpty={edited.rules.length === 0}
          failing={testResults?.filter(({ result }) => !result.passes)}
          reason={stage.kind === 'review' ? (stage.reason ?? '') : ''}
          onPublish={editor.publish}
          onRestore={(change) =>
            edit(change.kind === 'added' ? { kind: 'remove', id: change.id } : { kind: 'restore', id: change.id })
          }
          onRestoreOther={(change) => edit({ kind: 'restore-other', change })}
          onRestoreList={({ list }) => edit({ kind: 'restore-list', list })}
          onClose={close}
        />
      );
    case 'conflict':
      return (
        <LoadedConflict
          base={editing.base}
          mine={edited}
          theirs={stage.theirs}
          onMerge={(merged) => editor.merge(stage.theirs, stage.copy, merged)}
          onTakeTheirs={() => editor.takeTheirs(stage.theirs, stage.copy)}
        />
      );
    case 'built-in':
      return editor.fromBuiltIn === '' ? null : (
        <BuiltInPanel differing={editor.fromBuiltIn} onLoad={editor.loadBuiltIn} onClose={close} />
      );
  }
}

/** What becomes of the rules of an earlier installation, which are kept nowhere else. */
const replacesWords = (differing: string | null): string | undefined =>
  differing ? `They replace the rules of the earlier installation for good: ${differing}.` : undefined;
