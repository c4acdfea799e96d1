import type { MouseEvent, ReactElement, ReactNode } from 'react';
import { go } from '../route';

export interface LinkProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly isCurrent?: boolean;
}

/** A link to a page of the shell; opens in a new tab where the person asks the browser for one. */
export function Link({ to, children, className, isCurrent }: LinkProps): ReactElement {
  const follow = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a href={to} className={className} onClick={follow} aria-current={isCurrent ? 'page' : undefined}>
      {children}
    </a>
  );
}
