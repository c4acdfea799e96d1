import { SIDE_OF_QUESTION, type Place, type Rule } from '#rules';

import { placeIf, type HeardIssue, type PointsOf } from './heard';
import type { Proposal, ProposalExample } from './proposal';

/** Issues shown for each proposal. */
const MOST_EXAMPLES = 3;

interface Moved {
  readonly heard: HeardIssue;
  readonly after: Place;
}

/**
 * What a proposal would do if it alone were taken. Only issues that its rule speaks in are asked: it has no say in others.
 *
 * @param rule as it is, or a new one as it would be
 * @param own the issues that it speaks in
 * @param pointsNow of all rules
 */
export function weighProposal(
  rule: Rule,
  before: number,
  after: number,
  own: readonly HeardIssue[],
  pointsNow: PointsOf,
): Proposal {
  const pointsThen: PointsOf = (id) => (id === rule.id ? after : pointsNow(id));
  const moved = own.map((heard): Moved => ({ heard, after: placeIf(heard, pointsThen) }));
  const side = SIDE_OF_QUESTION[rule.question];
  const mended = moved.filter(isMended);
  const spoiled = moved.filter(isSpoiled);
  return {
    kind: before === 0 ? 'term' : after === 0 ? 'silence' : 'points',
    rule,
    before,
    after,
    speaksIn: own.length,
    own: own.filter(({ issue }) => issue.label === side).length,
    mended: mended.length,
    spoiled: spoiled.length,
    examples: examplesOf(mended, spoiled, telling(moved, side, after > before)).map((example) =>
      exampleOf(example, rule.id),
    ),
  };
}

const isMended = ({ heard: { issue, now }, after }: Moved): boolean => now !== issue.label && after === issue.label;
const isSpoiled = ({ heard: { issue, now }, after }: Moved): boolean => now === issue.label && after !== issue.label;

/** Issues that speak for a proposal though it does not move them: of the rule's own side if it rises, else of the other. */
const telling = (moved: readonly Moved[], side: Place, rises: boolean): readonly Moved[] =>
  moved.filter(({ heard: { issue } }) => (issue.label === side) === rises);

/** What is mended first; what is spoiled is never left out. */
function examplesOf(mended: readonly Moved[], spoiled: readonly Moved[], others: readonly Moved[]): readonly Moved[] {
  const room = MOST_EXAMPLES - Math.min(1, spoiled.length);
  const chosen = [...mended.slice(0, room), ...spoiled];
  return [...new Set([...chosen, ...others])].slice(0, MOST_EXAMPLES);
}

const exampleOf = ({ heard: { issue, suggestion, now }, after }: Moved, ruleId: string): ProposalExample => ({
  issueId: issue.id,
  evidence: suggestion.evidence.filter((piece) => piece.ruleId === ruleId),
  before: now,
  after,
});
