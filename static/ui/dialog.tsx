import './dialog.css';

import { useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';

import { ignoreSecondClick } from './ignore-second-click';
import { keepTabInside } from './keep-tab-inside';
import { moveIntoView } from './move-into-view';

interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons, the one that goes ahead first. */
  readonly actions: ReactNode;
  /** Whether the button that goes ahead may have the focus first, and is there already: else the title has it. */
  readonly isReady?: boolean;
  /** Escape, or a press outside. */
  readonly onClose: () => void;
}

/** A question that has to be answered before anything else. It keeps the focus inside. */
export function Dialog({ title, children, actions, isReady = true, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [isLate] = useState(!isReady);
  const titleId = useId();
  // Closed while it is still in the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (shown === null) return;
    const stopMoving = moveIntoView(shown);
    shown.showModal();
    if (isLate) heading.current?.focus();
    const onKey = (event: KeyboardEvent): void => keepTabInside(shown, event);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      stopMoving();
      shown.close();
      ignoreSecondClick();
    };
  }, [isLate]);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="dialog-inside">
        <h2 id={titleId} className="dialog-title" ref={heading} tabIndex={isLate ? -1 : undefined}>
          {title}
        </h2>
        <div className="dialog-body">{children}</div>
        <div className="dialog-actions">{actions}</div>
      </div>
    </dialog>
  );
}
