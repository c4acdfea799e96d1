import type { Scenario } from '../../../cli/simulate/scenario';
import { NO_TROUBLES } from '../../../cli/simulate/troubles';

/** Nothing goes wrong of itself. */
export const CALM = {
  mode: 'labels',
  troubles: NO_TROUBLES,
  deaths: 0,
  poisonous: 0,
  clinging: 0,
  acts: false,
  forbidden: 0,
  pausesAt: Infinity,
  cancelsAt: Infinity,
  endsAt: Infinity,
  editingEndsAt: Infinity,
  bulkEndsAt: Infinity,
  eventsLost: 0,
  refusesAbsent: false,
  publishesAt: [],
  hasRetry: false,
  tabOpens: [{ from: 0, until: Infinity, says: true }],
} as const satisfies Partial<Scenario>;
