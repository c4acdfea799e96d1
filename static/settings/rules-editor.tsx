import Button from '@atlaskit/button/new';
import type { Api, PublishedRules } from '#contract';
import { english } from '#packs';
import { compareRuleSets, compileRules, type RuleSet } from '#rules';
import { useCallback, useDeferredValue, useMemo, useReducer, useRef, useState } from 'react';

import type { PageContext } from '../api';
import type { RuleFilter } from '../ui/find-rules';
import { Message } from '../ui/message';
import { BuiltInPanel } from './publish/built-in-panel';
import { ConflictPanel } from './publish/conflict-panel';
import { CopyBanner } from './publish/copy-banner';
import { EditableRules } from './list/editable-rules';
import { editRules } from './editing/edit-rules';
import { editedRuleSet, rulesWithDrafts, startEditing, unpublishedChanges, type Editing } from './editing/editing';
import { publishHindrance } from './editing/publish-hindrance';
import { PageHead } from './page-head';
import { ProjectCheck } from './project-check/project-check';
import { PublishBar } from './publish/publish-bar';
import { ReviewPanel } from './publish/review-panel';
import { TryIt } from './try-it/try-it';
import { useCopy } from './publish/use-copy';
import { usePublish } from './publish/use-publish';
import { useRoomUsed } from './publish/use-room-used';

interface RulesEditorProps {
  readonly project: PageContext['extension']['project'];
  readonly read: Api['rules.read']['result'];
}

/** Edits that were let go as a whole, until the page is left: one button brings them back. */
interface Dropped {
  readonly editing: Editing;
  readonly title: string;
}

/** The rules page once the rules are there. Edits live here until they are published; no failure touches them. */
export function RulesEditor({ project, read }: RulesEditorProps) {
  const [published, setPublished] = useState(read.published);
  const [editing, edit] = useReducer(editRules, read.published, (at) =>
    startEditing(at?.version ?? 0, at?.ruleSet ?? english),
  );
  const [filter, setFilter] = useState<RuleFilter>({ query: '' });
  const [dropped, setDropped] = useState<Dropped>();
  const [isTrying, setTrying] = useState(false);
  const state = useRef<HTMLParagraphElement>(null);
  const copy = useCopy(project.id, read.copy);
  const onPublished = (done: PublishedRules): void => {
    setPublished(done);
    setDropped(undefined);
    edit({ kind: 'published', version: done.version, ruleSet: done.ruleSet });
    state.current?.focus();
  };
  const { stage, setStage, publish } = usePublish({ projectId: project.id, onPublished, onCopy: copy.setCopy });

  const edited = useMemo(() => editedRuleSet(editing), [editing]);
  const changes = useMemo(() => unpublishedChanges(editing), [editing]);
  const tried = useDeferredValue(editing);
  const compiled = useMemo(() => compileRules(rulesWithDrafts(tried)), [tried]);
  const roomUsed = useRoomUsed(editing.baseVersion + 1, edited);
  const differing = useMemo(() => compareRuleSets(edited, english).length, [edited]);
  const version = published?.version ?? 0;

  const close = (): void => {
    setStage({ kind: 'list' });
    state.current?.focus();
  };
  const drop = (title: string, how: () => void): void => {
    setDropped({ editing, title });
    how();
    close();
  };
  const takeTheirs = (theirs: PublishedRules, mine: RuleSet): void => {
    setPublished(theirs);
    copy.setCopy('current');
    edit({ kind: 'rebase', version: theirs.version, theirs: theirs.ruleSet, mine });
  };
  const showRule = useCallback((id: string): void => {
    setFilter({ query: id });
    setTrying(false);
  }, []);

  return (
    <main className="rules-page">
      <PageHead published={published} onBuiltIn={differing > 0 ? () => setStage({ kind: 'built-in' }) : undefined} />
      <CopyBanner
        copy={copy.copy}
        version={version}
        isRepairing={copy.isRepairing}
        failure={copy.failure}
        onRepair={() => void (version === 0 ? publish(0, english) : copy.repair())}
      />
      <ProjectCheck projectId={project.id} rules={compiled} isFirst={read.published === null} />
      <PublishBar
        ref={state}
        changes={changes.length}
        roomUsed={roomUsed}
        isBusy={stage.kind !== 'list' && !(stage.kind === 'built-in' && differing === 0)}
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
          nextVersion={editing.baseVersion + 1}
          hindrance={publishHindrance(editing, roomUsed)}
          isPublishing={stage.kind === 'publishing'}
          failure={stage.kind === 'review' ? stage.failure : undefined}
          isEmpty={edited.rules.length === 0}
          onPublish={() => void publish(editing.baseVersion, edited)}
          onRestore={(change) =>
            edit(change.kind === 'added' ? { kind: 'remove', id: change.id } : { kind: 'restore', id: change.id })
          }
          onClose={close}
        />
      )}
      {stage.kind === 'conflict' && (
        <ConflictPanel
          base={editing.base}
          mine={edited}
          theirs={stage.theirs}
          onMerge={(merged) => {
            takeTheirs(stage.theirs, merged);
            setStage({ kind: 'review' });
          }}
          onTakeTheirs={() =>
            drop('You see their version; your changes are set aside', () =>
              takeTheirs(stage.theirs, stage.theirs.ruleSet),
            )
          }
        />
      )}
      {stage.kind === 'built-in' && differing > 0 && (
        <BuiltInPanel
          differing={differing}
          onLoad={() => {
            if (changes.length > 0) setDropped({ editing, title: 'Your earlier changes are set aside' });
            edit({ kind: 'load', ruleSet: english });
            setStage({ kind: 'review' });
          }}
          onClose={close}
        />
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
        </section>
        <section className="rules-column-try" aria-labelledby="try-title">
          <h2 id="try-title" className="rules-part-title">
            Try a text
          </h2>
          <TryIt rules={compiled} projectKey={project.key} onShowRule={showRule} />
        </section>
      </div>
    </main>
  );
}
