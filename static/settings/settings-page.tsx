import './settings-page.css';

import type { Answer, Api } from '#contract';
import { useCallback, useEffect, useState } from 'react';

import { callFunction, type PageContext } from '../api';
import { FailureMessage } from '../ui/failure-message';
import { Message } from '../ui/message';
import { Waiting } from '../ui/waiting';
import { NewerRules } from './newer-rules';
import { RulesEditor } from './rules-editor';

/** The rules page of a project's settings. What is shown depends on what the server lets this user read. */
export default function SettingsPage({ context }: { readonly context: PageContext }) {
  const { project } = context.extension;
  const [answer, setAnswer] = useState<Answer<Api['rules.read']['result']>>();
  const read = useCallback(async () => {
    setAnswer(undefined);
    setAnswer(await callFunction('rules.read', { projectId: project.id }));
  }, [project.id]);
  useEffect(() => void read(), [read]);

  if (answer === undefined) return <Waiting label="Reading the rules" />;
  if (answer.ok) {
    const { rules, copy, draft, unreadableDraft } = answer.value;
    if (rules.kind === 'newer') return <NewerRules version={rules.version} surviving={rules.surviving} />;
    return (
      <RulesEditor
        project={project}
        found={rules}
        foundCopy={copy}
        foundDraft={draft}
        unreadableDraft={unreadableDraft}
        onStartAnew={() => void read()}
      />
    );
  }
  return (
    <main className="rules-page">
      <h1 className="rules-head-title">Rules</h1>
      {answer.failure.code === 'forbidden' ? (
        <Message tone="info" title="Rules are changed by project administrators">
          You can read them: open Backlog or Plan in this project and choose its Rules tab. If a rule looks wrong to
          you, tell an administrator of the project which words it should read.
        </Message>
      ) : (
        <FailureMessage failure={answer.failure} onRetry={() => void read()} />
      )}
    </main>
  );
}
