import type { IssueColumn } from '#exchange';
import type { RunView } from '#contract';
import type { Tag } from '#issue';
import type { Portion } from '#run';

import { PLACE_NAME } from '../../ui/place-words';
import { leftWords, outcomeOf, type Outcome } from '../runs/left-out';

/** What a run did with one issue. */
export interface LoggedIssue {
  readonly id: number;
  readonly left: Outcome | undefined;
  readonly before: Tag | null;
  readonly after: Tag | null;
  readonly labelsBefore: readonly string[];
  readonly labelsAfter: readonly string[];
}

/** What a run did, an issue a line. */
export function runLog(portions: readonly Portion[]): readonly LoggedIssue[] {
  return portions.flatMap(({ groups, left }) => {
    const why = new Map(left.flatMap((each) => each.ids.map((id) => [id, each.why] as const)));
    return groups.flatMap(({ ids, ...change }) =>
      ids.map((id) => {
        const reason = why.get(id);
        return { ...change, id, left: reason && outcomeOf(reason, change) };
      }),
    );
  });
}

/** The columns of a run's log. @param keyOf undefined: the issue is gone, or not visible any more */
export const logColumns = (
  { header }: Pick<RunView, 'header'>,
  keyOf: (id: number) => string | undefined,
): readonly IssueColumn<LoggedIssue>[] => [
  { name: 'Key', cell: ({ id }) => keyOf(id) ?? '' },
  { name: 'Id', cell: ({ id }) => id },
  {
    name: 'Result',
    cell: ({ left }) => (left === undefined ? (header.kind === 'tag' ? 'tagged' : 'put back') : leftWords(left, 1)),
  },
  { name: 'Tag before', cell: ({ before }) => tagText(before) },
  { name: 'Tag approved', cell: ({ after }) => tagText(after) },
  { name: 'Labels before', cell: ({ labelsBefore }) => labelsBefore.join(' ') },
  { name: 'Labels approved', cell: ({ labelsAfter }) => labelsAfter.join(' ') },
];

const BY = { suggestion: 'suggested', run: 'by a run', person: 'by a person' } as const satisfies Record<
  Tag['by'],
  string
>;

const tagText = (tag: Tag | null): string => (tag === null ? '' : `${PLACE_NAME[tag.place]}, ${BY[tag.by]}`);
