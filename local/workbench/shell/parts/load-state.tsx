import type { ReactElement, ReactNode } from 'react';
import type { Loaded } from '../use-loaded';

/** Shows what has been loaded, or that it is on its way, or why it did not come. */
export function LoadState<Value>({
  loaded,
  children,
}: {
  readonly loaded: Loaded<Value>;
  readonly children: (value: Value) => ReactNode;
}): ReactElement {
  switch (loaded.state) {
    case 'loading':
      return (
        <p className="hint" role="status">
          Loading…
        </p>
      );
    case 'failed':
      return (
        <div className="problem" role="alert">
          <strong>Jira could not show this.</strong> {loaded.message}
        </div>
      );
    case 'ready':
      return <>{children(loaded.value)}</>;
  }
}
