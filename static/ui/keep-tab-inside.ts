const STOPS = ':is(a[href], button, input, select, textarea, summary, [tabindex]):not(:disabled, [tabindex="-1"])';

/**
 * Lets Tab go round within an element. The browser's own dialog makes the rest of its page inert, but an app is a frame:
 * past the last button, Tab would leave for Jira's page, from where Escape does not reach the dialog.
 */
export function keepTabInside(within: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'Tab') return;
  const active = document.activeElement;
  const stops = stopsIn(within);
  const at = stops.findIndex((stop) => stop === active);
  // The title is before the first stop; Tab goes on from there by itself.
  const isEnd = event.shiftKey ? at <= 0 : at >= 0 && at === stops.length - 1;
  if (within.contains(active) && !isEnd) return;
  event.preventDefault();
  stops.at(event.shiftKey ? -1 : 0)?.focus();
}

/** Where Tab stops: of radio buttons of one name at the one that is checked. */
function stopsIn(within: HTMLElement): readonly HTMLElement[] {
  const stops = [...within.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.checkVisibility());
  const radios = [...within.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  const answered = new Set(radios.filter((radio) => radio.checked).map(({ name }) => name));
  const passed = new Set<HTMLElement>(radios.filter(({ name, checked }) => !checked && answered.has(name)));
  return stops.filter((stop) => !passed.has(stop));
}
