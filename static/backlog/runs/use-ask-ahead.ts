import { useEffect } from 'react';

import type { AskMayBulk } from './bulk-permission';

/** Asks ahead what a press would ask, so that nobody waits for it then. What fails is told when somebody presses. */
export function useAskAhead(mayBulk: AskMayBulk, isWanted: boolean): void {
  useEffect(() => {
    if (isWanted) void mayBulk().catch(() => undefined);
  }, [mayBulk, isWanted]);
}
