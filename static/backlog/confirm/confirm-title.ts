/**
 * What is asked before a run.
 *
 * @param count how many issues it would write; undefined: not known yet, or it could not be found out
 * @param selected how many were selected
 */
export function confirmTitle(count: number | undefined, selected: number): string {
  if (count === 0) return 'Nothing to tag';
  const asked = count ?? selected;
  return `Tag ${asked === 1 ? '1 issue' : `${asked.toLocaleString('en')} issues`}?`;
}
