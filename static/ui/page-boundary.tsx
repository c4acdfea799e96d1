import { Component, type ReactNode } from 'react';

import { Message } from './message';

/** Stands in for a page that cannot be shown. */
export function PageFailed() {
  return (
    <Message tone="error" title="This page could not be shown">
      What was saved is safe. Reload the page; if that does not help, tell whoever looks after this app.
    </Message>
  );
}

/**
 * Shows words in place of a page that broke while drawing, or whose part could not be loaded because a newer version of
 * the app has replaced it. Without it React would leave the page empty.
 */
export class PageBoundary extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? <PageFailed /> : this.props.children;
  }
}
