import { rowId } from './rule-row';

/** Frames within which the list has the rule: it may lag behind what is searched for. */
const MOST_FRAMES = 60;

/**
 * Gives the focus to a rule in the list, as soon as it is there: what had it may stand in another tab.
 *
 * @param id without, to the form of a new rule
 */
export function focusRule(id: string | undefined, frames = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    const row =
      id === undefined ? document.querySelector('.rule-form [data-first]') : document.getElementById(rowId(id));
    if (row instanceof HTMLElement && row.offsetParent !== null) row.focus();
    else if (frames > 0) focusRule(id, frames - 1);
  });
}
