import type { PublishedRules } from '#contract';
import type { RuleSet } from '#rules';

import { differingWords } from '../editing/differing-words';

/**
 * Whether the version that a publish met is this publish itself: an answer that was lost on the way makes the second try
 * meet one's own version. What somebody else published is theirs, however equal.
 *
 * @param me the account id of who publishes; where that is not known, nothing is taken for theirs
 */
export const isOwnPublish = (
  theirs: Pick<PublishedRules, 'publishedBy' | 'reason' | 'ruleSet'>,
  sent: { readonly ruleSet: RuleSet; readonly reason: string },
  me: string | undefined,
): boolean =>
  me !== undefined &&
  theirs.publishedBy === me &&
  theirs.reason === sent.reason &&
  differingWords(theirs.ruleSet, sent.ruleSet) === '';
