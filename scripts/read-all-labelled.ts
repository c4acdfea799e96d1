import type { LabelledIssue } from '#measure';

import { readLabelled } from '../cli/read/read-labelled';

/**
 * The issues of a file, of which none may be left out.
 *
 * @throws Error naming the first line that cannot be used
 */
export const readAllLabelled = (path: string): Promise<readonly LabelledIssue[]> =>
  readLabelled(path, (row, reason) => {
    throw new Error(`${path}, row ${row}: ${reason}`);
  });
