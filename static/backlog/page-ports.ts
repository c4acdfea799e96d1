import type { Request } from '#jira';

import type { SlicePorts } from '../ui/in-slices';
import type { PatiencePorts } from '../ui/patience';

/** Everything the page does outside of itself. */
export interface PagePorts extends PatiencePorts {
  readonly request: Request;
  readonly slices: SlicePorts;
}
