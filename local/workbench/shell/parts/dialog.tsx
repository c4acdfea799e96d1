import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly size?: string | { readonly width: string; readonly height?: string | undefined };
  readonly closeOnEscape?: boolean;
  readonly closeOnOverlayClick?: boolean;
}

/** A modal dialog with a title and a close button; the browser keeps the focus inside and gives it back. */
export function Dialog({
  title,
  onClose,
  children,
  size = 'medium',
  closeOnEscape = true,
  closeOnOverlayClick = false,
}: DialogProps): ReactElement {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  const named = typeof size === 'string';
  return (
    <dialog
      ref={element}
      className={`dialog ${named ? `dialog-${size}` : ''}`}
      style={named ? undefined : { width: size.width, height: size.height }}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        if (closeOnEscape) onClose();
      }}
      onClick={(event) => {
        if (closeOnOverlayClick && event.target === element.current) onClose();
      }}
    >
      <div className="dialog-inside">
        <header className="dialog-header">
          <h2>{title}</h2>
          <button type="button" className="button button-subtle" onClick={onClose} aria-label="Close">
            <span aria-hidden="true">✕</span>
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
