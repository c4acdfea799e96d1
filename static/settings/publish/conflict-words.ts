import type { PublishedRules } from '#contract';

/**
 * What was done meanwhile, and when: goes on from the name of who did it.
 *
 * @param me the account id of who looks, as far as it is known
 */
export function publishedMeanwhileWords(
  { publishedBy, publishedAt }: Pick<PublishedRules, 'publishedBy' | 'publishedAt'>,
  me: string | undefined,
): string {
  const when = new Date(publishedAt).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });
  return publishedBy !== null && publishedBy === me
    ? `published it in another tab on ${when}.`
    : `published it on ${when}.`;
}
