import { PORTION_MOST, PORTION_SCHEMA, type Portion, type RunGroup } from './record/portion';

/** Spreads groups over portions: as few as will do, and each group over as few as possible. */
export function packPortions(groups: readonly RunGroup[], most: number = PORTION_MOST): readonly Portion[] {
  const portions: RunGroup[][] = [];
  let room = 0;
  for (const group of groups) {
    let { ids } = group;
    while (ids.length > 0) {
      if (room === 0) {
        portions.push([]);
        room = most;
      }
      const part = ids.slice(0, room);
      portions.at(-1)?.push({ ...group, ids: part });
      room -= part.length;
      ids = ids.slice(part.length);
    }
  }
  return portions.map((packed) => ({ schema: PORTION_SCHEMA, groups: packed, left: [] }));
}
