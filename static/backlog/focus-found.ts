/** Moves the focus to what was found by a scan, else to its tab, where what has the focus goes. */
export function focusFound(tab: HTMLElement | null): void {
  const found = tab?.querySelector<HTMLElement>('.review') ?? tab;
  found?.focus({ preventScroll: true });
}
