import type { RunView } from '#contract';
import { mayBulkChange, type Request } from '#jira';
import type { RunMode } from '#run';
import { useEffect, useState } from 'react';

/**
 * How a run that follows from another is written: in bulk where this person may, else issue by issue where labels were
 * written. Undefined until that is known.
 */
export function useRunMode(request: Request, { mode }: Pick<RunView['header'], 'mode'>): RunMode | undefined {
  const [known, setKnown] = useState<RunMode | undefined>(mode === 'property' ? mode : undefined);
  useEffect(() => {
    if (mode === 'property') return;
    let isWanted = true;
    mayBulkChange(request).then(
      (mayBulk) => isWanted && setKnown(mayBulk ? 'labels' : 'single'),
      () => isWanted && setKnown('single'),
    );
    return () => {
      isWanted = false;
    };
  }, [request, mode]);
  return known;
}
