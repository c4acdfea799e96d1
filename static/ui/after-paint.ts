/** A page that is not in view paints nothing: work does not wait longer for that, in milliseconds. */
const PATIENCE_MS = 200;

/**
 * Calls a function once the page has painted what it shows now: what can be seen comes before what has to be counted.
 *
 * @returns what calls it off
 */
export function afterPaint(work: () => void): () => void {
  let timer = setTimeout(begin, PATIENCE_MS);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    // A frame is asked for before it is painted; the next task comes after.
    timer = setTimeout(begin, 0);
  });
  function begin(): void {
    cancelAnimationFrame(frame);
    work();
  }
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
