import { copySize, PROPERTY_VALUE_LIMIT, writeCopy } from '#jira';
import type { RuleSet } from '#rules';
import { useEffect, useState } from 'react';

import type { RoomUsed } from '../editing/publish-hindrance';

/** Pause in typing after which the copy is packed again, in milliseconds. */
const PAUSE = 300;

/** The share of the room for the published copy that these rules take, from 0 on; over 1 they do not fit. */
export function useRoomUsed(version: number, ruleSet: RuleSet): RoomUsed {
  const [used, setUsed] = useState<RoomUsed>();
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      void writeCopy(version, ruleSet).then((copy) => {
        if (isWanted) setUsed(copySize(copy) / PROPERTY_VALUE_LIMIT);
      });
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [version, ruleSet]);
  return used;
}
