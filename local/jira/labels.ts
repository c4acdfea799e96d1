import { fieldErrors } from './jira-error';
import type { JiraLimits } from './jira-limits';

/** One change of an issue's labels. */
export type LabelChange =
  | { readonly kind: 'add'; readonly label: string }
  | { readonly kind: 'remove'; readonly label: string }
  | { readonly kind: 'set'; readonly labels: readonly string[] };

/** The labels after the changes, sorted; a label is there once. */
export function changeLabels(labels: readonly string[], changes: readonly LabelChange[]): readonly string[] {
  let next = new Set(labels);
  for (const change of changes) {
    if (change.kind === 'set') next = new Set(change.labels);
    else if (change.kind === 'add') next.add(change.label);
    else next.delete(change.label);
  }
  return [...next].sort();
}

/** @throws JiraError 400 for a label with a space, an empty one, or one that is too long. */
export function checkLabels(changes: readonly LabelChange[], limits: JiraLimits): void {
  const labels = changes.flatMap((change) => (change.kind === 'set' ? change.labels : [change.label]));
  for (const label of labels) {
    if (/\s/.test(label)) throw fieldErrors({ labels: `The label '${label}' contains spaces which is invalid.` });
    if (label === '') throw fieldErrors({ labels: 'The label cannot be empty.' });
    if (label.length > limits.labelCharacters) {
      throw fieldErrors({
        labels: `The label '${label}' exceeds the maximum length of ${limits.labelCharacters} characters.`,
      });
    }
  }
}

/** Whether both lists hold the same labels. */
export function sameLabels(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((label, at) => label === b[at]);
}
