import { Loaded } from '../../ui/loaded';
import { Waiting } from '../../ui/waiting';
import type { HistoryTabProps } from './history-tab';

const load = () => import('./history-tab');

/** The history of runs, loaded when its tab is first opened. */
export function LoadedHistory({ isShown, ...props }: HistoryTabProps & { readonly isShown: boolean }) {
  return (
    <Loaded load={load} isWanted={isShown} waiting={<Waiting label="Loading the history" />}>
      {({ default: HistoryTab }) => <HistoryTab {...props} />}
    </Loaded>
  );
}
