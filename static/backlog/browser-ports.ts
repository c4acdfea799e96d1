import { callFunction, request } from '../api';
import { SLICE_PORTS } from '../ui/slice-ports';
import type { PagePorts } from './page-ports';
import { sleep } from '../ui/sleep';

/** The page's ports in a real browser. */
export const browserPorts: PagePorts = {
  request,
  now: () => Date.now(),
  random: () => Math.random(),
  sleep,
  slices: SLICE_PORTS,
  call: callFunction,
  newName: () => crypto.randomUUID().replaceAll('-', ''),
};
