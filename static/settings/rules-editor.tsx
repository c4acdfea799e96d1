import './rules-editor.css';

import Button from '@atlaskit/button/new';
import type { CopyState, PublishedRules } from '#contract';
import { fieldsToRead } from '#issue';
import { english } from '#packs';
import { compileRules, type RuleSet } from '#rules';
import { useCallback, useDeferredValue, useMemo, useReducer, useRef, useState } from 'react';

import type { PageContext } from '../api';
import type { RuleFilter } from '../ui/find-rules';
import { Message } from '../ui/message';
import { BuiltInPanel } from './publish/built-in-panel';
import { ConflictPanel } from './publish/conflict-panel';
import { CopyBanner } from './publish/copy-banner';
import { EditableRules } from './list/editable-rules';
import { editRules } from './editing/edit-rules';
import { differingWords } from './editing/differing-words';
import {
  editedRuleSet,
  rulesWithDrafts,
  unpublishedChanges,
  unpublishedSetChanges,
  type Editing,
} from './editing/editing';
import { publishHindrance } from './editing/publish-hindrance';
import { inForceWords, mayPublishUnchanged, startFrom, type ChangeableRules } from './editing/start-from';
import { withBuiltInNotes } from './editing/with-built-in-notes';
import { PageHead } from './page-head';
import { ProjectCheck } from './project-check/project-check';
import { PublishBar } from './publish/publish-bar';
import { ReviewPanel } from './publish/review-panel';
import { StoredBanner } from './publish/stored-banner';
import { SetLists } from './lists/set-lists';
import { TryIt } from './try-it/try-it';
import { useCopy } from './publish/use-copy';
import { usePublish } from './publish/use-publish';
import { useRoomUsed } from './publish/use-room-used';

interface RulesEditorProps {
  readonly project: PageContext['extension']['project'];
  /** What there was of its rules when the page was opened, and how their copy was. */
  readonly found: ChangeableRules;
  readonly foundCopy: CopyState;
}

/** Edits that were let go as a whole, until the page is left: one button brings them back. */
interface Dropped {
  readonly editing: Editing;
  readonly title: string;
}

