import type { Placeholder } from '../../pattern/pattern';
import { date } from './date';
import { duration } from './duration';
import { money } from './money';
import { number } from './number';
import { person } from './person';
import type { Recogniser } from './recogniser';
import { url } from './url';
import { version } from './version';

/** How each kind of placeholder is found. */
export const RECOGNISERS = { date, duration, money, person, version, number, url } satisfies Record<
  Placeholder,
  Recogniser
>;
