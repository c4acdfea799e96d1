import './button.css';

import type { ButtonHTMLAttributes, ReactNode } from 'react';

interface ButtonProps extends Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'className' | 'style' | 'disabled' | 'type'
> {
  readonly appearance?: 'default' | 'primary' | 'subtle';
  readonly isCompact?: boolean;
  /** Working on what it was pressed for: shows progress, and pressing it does nothing. */
  readonly isBusy?: boolean;
  /** Pressing it does nothing now. It keeps the focus, unlike a disabled one, so that nobody loses their place. */
  readonly isOff?: boolean;
  readonly icon?: ReactNode;
}

/** A button in Atlassian's look, without the weight of Atlaskit's: the panel has to open at once. */
export function Button({
  appearance = 'default',
  isCompact = false,
  isBusy = false,
  isOff = false,
  icon,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const isDead = isBusy || isOff;
  const classes = ['button', `button-${appearance}`, isCompact && 'button-compact', isBusy && 'button-busy'];
  return (
    <button
      {...rest}
      type="button"
      className={classes.filter(Boolean).join(' ')}
      aria-disabled={isDead || undefined}
      aria-busy={isBusy || undefined}
      onClick={isDead ? undefined : onClick}
    >
      {isBusy ? <Spinner /> : icon}
      {children}
    </button>
  );
}

function Spinner() {
  return (
    <svg className="button-spinner" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="28 10" />
    </svg>
  );
}
