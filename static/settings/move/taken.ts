import type { Editing } from '../editing/editing';

/** What was taken in last, and the way back. */
export interface Taken {
  readonly from: string;
  readonly words: string;
  readonly before: Editing;
}

/** Whether what was taken in stands in a draft that can go back: not once it was published, or begun anew on a version. */
export const mayGoBack = ({ before }: Taken, editing: Editing): boolean =>
  editing !== before && editing.baseVersion === before.baseVersion;
