import './panel-page.css';

import { useRef } from 'react';

import type { PageContext } from '../api';
import { FailureMessage } from '../ui/failure-message';
import { Message } from '../ui/message';
import { PanelSkeleton } from './panel-skeleton';
import { ReadyPanel } from './ready-panel';
import { usePanel } from './use-panel';

/** The panel page: what the rules make of the issue in view, why, and the decision. */
export default function PanelPage({ context }: { readonly context: PageContext }) {
  const { issue, project } = context.extension;
  if (issue === undefined) {
    return (
      <Message tone="error" title="Jira did not say which issue this is">
        Nothing was changed. Reload the page.
      </Message>
    );
  }
  return <PanelOfIssue key={issue.id} issueId={issue.id} projectId={project.id} />;
}

function PanelOfIssue({ issueId, projectId }: { readonly issueId: string; readonly projectId: string }) {
  const { state, reading, load, attempt } = usePanel(issueId, projectId);
  const main = useRef<HTMLElement>(null);
  const retry = (): void => {
    // The button goes away with the message: keep the place of those who work with the keyboard.
    main.current?.focus();
    load();
  };
  return (
    <main className="panel" ref={main} tabIndex={-1} aria-label="Backlog or Plan" aria-busy={state.kind === 'loading'}>
      {state.kind === 'loading' && <PanelSkeleton />}
      {state.kind === 'failed' && <FailureMessage failure={state.failure} onRetry={retry} />}
      {state.kind === 'ready' && reading !== undefined && (
        <ReadyPanel state={state} reading={reading} projectId={projectId} onAttempt={attempt} />
      )}
    </main>
  );
}
