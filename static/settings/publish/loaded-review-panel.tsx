import { Loaded } from '../../ui/loaded';
import { Waiting } from '../../ui/waiting';
import type { ReviewPanelProps } from './review-panel';

const load = () => import('./review-panel');

/** What publishing will change, once what shows it is there: the list of rules does not wait for it. */
export function LoadedReviewPanel(props: ReviewPanelProps) {
  return (
    <Loaded load={load} waiting={<Waiting label="Loading what changes" />} onLeave={props.onClose}>
      {({ ReviewPanel }) => <ReviewPanel {...props} />}
    </Loaded>
  );
}
