import './rules-editor.css';

import { fieldsToRead, labelNames } from '#issue';
import { useCallback, useDeferredValue, useState } from 'react';

import type { RuleFilter } from '../ui/find-rules';
import type { Desk } from './desk';
import { DeskTabs } from './desk-tabs';
import { inForceWords, settingsInForce } from './editing/start-from';
import { EditorNotices } from './editor-notices';
import { EditorStage } from './editor-stage';
import { focusRule } from './list/focus-rule';
import { PageHead } from './page-head';
import { useProjectIssues } from './project-issues/use-project-issues';
import { newPreview } from './preview/use-preview';
import { RulesTab } from './rules-tab';
import { useCompiled } from './use-compiled';
import { useEditor, type EditorStart } from './use-editor';

/** The rules page once the rules are there. Edits live here, and in the draft, until they are published. */
export function RulesEditor(start: EditorStart) {
  const { project, found, foundCompiled, removed, onStartAnew } = start;
  const editor = useEditor(start);
  const { rules, copy, edit, load, setStage } = editor;
  const editing = editor.undoable.now;
  const [tab, setTab] = useState(0);
  const [filter, setFilter] = useState<RuleFilter>({ query: '' });
  const [isTrying, setTrying] = useState(false);
  const showRule = useCallback((id?: string): void => {
    setFilter({ query: id ?? '' });
    setTrying(false);
    setTab(0);
    focusRule(id);
  }, []);
  const compiled = useCompiled(editing, foundCompiled);
  const meant = compiled.ruleSet;
  const labels = labelNames(settingsInForce(rules));
  const issues = useProjectIssues(project.id, useDeferredValue(fieldsToRead(meant)), labels);
  const [preview] = useState(newPreview);
  const desk: Desk = {
    project,
    editing,
    edit,
    edited: editor.unpublished.edited,
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

  return (
    <main className="rules-page">
      <PageHead
        inForce={inForceWords(rules, copy.copy)}
        onBuiltIn={editor.fromBuiltIn !== '' ? () => setStage({ kind: 'built-in' }) : undefined}
      />
      <EditorNotices editor={editor} removed={removed} />
      <EditorStage editor={editor} desk={desk} />
      <DeskTabs
        desk={desk}
        selected={tab}
        onSelect={setTab}
        rules={
          <RulesTab
            desk={desk}
            loads={editor.loads}
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
