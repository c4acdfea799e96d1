import { FailureMessage } from '../../ui/failure-message';
import { usePart } from '../../ui/use-part';
import type { DeskProps } from '../desk';

const loadChecks = () => import('./checks');

/** The checks, once they are there: the list of rules does not wait for them. */
export function LoadedChecks({ desk }: DeskProps) {
  const [loaded, retry] = usePart(loadChecks, true);
  if (loaded.kind === 'loading') return <p className="checks-quiet">Checking the rules…</p>;
  if (loaded.kind === 'failed') return <FailureMessage failure={loaded.failure} onRetry={retry} />;
  const { Checks } = loaded.part;
  return <Checks desk={desk} />;
}
