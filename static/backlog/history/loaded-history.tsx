import { FailureMessage } from '../../ui/failure-message';
import { usePart } from '../../ui/use-part';
import { Waiting } from '../../ui/waiting';
import type { HistoryTabProps } from './history-tab';

const load = () => import('./history-tab');

/** The history of runs, loaded when its tab is first opened. */
export function LoadedHistory({ isShown, ...props }: HistoryTabProps & { readonly isShown: boolean }) {
  const [loaded, retry] = usePart(load, isShown);
  if (loaded.kind === 'loading') return <Waiting label="Loading the history" />;
  if (loaded.kind === 'failed') return <FailureMessage failure={loaded.failure} onRetry={retry} />;
  const { default: HistoryTab } = loaded.part;
  return <HistoryTab {...props} />;
}
