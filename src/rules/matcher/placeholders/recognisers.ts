import type { Placeholder } from '../../pattern/pattern';
import type { Recogniser } from './recogniser';

const none: Recogniser = { look: 'throughout', findAll: () => [] };

/** How each placeholder is found. */
export const RECOGNISERS: Readonly<Record<Placeholder, Recogniser>> = {
  date: none,
  duration: none,
  money: none,
  person: none,
  version: none,
  number: none,
  url: none,
};
