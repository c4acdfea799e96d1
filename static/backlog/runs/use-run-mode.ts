import type { RunView } from '#contract';
import type { RunMode } from '#run';
import { useMemo } from 'react';

import { useAsked, type Asked } from '../use-asked';
import type { AskMayBulk } from './bulk-permission';

const PROPERTY = { kind: 'known', value: 'property' } as const;

/**
 * How a run that follows from another is written: in bulk where this person may, else issue by issue where labels were
 * written.
 *
 * @param isWanted nothing is asked before
 */
export function useRunMode(
  mayBulk: AskMayBulk,
  { mode }: Pick<RunView['header'], 'mode'>,
  isWanted: boolean,
): Asked<RunMode> {
  const isAsked = isWanted && mode !== 'property';
  const ask = useMemo(
    () => (isAsked ? async (): Promise<RunMode> => ((await mayBulk()) ? 'labels' : 'single') : undefined),
    [isAsked, mayBulk],
  );
  const asked = useAsked(ask);
  return mode === 'property' ? PROPERTY : asked;
}
