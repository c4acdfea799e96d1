import './rules-editor.css';

import type { CopyState, PublishedRules, StoredDraft } from '#contract';
import { fieldsToRead, labelNames } from '#issue';
import { english } from '#packs';
import type { CompiledRules, RuleSet } from '#rules';
import { useCallback, useDeferredValue, useMemo, useReducer, useRef, useState } from 'react';

import type { PageContext } from '../api';
import type { RuleFilter } from '../ui/find-rules';
import { BuiltInPanel } from './publish/built-in-panel';
import { CopyBanner } from './publish/copy-banner';
import type { Desk } from './desk';
import { DeskTabs } from './desk-tabs';
import { DroppedMessage } from './dropped-message';
import { beginEditing, type Beginning } from './draft/begin-editing';
import { DraftBanner } from './draft/draft-banner';
import { draftWords } from './draft/draft-words';
import { useDraft } from './draft/use-draft';
import { differingWords } from './editing/differing-words';
import type { Editing } from './editing/editing';
import { publishHindrance } from './editing/publish-hindrance';
import { inForceWords, mayPublishUnchanged, settingsInForce, type ChangeableRules } from './editing/start-from';
import { editUndoably, undoable } from './editing/undoable';
import { useUnpublished } from './editing/use-unpublished';
import { withBuiltInNotes } from './editing/with-built-in-notes';
import { RemovedMessage } from './leave/removed-message';
import type { RemovedWords } from './leave/removal-words';
import { focusRule } from './list/focus-rule';
import { PageHead } from './page-head';
import { useProjectIssues } from './project-issues/use-project-issues';
import { newPreview } from './preview/use-preview';
import { LoadedConflict } from './publish/loaded-conflict';
import { LoadedReviewPanel } from './publish/loaded-review-panel';
import { PublishBar } from './publish/publish-bar';
import { StoredBanner } from './publish/stored-banner';
import { RulesTab } from './rules-tab';
import { useCopy } from './publish/use-copy';
import { usePublish } from './publish/use-publish';
import { useRoomUsed } from './publish/use-room-used';
import { useTestResults } from './tests/use-test-results';
import { UndoButtons } from './undo-buttons';
import { useCompiled } from './use-compiled';

interface RulesEditorProps {
  readonly project: PageContext['extension']['project'];
  /** What there was of its rules when the page was opened, and how their copy was. */
  readonly found: ChangeableRules;
  readonly foundCopy: CopyState;
  /** What this admin had not published yet. */
  readonly foundDraft: StoredDraft | null;
  /** Revision of a draft of theirs that cannot be read any more. */
  readonly unreadableDraft: number | undefined;
  /** What the page begins with, and its rules, ready to be asked. */
  readonly beginning: Beginning;
  readonly foundCompiled: CompiledRules;
  /** What was removed before the page began anew. */
  readonly removed: RemovedWords | undefined;
  readonly onStartAnew: (removed?: RemovedWords) => void;
}

/** Edits that were let go as a whole, until the page is left: one button brings them back. */
interface Dropped {
  readonly editing: Editing;
  readonly title: string;
}

