import type { Tag } from './tag';

/** Ends the run's name in tags that are not final yet. */
const OPEN = '-open';

/** How a run is named in the tags that it has begun to write. */
export const openName = (runId: string): string => runId + OPEN;

/** Whether a tag is one that a run has begun to write: its label may come and go without anybody's doing. */
export const isOpenTag = (tag: Tag | undefined): boolean => openRunOf(tag) !== undefined;

/** The run that has begun to write a tag, and was not seen to the end of it. */
export const openRunOf = (tag: Tag | undefined): string | undefined =>
  tag?.run?.endsWith(OPEN) === true ? tag.run.slice(0, -OPEN.length) : undefined;
