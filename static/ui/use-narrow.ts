import { useSyncExternalStore } from 'react';

/** Below this the table's columns fold; style sheets that go with it have the same number. */
const query = window.matchMedia('(max-width: 719px)');

/** Whether the page is too narrow for a table with columns. */
export const useNarrow = (): boolean => useSyncExternalStore(listen, () => query.matches);

function listen(onChange: () => void): () => void {
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
