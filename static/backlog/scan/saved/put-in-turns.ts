import type { UseStore } from 'idb-keyval';

/** Entries that are copied into the store in one task. */
const AT_ONCE = 10;

/**
 * Puts entries into a store, all or none, without freezing the page: putting copies a value at once, however long the
 * store takes. A transaction stays open from one answer to the next.
 *
 * @param entries made one by one, when their turn has come
 */
export const putInTurns = (store: UseStore, entries: Iterator<readonly [IDBValidKey, unknown], void>): Promise<void> =>
  store(
    'readwrite',
    (objects) =>
      new Promise<void>((resolve, reject) => {
        const { transaction } = objects;
        const fail = (): void => reject(transaction.error ?? new Error('It was not put.'));
        transaction.oncomplete = () => resolve();
        transaction.onerror = fail;
        transaction.onabort = fail;
        function putTurn(): void {
          for (let turn = 1; ; turn += 1) {
            const next = entries.next();
            if (next.done === true) return;
            const [key, value] = next.value;
            const put = objects.put(value, key);
            if (turn < AT_ONCE) continue;
            put.onsuccess = putSome;
            return;
          }
        }
        function putSome(): void {
          try {
            putTurn();
          } catch (error) {
            transaction.abort();
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        }
        putSome();
      }),
  );
