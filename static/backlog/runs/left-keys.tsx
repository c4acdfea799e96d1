import { useEffect, useState } from 'react';

import { KeyList } from './key-list';
import type { KnownKeys } from './known-keys';
import { leftWords, type LeftLine } from './left-out';

/** More keys would be a wall; the log in the history has all of them. */
const SHOWN = 50;

interface LeftKeysProps {
  readonly line: LeftLine;
  readonly keys: KnownKeys;
  /** How many, and why, stands above already. */
  readonly isTold: boolean;
}

/** How many issues were left out for one reason, with their keys. */
export function LeftKeys({ line, keys, isTold }: LeftKeysProps) {
  const { outcome, count, ids } = line;
  const [, setFound] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    keys.find(ids.slice(0, SHOWN), controller.signal).then(
      () => setFound((before) => before + 1),
      // Without keys there is the number still.
      () => undefined,
    );
    return () => controller.abort();
  }, [ids, keys]);
  const named = ids.slice(0, SHOWN).flatMap((id) => keys.get(id) ?? []);
  const more = ids.length > SHOWN ? ` and ${(ids.length - SHOWN).toLocaleString('en')} more` : '';
  if (isTold) {
    if (named.length === 0) return null;
    return (
      <p className="run-keys">
        {outcome === 'half-done' && 'Half done: '}
        <KeyList keys={named} />
        {more}
      </p>
    );
  }
  return (
    <p className="run-keys">
      {count.toLocaleString('en')} {leftWords(outcome, count)}
      {named.length > 0 && (
        <>
          {' ('}
          <KeyList keys={named} />
          {more})
        </>
      )}
    </p>
  );
}
