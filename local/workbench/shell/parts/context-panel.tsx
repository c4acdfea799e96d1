import { useState, type ReactElement } from 'react';
import { AppFrame } from '../frame/app-frame';

/** Jira keeps an issue context closed until the person opens it, and remembers that. */
const STORED_AS = 'workbench.context-open';

export interface ContextPanelProps {
  readonly issueId: string;
  readonly extension: Readonly<Record<string, unknown>>;
}

export function ContextPanel({ issueId, extension }: ContextPanelProps): ReactElement {
  const [isOpen, setOpen] = useState(() => localStorage.getItem(STORED_AS) === 'yes');
  return (
    <section className="card" aria-label="Backlog or Plan context">
      <h2>
        <button
          type="button"
          className="button button-subtle disclosure"
          aria-expanded={isOpen}
          onClick={() => {
            localStorage.setItem(STORED_AS, isOpen ? 'no' : 'yes');
            setOpen(!isOpen);
          }}
        >
          <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> Backlog or Plan
        </button>
      </h2>
      {isOpen && (
        <AppFrame
          moduleKey="suggestion-context"
          title="Backlog or Plan context"
          issueId={issueId}
          extension={extension}
          height="content"
        />
      )}
    </section>
  );
}
