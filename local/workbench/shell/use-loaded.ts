import { useCallback, useEffect, useState } from 'react';

export type Loaded<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly message: string };

/**
 * What `read` gives, read anew when `key` changes (with nothing shown meanwhile) or on `reload` (the old
 * value stays until the new one is there). An answer that comes after a newer question is dropped.
 */
export function useLoaded<Value>(
  key: string,
  read: () => Promise<Value>,
): { readonly loaded: Loaded<Value>; readonly reload: () => void } {
  const [held, setHeld] = useState<{ readonly key: string; readonly loaded: Loaded<Value> }>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const hold = (loaded: Loaded<Value>): void => {
      if (isCurrent) setHeld({ key, loaded });
    };
    read().then(
      (value) => {
        hold({ state: 'ready', value });
      },
      (error: unknown) => {
        hold({ state: 'failed', message: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => {
      isCurrent = false;
    };
    // `read` is a new closure at each render; what it reads is named by `key`.
  }, [key, turn]);
  const reload = useCallback(() => {
    setTurn((last) => last + 1);
  }, []);
  return { loaded: held?.key === key ? held.loaded : { state: 'loading' }, reload };
}
