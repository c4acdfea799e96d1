/** How long the site must be quiet before it is written, so that a run of many edits is written once. */
const QUIET_MILLISECONDS = 1_000;

export interface StateKeeper {
  /** Something has changed. */
  readonly touch: () => void;
  /** Writes what is not written yet, at once. */
  readonly flush: () => void;
}

/** Writes the state a moment after the last change. */
export function createStateKeeper(write: () => void): StateKeeper {
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    write();
  };
  return {
    flush,
    touch: () => {
      clearTimeout(timer);
      timer = setTimeout(flush, QUIET_MILLISECONDS);
      timer.unref();
    },
  };
}
