import { useEffect } from 'react';

import { Button } from '../ui/button';

interface UndoButtonsProps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** Steps back and forth, by button or as everywhere: Ctrl or ⌘ with Z, with Shift to redo, and Ctrl+Y. */
export function UndoButtons({ canUndo, canRedo, onUndo, onRedo }: UndoButtonsProps) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!isRedo && key !== 'z') return;
      event.preventDefault();
      if (isRedo) onRedo();
      else onUndo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onUndo, onRedo]);
  return (
    <span className="rules-undo" role="group" aria-label="Steps">
      <Button isCompact appearance="subtle" isOff={!canUndo} onClick={onUndo}>
        Undo
      </Button>
      <Button isCompact appearance="subtle" isOff={!canRedo} onClick={onRedo}>
        Redo
      </Button>
    </span>
  );
}

/** In a text, the browser's own undo goes letter by letter. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type));