/** The rules page once the rules are there. Edits live here until they are published; no failure touches them. */
export function RulesEditor({ project, found, foundCopy }: RulesEditorProps) {
  const [rules, setRules] = useState(found);
  const [editing, edit] = useReducer(editRules, found, startFrom);
  const [filter, setFilter] = useState<RuleFilter>({ query: '' });
  const [dropped, setDropped] = useState<Dropped>();
  const [isTrying, setTrying] = useState(false);
  const state = useRef<HTMLParagraphElement>(null);
  const copy = useCopy(project.id, foundCopy);
  const onPublished = (done: PublishedRules): void => {
    setRules({ kind: 'published', published: done });
    setDropped(undefined);
    edit({ kind: 'published', version: done.version, ruleSet: done.ruleSet });
    state.current?.focus();
  };
  const { stage, setStage, publish } = usePublish({ projectId: project.id, onPublished, onCopy: copy.setCopy });

  const edited = useMemo(() => editedRuleSet(editing), [editing]);
  const changes = useMemo(() => unpublishedChanges(editing), [editing]);
  const setChanges = useMemo(() => unpublishedSetChanges(editing), [editing]);
  const changeCount = changes.length + setChanges.length;
  const tried = useDeferredValue(editing);
  const triedRules = useMemo(() => rulesWithDrafts(tried), [tried]);
  const compiled = useMemo(() => compileRules(triedRules), [triedRules]);
  const roomUsed = useRoomUsed(editing.baseVersion + 1, edited);
  const differing = useMemo(() => differingWords(edited, english), [edited]);
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
  const load = (ruleSet: RuleSet): void => {
    if (changeCount > 0) setDropped({ editing, title: 'Your earlier changes are set aside' });
    edit({ kind: 'load', ruleSet });
    setStage({ kind: 'review' });
  };
  const takeTheirs = (theirs: PublishedRules, theirCopy: CopyState, mine: RuleSet): void => {
    setRules({ kind: 'published', published: theirs });
    copy.setCopy(theirCopy);
    edit({ kind: 'rebase', version: theirs.version, theirs: theirs.ruleSet, mine });
  };
  const showRule = useCallback((id: string): void => {
    setFilter({ query: id });
    setTrying(false);
  }, []);

  return (
    <main className="rules-page">
      <PageHead
        inForce={inForceWords(rules, copy.copy)}
        onBuiltIn={differing !== '' ? () => setStage({ kind: 'built-in' }) : undefined}
      />
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
      <ProjectCheck
        projectId={project.id}
        rules={compiled}
        fields={fieldsToRead(edited)}
        isFirst={found.kind === 'none'}
      />
      <PublishBar
        ref={state}
        changes={changeCount}
        roomUsed={roomUsed}
        isBusy={stage.kind !== 'list' && !(stage.kind === 'built-in' && differing === '')}
        onReview={() => setStage({ kind: 'review' })}
        onDiscard={() => drop('Your changes are discarded', () => edit({ kind: 'discard' }))}
      />
      {dropped !== undefined && (
        <Message
          tone="info"
          title={dropped.title}
          actions={
            <>
              <Button
                onClick={() => {
                  edit({ kind: 'undo', to: dropped.editing });
                  setDropped(undefined);
                  close();
                }}
              >
                Bring them back
              </Button>
              <Button appearance="subtle" onClick={() => setDropped(undefined)}>
                Dismiss
              </Button>
            </>
          }
        />
      )}
      {(stage.kind === 'review' || stage.kind === 'publishing') && (
        <ReviewPanel
          changes={changes}
          setChanges={setChanges}
          nextVersion={editing.baseVersion + 1}
          replaces={replacesWords(replaced)}
          hindrance={publishHindrance(editing, roomUsed, mayPublishUnchanged(rules, copy.copy))}
          isPublishing={stage.kind === 'publishing'}
          failure={stage.kind === 'review' ? stage.failure : undefined}
          isEmpty={edited.rules.length === 0}
          onPublish={() => void publish(editing.baseVersion, edited)}
          onRestore={(change) =>
            edit(change.kind === 'added' ? { kind: 'remove', id: change.id } : { kind: 'restore', id: change.id })
          }
          onRestoreList={({ list }) => edit({ kind: 'restore-list', list })}
          onClose={close}
        />
      )}
      {stage.kind === 'conflict' && (
        <ConflictPanel
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
        <BuiltInPanel differing={differing} onLoad={() => load(english)} onClose={close} />
      )}
      <div className="rules-view-choice" role="group" aria-label="View">
        <button type="button" className="choice-button" aria-pressed={!isTrying} onClick={() => setTrying(false)}>
          Rules
        </button>
        <button type="button" className="choice-button" aria-pressed={isTrying} onClick={() => setTrying(true)}>
          Try a text
        </button>
      </div>
      <div className={isTrying ? 'rules-columns rules-columns-trying' : 'rules-columns'}>
        <section className="rules-column-rules" aria-labelledby="rules-title">
          <h2 id="rules-title" className="visually-hidden">
            Rules of this project
          </h2>
          <EditableRules editing={editing} onEdit={edit} filter={filter} onFilter={setFilter} />
          <SetLists lists={editing.lists} language={editing.base.language} onEdit={edit} />
        </section>
        <section className="rules-column-try" aria-labelledby="try-title">
          <h2 id="try-title" className="rules-part-title">
            Try a text
          </h2>
          <TryIt rules={compiled} fields={fieldsToRead(triedRules)} projectKey={project.key} onShowRule={showRule} />
        </section>
      </div>
    </main>
  );
}

/** What becomes of the rules of an earlier installation, which are kept nowhere else. */
const replacesWords = (differing: string | null): string | undefined =>
  differing ? `They replace the rules of the earlier installation for good: ${differing}.` : undefined;
