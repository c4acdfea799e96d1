import type { EntrantName } from '../contenders/make-entrants';
import type { Report } from './report';

/** An entrant's time as a ratio to the floor's. */
export function ratioToFloor({ timed }: Report, name: EntrantName): number {
  return (timed.get(name)?.nsPerCharacter ?? Number.NaN) / (timed.get('floor')?.nsPerCharacter ?? Number.NaN);
}
