import { Message } from '../../../ui/message';
import { DecisionCounts } from './decision-counts';
import { ENOUGH, type Decisions } from './decisions';

/** Says kindly that there is not enough to learn from yet, and how there can be. */
export function TooFew({ decisions }: { readonly decisions: Decisions }) {
  const isNone = decisions.issues.length === 0;
  return (
    <Message tone="info" title={isNone ? 'Nobody has decided any of these issues yet' : 'Not enough decisions yet'}>
      {!isNone && <DecisionCounts decisions={decisions} />}
      <p>
        With fewer than {ENOUGH.decisions}, and {ENOUGH.eachSide} for each place, chance looks like a rule. Decide some
        more, on an issue or on the backlog page, and come back; or write a query that finds more of them.
      </p>
    </Message>
  );
}
