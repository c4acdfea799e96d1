import { Loaded } from '../../ui/loaded';
import { Waiting } from '../../ui/waiting';
import type { ConflictPanelProps } from './conflict-panel';

const load = () => import('./conflict-panel');

/** Both sides of a conflict, once what shows them is there: most people never meet one. */
export function LoadedConflict(props: ConflictPanelProps) {
  return (
    <Loaded load={load} waiting={<Waiting label="Loading both versions" />}>
      {({ ConflictPanel }) => <ConflictPanel {...props} />}
    </Loaded>
  );
}
