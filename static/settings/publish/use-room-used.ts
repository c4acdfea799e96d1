import { copySize, PROPERTY_VALUE_LIMIT, writeCopy } from '#jira';
import type { RuleSet } from '#rules';
import { useEffect, useState } from 'react';

import type { RoomUsed } from '../editing/publish-hindrance';

/** Pause in typing after which the copy is packed again, in milliseconds. */
const PAUSE = 300;

/**
 * Largest value of the store, in bytes, less what is kept beside the rules.
 * @see https://developer.atlassian.com/platform/forge/platform-quotas-and-limits/
 */
const STORED_LIMIT = 240 * 1024 - 2_048;

/** The share of the store's room that rules take, with the notes and tests that the copy leaves out. */
const storedShare = (ruleSet: RuleSet): number =>
  new TextEncoder().encode(JSON.stringify(ruleSet)).length / STORED_LIMIT;

/** The share of the room that these rules take, in the published copy or in the store; from 0 on, over 1 they do not fit. */
export function useRoomUsed(version: number, ruleSet: RuleSet): RoomUsed {
  const [used, setUsed] = useState<RoomUsed>();
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      void writeCopy(version, ruleSet).then((copy) => {
        if (isWanted) setUsed(Math.max(copySize(copy) / PROPERTY_VALUE_LIMIT, storedShare(ruleSet)));
      });
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [version, ruleSet]);
  return used;
}
