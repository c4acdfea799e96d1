import type { MovedIssue } from '#measure';
import type { Place } from '#rules';

import type { ProjectIssue } from '../project-issues/project-issue';
import { TONE, type Tone } from './preview-words';

/** Which of the changed issues to list. */
export type PreviewFilter =
  | { readonly kind: 'all' }
  | { readonly kind: 'move'; readonly from: Place; readonly to: Place }
  | { readonly kind: 'tone'; readonly tone: Tone };

export const ALL: PreviewFilter = { kind: 'all' };

export const isSameFilter = (a: PreviewFilter, b: PreviewFilter): boolean => nameOf(a) === nameOf(b);

const nameOf = (filter: PreviewFilter): string => Object.values(filter).join(' ');

/** The issues that a filter lets through, in their order. */
export function filterMoved(
  moved: readonly MovedIssue<ProjectIssue>[],
  filter: PreviewFilter,
): readonly MovedIssue<ProjectIssue>[] {
  switch (filter.kind) {
    case 'all':
      return moved;
    case 'move':
      return moved.filter(({ before, after }) => before.place === filter.from && after.place === filter.to);
    case 'tone':
      return moved.filter(({ effect }) => TONE[effect] === filter.tone);
  }
}
