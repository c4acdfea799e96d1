/** How long after a click another one counts as its second. */
const DOUBLE_CLICK_MS = 500;

/** What was under the pointer has gone: the second click of a double click is not meant for what lay beneath. */
export function ignoreSecondClick(): void {
  const ignore = (event: MouseEvent): void => {
    if (event.detail < 2) return;
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('click', ignore, true);
  setTimeout(() => document.removeEventListener('click', ignore, true), DOUBLE_CLICK_MS);
}
