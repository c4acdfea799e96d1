import * as v from 'valibot';

import { ERROR_CODES } from './error-code';

/** What went wrong, as a page reads it. */
export const Failure = v.object({
  code: v.picklist(ERROR_CODES),
  faults: v.exactOptional(v.array(v.object({ path: v.string(), message: v.string() }))),
  retryAfter: v.exactOptional(v.number()),
});
