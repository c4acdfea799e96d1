import { Loaded } from '../../ui/loaded';
import type { DeskProps } from '../desk';

const load = () => import('./checks');

/** The checks, once they are there: the list of rules does not wait for them. */
export function LoadedChecks({ desk }: DeskProps) {
  return (
    <Loaded load={load} waiting={<p className="checks-quiet">Checking the rules…</p>}>
      {({ Checks }) => <Checks desk={desk} />}
    </Loaded>
  );
}
