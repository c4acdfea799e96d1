import { memo, type ReactNode } from 'react';

interface WhileShownProps {
  readonly isShown: boolean;
  readonly children: ReactNode;
}

/** A part of the page that follows the rest only while somebody sees it, and catches up when it is shown again. */
export const WhileShown = memo(
  ({ children }: WhileShownProps) => children,
  (_, { isShown }) => !isShown,
);
