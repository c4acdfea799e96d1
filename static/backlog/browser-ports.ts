import { request } from '../api';
import { breathe } from '../ui/breathe';
import type { PagePorts } from './page-ports';
import { sleep } from '../ui/sleep';

/** The page's ports in a real browser. */
export const browserPorts: PagePorts = {
  request,
  now: () => Date.now(),
  random: () => Math.random(),
  sleep,
  slices: { now: () => performance.now(), breathe },
};
