import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';

interface ToolbarProps {
  readonly label: string;
  readonly className?: string;
  /** Buttons, however deep. */
  readonly children: ReactNode;
}

/**
 * Buttons that are one stop for the Tab key: the arrow keys, Home and End go between them.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/
 */
export function Toolbar({ label, className, children }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const current = useRef<HTMLElement>();
  // Which button is the stop is for the bar to say: a button does not know the others, nor which of them are off.
  function settle(): void {
    const buttons = buttonsIn(bar.current);
    const stop = buttons.find((button) => button === current.current) ?? buttons.find(isPressed) ?? buttons[0];
    for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
  }
  useLayoutEffect(settle);
  return (
    <div
      ref={bar}
      className={className}
      role="toolbar"
      aria-label={label}
      onFocus={({ target }) => {
        current.current = target;
        settle();
      }}
      onKeyDown={move}
    >
      {children}
    </div>
  );
}

const isPressed = (button: HTMLElement): boolean => button.ariaPressed === 'true';

const buttonsIn = (bar: HTMLElement | null): readonly HTMLElement[] =>
  bar === null ? [] : [...bar.querySelectorAll<HTMLElement>('button:enabled')];

function move(event: KeyboardEvent<HTMLElement>): void {
  const buttons = buttonsIn(event.currentTarget);
  const at = buttons.findIndex((button) => button === event.target);
  const next = target(event.key, at, buttons.length);
  if (next === undefined) return;
  event.preventDefault();
  buttons[next]?.focus();
}

/** Which of so many buttons a key goes to, from one of them: round at the ends. */
function target(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
