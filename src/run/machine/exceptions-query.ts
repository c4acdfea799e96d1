import { ownLabels, type ProjectLabels, type Tag } from '#issue';

import type { Portion } from '../record/portion';
import type { RunHeader } from '../record/run-header';
import { claimTag } from '../tags-of-run';
import { CHUNK, leftOf } from './portion-plan';

/** Issues of one group that are asked about together with others. */
interface Piece {
  readonly group: number;
  readonly ids: readonly number[];
}

/** The aliases that manifest.yml gives to parts of the tag. */
const ALIASES = [
  ['run', 'backlogOrPlanRun'],
  ['by', 'backlogOrPlanBy'],
  ['place', 'backlogOrPlan'],
] as const satisfies readonly (readonly [keyof Tag, string])[];

/** What the issues are compared with: what was claimed, or what shall stand in the end. */
export type Expected = 'claimed' | 'final';

/** Issues that are asked about with one query: at most {@link CHUNK}. Those left out are not. */
export function searchChunks(portion: Portion): readonly (readonly Piece[])[] {
  const left = leftOf(portion);
  const chunks: Piece[][] = [];
  let room = 0;
  portion.groups.forEach(({ ids }, group) => {
    let rest = ids.filter((id) => !left.has(id));
    while (rest.length > 0) {
      if (room === 0) {
        chunks.push([]);
        room = CHUNK;
      }
      const part = rest.slice(0, room);
      chunks.at(-1)?.push({ group, ids: part });
      room -= part.length;
      rest = rest.slice(part.length);
    }
  });
  return chunks;
}

/**
 * The query for those issues that are not as expected: another tag, other labels of the project's, or another project.
 * What search knows of an issue may be old; since it then does not know our own write either, it names too many and
 * never too few.
 */
export function exceptionsQuery(
  header: RunHeader,
  portion: Portion,
  chunk: readonly Piece[],
  expected: Expected,
): string {
  const parts = chunk.flatMap(({ group: index, ids }) => {
    const group = portion.groups[index];
    if (group === undefined) return [];
    const [tag, labels] =
      expected === 'claimed' ? [claimTag(header, group), group.labelsBefore] : [group.after, group.labelsAfter];
    const clauses = [...notTag(tag), ...notLabels(labels, header.labels), ...elsewhere(header, expected)];
    return [`(${idIn(ids)} AND (${clauses.join(' OR ')}))`];
  });
  return parts.join(' OR ');
}

/** The query for all of these issues that the user can see. */
export const idIn = (ids: readonly number[]): string => `id in (${ids.join(',')})`;

/** A final tag is right in whichever project its issue has come to. */
const elsewhere = ({ projectId }: RunHeader, expected: Expected): readonly string[] =>
  expected === 'claimed' ? [`project != ${projectId}`] : [];

function notTag(tag: Tag | null): readonly string[] {
  if (tag === null) return ['backlogOrPlan is not EMPTY'];
  return ALIASES.flatMap(([field, alias]) => {
    const value = tag[field];
    return value === undefined ? [`${alias} is not EMPTY`] : [`${alias} != ${quoted(value)}`, `${alias} is EMPTY`];
  });
}

function notLabels(expected: readonly string[], names: ProjectLabels): readonly string[] {
  return ownLabels(names).flatMap((label) =>
    expected.includes(label) ? [`labels != ${quoted(label)}`, 'labels is EMPTY'] : [`labels = ${quoted(label)}`],
  );
}

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
