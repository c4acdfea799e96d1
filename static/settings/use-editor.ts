import type { CopyState, PublishedRules, StoredDraft } from '#contract';
import { english } from '#packs';
import type { CompiledRules, RuleSet } from '#rules';
import { useMemo, useReducer, useRef, useState, type Dispatch, type RefObject } from 'react';

import type { PageContext } from '../api';
import type { AsideOwner } from './aside/aside-shelf';
import { useAside, type SetAside } from './aside/use-aside';
import { beginEditing, type Beginning } from './draft/begin-editing';
import { useDraft, type Draft } from './draft/use-draft';
import { differingWords } from './editing/differing-words';
import type { RoomUsed } from './editing/publish-hindrance';
import type { ChangeableRules } from './editing/start-from';
import { editUndoably, undoable, type Undoable, type UndoableEdit } from './editing/undoable';
import { useUnpublished, type Unpublished } from './editing/use-unpublished';
import { withBuiltInNotes } from './editing/with-built-in-notes';
import type { RemovedWords } from './leave/removal-words';
import { useCopy, type Copy } from './publish/use-copy';
import { usePublish, type Consent, type Stage } from './publish/use-publish';
import { useRoomUsed } from './publish/use-room-used';

/** What the page begins with. */
export interface EditorStart {
  readonly project: PageContext['extension']['project'];
  /** Who edits, and where. */
  readonly owner: AsideOwner;
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

/** The rules on the desk on their way from what is published to what will be. */
export interface Editor {
  /** What is published, as far as this page knows. */
  readonly rules: ChangeableRules;
  readonly undoable: Undoable;
  readonly edit: Dispatch<UndoableEdit>;
  readonly unpublished: Unpublished;
  readonly draft: Draft;
  readonly copy: Copy;
  readonly stage: Stage;
  readonly setStage: (stage: Stage) => void;
  readonly publish: (consent: Consent) => void;
  readonly aside: SetAside | undefined;
  /** Whether the browser keeps it over a reload. */
  readonly isAsideKept: boolean;
  readonly roomUsed: RoomUsed;
  /** What the built-in rules would change of these; empty: nothing. */
  readonly fromBuiltIn: string;
  /** What the rules of an earlier installation would lose by being replaced; null where there are none. */
  readonly replaced: string | null;
  /** How often other rules were loaded: they begin another list, and another summary with a reason of its own. */
  readonly loads: number;
  /** Where the focus goes when a summary or a message is closed. */
  readonly bar: RefObject<HTMLParagraphElement>;
  readonly close: () => void;
  /** Other rules altogether, as unpublished changes, and on to their summary. */
  readonly load: (ruleSet: RuleSet, reason?: string) => void;
  readonly loadBuiltIn: () => void;
  readonly loadSurvivors: () => void;
  readonly discard: () => void;
  readonly bringBack: () => void;
  readonly dismissAside: () => void;
  /** Goes on over the version of somebody else, with these rules as one's own. */
  readonly merge: (theirs: PublishedRules, theirCopy: CopyState, merged: RuleSet) => void;
  /** Goes on with the version of somebody else; one's own changes are set aside. */
  readonly takeTheirs: (theirs: PublishedRules, theirCopy: CopyState) => void;
  /** Goes on from what another tab of the same person kept. */
  readonly takeOver: (other: StoredDraft | null) => void;
}

/** Edits, the draft that keeps them, and the ways to publish them or to let them go. */
export function useEditor(start: EditorStart): Editor {
  const { project, owner, found, foundCopy, foundDraft, unreadableDraft, beginning, removed, onStartAnew } = start;
  const [rules, setRules] = useState(found);
  const [edits, edit] = useReducer(editUndoably, beginning.editing, undoable);
  const editing = edits.now;
  const [loads, setLoads] = useState(0);
  const bar = useRef<HTMLParagraphElement>(null);
  const copy = useCopy(project.id, foundCopy);
  const { aside, isKept, setAside, dropAside } = useAside(owner, found, removed !== undefined);
  const unpublished = useUnpublished(editing);
  const { edited, count, hasDraft } = unpublished;
  const draft = useDraft(project.id, editing, hasDraft, foundDraft, unreadableDraft);
  const { stage, setStage, publish } = usePublish({
    projectId: project.id,
    newer: beginning.newer === undefined ? undefined : { theirs: beginning.newer, copy: foundCopy },
    baseHash: hashOf(rules, editing.baseVersion),
    draft,
    onPublished: (done) => {
      setRules({ kind: 'published', published: done });
      dropAside();
      edit({ kind: 'published', version: done.version, ruleSet: done.ruleSet });
      bar.current?.focus();
    },
    onCopy: copy.setCopy,
  });
  const roomUsed = useRoomUsed(editing.baseVersion + 1, edited);
  const builtIn = useMemo(() => withOwn(english, edited), [edited]);
  const fromBuiltIn = useMemo(() => differingWords(edited, builtIn), [edited, builtIn]);
  const surviving = rules.kind === 'none' ? rules.surviving : null;
  const survivors = useMemo(() => surviving && withBuiltInNotes(surviving.ruleSet), [surviving]);
  const replaced = useMemo(() => survivors && differingWords(survivors, edited), [survivors, edited]);

  const close = (): void => {
    setStage({ kind: 'list' });
    bar.current?.focus();
  };
  const load = (ruleSet: RuleSet, reason = ''): void => {
    if (count > 0) setAside({ editing, title: 'Your earlier changes are set aside' });
    edit({ kind: 'load', ruleSet });
    setLoads((before) => before + 1);
    setStage({ kind: 'review', reason });
  };
  const goOnOver = (theirs: PublishedRules, theirCopy: CopyState, mine: RuleSet): void => {
    setRules({ kind: 'published', published: theirs });
    copy.setCopy(theirCopy);
    edit({ kind: 'rebase', version: theirs.version, theirs: theirs.ruleSet, mine });
    setLoads((before) => before + 1);
  };
  return {
    rules,
    undoable: edits,
    edit,
    unpublished,
    draft,
    copy,
    stage,
    setStage,
    publish: (consent) => void publish(editing.baseVersion, edited, consent),
    aside,
    isAsideKept: isKept,
    roomUsed,
    fromBuiltIn,
    replaced,
    loads,
    bar,
    close,
    load,
    loadBuiltIn: () => load(builtIn),
    loadSurvivors: () => survivors && load(survivors),
    discard: () => {
      setAside({ editing, title: 'Your changes are discarded' });
      edit({ kind: 'discard' });
      close();
    },
    bringBack: () => {
      if (aside !== undefined) edit({ kind: 'go-back', to: aside.editing });
      dropAside();
      close();
    },
    dismissAside: () => {
      dropAside();
      bar.current?.focus();
    },
    merge: (theirs, theirCopy, merged) => {
      goOnOver(theirs, theirCopy, merged);
      setStage({ kind: 'review' });
    },
    takeTheirs: (theirs, theirCopy) => {
      setAside({ editing, title: 'You see their version; your changes are set aside' });
      goOnOver(theirs, theirCopy, theirs.ruleSet);
      close();
    },
    takeOver: (other) => {
      // What is published may have changed as well: the other tab was done with its changes.
      if (other === null) {
        onStartAnew();
        return;
      }
      edit({ kind: 'go-back', to: beginEditing(rules, other).editing });
      draft.tookOver(other);
    },
  };
}

/** What tells the published version from one of the same number that was published once everything was removed. */
const hashOf = (rules: ChangeableRules, version: number): string | undefined =>
  rules.kind === 'published' && rules.published.version === version ? rules.published.hash : undefined;

/** Other rules with the settings and tests of these. */
const withOwn = (rules: RuleSet, { settings, tests }: RuleSet): RuleSet => ({
  ...rules,
  ...(settings !== undefined && { settings }),
  ...(tests !== undefined && { tests }),
});