/** The rules page once the rules are there. Edits live here, and in the draft, until they are published. */
export function RulesEditor(props: RulesEditorProps) {
  const { project, found, foundCopy, foundDraft, unreadableDraft, beginning, foundCompiled, removed, onStartAnew } =
    props;
  const [rules, setRules] = useState(found);
  const [{ now: editing, past, future }, edit] = useReducer(editUndoably, beginning.editing, undoable);
  const [tab, setTab] = useState(0);
  const [filter, setFilter] = useState<RuleFilter>({ query: '' });
  const [dropped, setDropped] = useState<Dropped>();
  const [isTrying, setTrying] = useState(false);
  /** Other rules begin another list, and another summary with a reason of its own. */
  const [loads, setLoads] = useState(0);
  const state = useRef<HTMLParagraphElement>(null);
  const copy = useCopy(project.id, foundCopy);
  const onPublished = (done: PublishedRules): void => {
    setRules({ kind: 'published', published: done });
    setDropped(undefined);
    edit({ kind: 'published', version: done.version, ruleSet: done.ruleSet });
    state.current?.focus();
  };

  const { edited, changes, setChanges, others, count, hasDraft } = useUnpublished(editing);
  const draft = useDraft(project.id, editing, hasDraft, foundDraft, unreadableDraft);
  const { stage, setStage, publish } = usePublish({
    projectId: project.id,
    newer: beginning.newer === undefined ? undefined : { theirs: beginning.newer, copy: foundCopy },
    baseHash: hashOf(rules, editing.baseVersion),
    draft,
    onPublished,
    onCopy: copy.setCopy,
  });
  const compiled = useCompiled(editing, foundCompiled);
  const meant = compiled.ruleSet;
  const testResults = useTestResults(compiled, editing.tests);
  const roomUsed = useRoomUsed(editing.baseVersion + 1, edited);
  const builtIn = useMemo(() => withOwn(english, edited), [edited]);
  const differing = useMemo(() => differingWords(edited, builtIn), [edited, builtIn]);
  const surviving = rules.kind === 'none' ? rules.surviving : null;
  const survivors = useMemo(() => surviving && withBuiltInNotes(surviving.ruleSet), [surviving]);
  const replaced = useMemo(() => survivors && differingWords(survivors, edited), [survivors, edited]);

  const close = (): void => {
    setStage({ kind: 'list' });
    state.current?.focus();
  };
  const drop = (title: string, how: () => void): void => {
    setDropped({ editing, title });
    how();
    close();
  };
  const load = (ruleSet: RuleSet, reason = ''): void => {
    if (count > 0) setDropped({ editing, title: 'Your earlier changes are set aside' });
    edit({ kind: 'load', ruleSet });
    setLoads((before) => before + 1);
    setStage({ kind: 'review', reason });
  };
  const takeTheirs = (theirs: PublishedRules, theirCopy: CopyState, mine: RuleSet): void => {
    setRules({ kind: 'published', published: theirs });
    copy.setCopy(theirCopy);
    edit({ kind: 'rebase', version: theirs.version, theirs: theirs.ruleSet, mine });
    setLoads((before) => before + 1);
  };
  const takeOver = (other: StoredDraft | null): void => {
    // What is published may have changed as well: the other tab was done with its changes.
    if (other === null) {
      onStartAnew();
      return;
    }
    edit({ kind: 'go-back', to: beginEditing(rules, other).editing });
    draft.tookOver(other);
  };
  const showRule = useCallback((id?: string): void => {
    setFilter({ query: id ?? '' });
    setTrying(false);
    setTab(0);
    focusRule(id);
  }, []);
  const labels = labelNames(settingsInForce(rules));
  const issues = useProjectIssues(project.id, useDeferredValue(fieldsToRead(meant)), labels);
  const [preview] = useState(newPreview);
  const desk: Desk = {
    project,
    editing,
    edit,
    edited,
    meant,
    compiled,
    issues,
    preview,
    inForce: rules,
    copy,
    labels,
    startAnew: onStartAnew,
    showRule,
    load,
    review: (reason = '') => setStage({ kind: 'review', reason }),
  };
  const undo = useCallback(() => edit({ kind: 'undo' }), []);
  const redo = useCallback(() => edit({ kind: 'redo' }), []);

  return (
    <main className="rules-page">
      <PageHead
        inForce={inForceWords(rules, copy.copy)}
        onBuiltIn={differing !== '' ? () => setStage({ kind: 'built-in' }) : undefined}
      />
      {removed !== undefined && <RemovedMessage removed={removed} />}
      <StoredBanner
        rules={rules}
        copy={copy.copy}
        isAdopted={replaced === ''}
        isBusy={stage.kind !== 'list'}
        onReview={() => setStage({ kind: 'review' })}
        onUseSurviving={() => survivors && load(survivors)}
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
      <DraftBanner state={draft.state} onKeepMine={draft.keepMine} onTakeOver={takeOver} />
      <PublishBar
        ref={state}
        changes={count}
        isUnfinished={hasDraft && count === 0}
        roomUsed={roomUsed}
        draft={draftWords(draft.state)}
        steps={<UndoButtons canUndo={past.length > 0} canRedo={future.length > 0} onUndo={undo} onRedo={redo} />}
        isBusy={stage.kind !== 'list' && !(stage.kind === 'built-in' && differing === '')}
        onReview={() => setStage({ kind: 'review' })}
        onDiscard={() => drop('Your changes are discarded', () => edit({ kind: 'discard' }))}
      />
      {dropped !== undefined && (
        <DroppedMessage
          title={dropped.title}
          onBringBack={() => {
            edit({ kind: 'go-back', to: dropped.editing });
            setDropped(undefined);
            close();
          }}
          onDismiss={() => {
            setDropped(undefined);
            state.current?.focus();
          }}
        />
      )}
      {(stage.kind === 'review' || stage.kind === 'publishing') && (
        <LoadedReviewPanel
          key={loads}
          desk={desk}
          changes={changes}
          setChanges={setChanges}
          others={others}
          nextVersion={editing.baseVersion + 1}
          replaces={replacesWords(replaced)}
          hindrance={publishHindrance(editing, roomUsed, count > 0 || mayPublishUnchanged(rules, copy.copy))}
          isPublishing={stage.kind === 'publishing'}
          failure={stage.kind === 'review' ? stage.failure : undefined}
          isEmpty={edited.rules.length === 0}
          failing={testResults?.filter(({ result }) => !result.passes)}
          reason={stage.kind === 'review' ? (stage.reason ?? '') : ''}
          onPublish={(consent) => void publish(editing.baseVersion, edited, consent)}
          onRestore={(change) =>
            edit(change.kind === 'added' ? { kind: 'remove', id: change.id } : { kind: 'restore', id: change.id })
          }
          onRestoreOther={(change) => edit({ kind: 'restore-other', change })}
          onRestoreList={({ list }) => edit({ kind: 'restore-list', list })}
          onClose={close}
        />
      )}
      {stage.kind === 'conflict' && (
        <LoadedConflict
          base={editing.base}
          mine={edited}
          theirs={stage.theirs}
          onMerge={(merged) => {
            takeTheirs(stage.theirs, stage.copy, merged);
            setStage({ kind: 'review' });
          }}
          onTakeTheirs={() =>
            drop('You see their version; your changes are set aside', () =>
              takeTheirs(stage.theirs, stage.copy, stage.theirs.ruleSet),
            )
          }
        />
      )}
      {stage.kind === 'built-in' && differing !== '' && (
        <BuiltInPanel differing={differing} onLoad={() => load(builtIn)} onClose={close} />
      )}
      <DeskTabs
        desk={desk}
        selected={tab}
        onSelect={setTab}
        rules={
          <RulesTab
            desk={desk}
            loads={loads}
            filter={filter}
            onFilter={setFilter}
            isTrying={isTrying}
            onTrying={setTrying}
            isFirst={found.kind === 'none'}
          />
        }
      />
    </main>
  );
}

/** What tells the published version from one of the same number that was published once everything was removed. */
const hashOf = (rules: ChangeableRules, version: number): string | undefined =>
  rules.kind === 'published' && rules.published.version === version ? rules.published.hash : undefined;

/** What becomes of the rules of an earlier installation, which are kept nowhere else. */
const replacesWords = (differing: string | null): string | undefined =>
  differing ? `They replace the rules of the earlier installation for good: ${differing}.` : undefined;

/** Other rules with the settings and tests of these. */
const withOwn = (rules: RuleSet, { settings, tests }: RuleSet): RuleSet => ({
  ...rules,
  ...(settings !== undefined && { settings }),
  ...(tests !== undefined && { tests }),
});
