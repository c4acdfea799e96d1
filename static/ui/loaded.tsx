import { useEffect, useRef, type ReactNode } from 'react';

import { FailureMessage } from './failure-message';
import { usePart } from './use-part';

interface LoadedProps<Part> {
  /** The same function each time. */
  readonly load: () => Promise<Part>;
  readonly isWanted?: boolean;
  /** Stands here until the part has come. */
  readonly waiting: ReactNode;
  /** Where one can do without the part: lets it be. */
  readonly onLeave?: () => void;
  readonly children: (part: Part) => ReactNode;
}

/** A part of the page that is loaded when it is first wanted. When it cannot be, that is said, with a way on. */
export function Loaded<Part>({ load, isWanted = true, waiting, onLeave, children }: LoadedProps<Part>) {
  const [loaded, retry] = usePart(load, isWanted);
  const failed = useRef<HTMLDivElement>(null);
  const hasFailed = loaded.kind === 'failed';
  useEffect(() => {
    // The button that asked for the part may be gone: keyboard and screen reader go on from what is said instead.
    if (hasFailed && document.activeElement === document.body) failed.current?.focus();
  }, [hasFailed]);
  if (loaded.kind === 'here') return children(loaded.part);
  if (loaded.kind === 'loading') return waiting;
  return (
    <div ref={failed} tabIndex={-1}>
      <FailureMessage failure={loaded.failure} onRetry={retry} onLeave={onLeave} />
    </div>
  );
}
