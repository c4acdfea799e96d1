import { useEffect, useState } from 'react';

import { getContext } from '../api';

/** The account id of who looks; undefined until it is known, or where Jira does not tell. */
export function useMe(): string | undefined {
  const [me, setMe] = useState<string>();
  useEffect(() => {
    let isHere = true;
    getContext().then(
      ({ accountId }) => isHere && setMe(accountId),
      // Without it, one's own versions are another administrator's: nothing else depends on it.
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, []);
  return me;
}
