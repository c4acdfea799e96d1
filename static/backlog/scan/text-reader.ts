import { BULK_FETCH_MOST } from '#jira';

import type { PatiencePorts } from '../../ui/patience';

/** Issues that come into view within so many milliseconds are read together. */
const TOGETHER_MS = 150;

interface TextReaderOptions extends Pick<PatiencePorts, 'sleep'> {
  /** Reads up to a hundred issues. */
  readonly read: (ids: readonly string[]) => Promise<void>;
}

/** Takes ids one by one and has them read by the hundred. One that could not be read is asked for when it is wanted again. */
export function createTextReader({ read, sleep }: TextReaderOptions): (id: string) => void {
  const wanted = new Set<string>();
  let isReading = false;

  async function readWanted(): Promise<void> {
    isReading = true;
    try {
      await sleep(TOGETHER_MS, new AbortController().signal);
      while (wanted.size > 0) {
        // The latest are in view; what was scrolled past can wait.
        const ids = [...wanted].slice(-BULK_FETCH_MOST);
        for (const id of ids) wanted.delete(id);
        await read(ids);
      }
    } catch {
      wanted.clear();
    } finally {
      isReading = false;
    }
  }

  return (id) => {
    wanted.add(id);
    if (!isReading) void readWanted();
  };
}
