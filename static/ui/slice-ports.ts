import { breathe } from './breathe';
import type { SlicePorts } from './in-slices';

/** The page's own clock, and its own pause. */
export const SLICE_PORTS: SlicePorts = { now: () => performance.now(), breathe };
