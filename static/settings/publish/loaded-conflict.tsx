import { FailureMessage } from '../../ui/failure-message';
import { usePart } from '../../ui/use-part';
import { Waiting } from '../../ui/waiting';
import type { ConflictPanelProps } from './conflict-panel';

const loadPanel = () => import('./conflict-panel');

/** Both sides of a conflict, once what shows them is there: most people never meet one. */
export function LoadedConflict(props: ConflictPanelProps) {
  const [loaded, retry] = usePart(loadPanel, true);
  if (loaded.kind === 'loading') return <Waiting label="Loading both versions" />;
  if (loaded.kind === 'failed') return <FailureMessage failure={loaded.failure} onRetry={retry} />;
  const { ConflictPanel } = loaded.part;
  return <ConflictPanel {...props} />;
}
