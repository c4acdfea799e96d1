import type { SetChange } from './set-changes';
import type { SetList } from './set-lists';

export const SET_LIST_NAME = {
  negations: 'Words that deny',
  templateLines: 'Template lines',
} as const satisfies Record<SetList, string>;

/** More would make the summary of a change longer than the list. */
const MOST = 5;

/** What was done to a list that holds for all rules, in short phrases; never empty. */
export function setChangeWords({ list, before, after }: SetChange): readonly string[] {
  if (list === 'negations' && after === undefined) return ['Back to the built-in list'];
  if (list === 'negations' && before === undefined) return [`Your own list of ${linesWords(after?.length ?? 0)}`];
  const [old, now] = [before ?? [], after ?? []];
  const more = now.filter((line) => !old.includes(line));
  const fewer = old.filter((line) => !now.includes(line));
  return [
    ...(more.length > 0 ? [`Also ${quoted(more)}`] : []),
    ...(fewer.length > 0 ? [`No longer ${quoted(fewer)}`] : []),
  ];
}

const linesWords = (lines: number): string => (lines === 1 ? '1 line' : `${lines} lines`);

const quoted = (lines: readonly string[]): string =>
  [
    ...lines.slice(0, MOST).map((line) => `“${line}”`),
    ...(lines.length > MOST ? [`and ${lines.length - MOST} more`] : []),
  ].join(', ');
