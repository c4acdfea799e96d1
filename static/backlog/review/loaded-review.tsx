import { FailureMessage } from '../../ui/failure-message';
import { usePart } from '../../ui/use-part';
import { Waiting } from '../../ui/waiting';
import type { ReviewProps } from './review';

const load = () => import('./review');

/** The review, loaded while a scan reads; undefined: there is nothing to review yet. */
export function LoadedReview({
  isWanted,
  review,
}: {
  readonly isWanted: boolean;
  readonly review: ReviewProps | undefined;
}) {
  const [loaded, retry] = usePart(load, isWanted);
  if (review === undefined) return null;
  if (loaded.kind === 'loading') return <Waiting label="Loading the review" />;
  if (loaded.kind === 'failed') return <FailureMessage failure={loaded.failure} onRetry={retry} />;
  const { default: Review } = loaded.part;
  return <Review {...review} />;
}
