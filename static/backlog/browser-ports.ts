import { request } from '../api';
import { sleep } from '../ui/sleep';
import { SLICE_PORTS } from '../ui/slice-ports';
import type { PagePorts } from './page-ports';
import { callRun } from './runs/call-run';
import { browserTabMemory } from './runs/tab-memory';

/** The page's ports in a real browser. */
export const browserPorts: PagePorts = {
  request,
  now: () => Date.now(),
  random: () => Math.random(),
  sleep,
  slices: SLICE_PORTS,
  call: callRun,
  newName: () => crypto.randomUUID().replaceAll('-', ''),
  tabMemory: browserTabMemory,
};
