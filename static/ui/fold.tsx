import './fold.css';

import type { ReactNode } from 'react';

interface FoldProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  /** Drawn only while it is open. */
  readonly children: ReactNode;
}

/** A part of the page that is folded until somebody wants to know: the browser's own, with its keys and its words. */
export function Fold({ title, isOpen, onToggle, children }: FoldProps) {
  return (
    <details className="fold" open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary className="fold-title">
        <svg className="fold-sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
          <path d="M6 4l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
        {title}
      </summary>
      <div className="fold-body">{isOpen && children}</div>
    </details>
  );
}
