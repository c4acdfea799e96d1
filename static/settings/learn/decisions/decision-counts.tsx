import { PlaceLozenge } from '../../../ui/place-lozenge';
import type { Decisions } from './decisions';

/** How many decisions were found, and for which place. */
export function DecisionCounts({ decisions }: { readonly decisions: Decisions }) {
  const { issues, read, hasMore, backlog, plan } = decisions;
  const others = read - issues.length;
  return (
    <p className="learn-counts">
      <span>
        {issues.length.toLocaleString('en')} {issues.length === 1 ? 'decision' : 'decisions'} of people:
      </span>
      <span className="learn-count">
        {backlog.toLocaleString('en')} <PlaceLozenge place="backlog" />
      </span>
      <span className="learn-count">
        {plan.toLocaleString('en')} <PlaceLozenge place="plan" />
      </span>
      <span className="rules-help">
        {others > 0 && `${others.toLocaleString('en')} more were read that no person decided. `}
        {hasMore && `There are more issues: only the first ${read.toLocaleString('en')} were read.`}
      </span>
    </p>
  );
}
