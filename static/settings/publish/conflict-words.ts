import type { PublishedRules } from '#contract';

/**
 * Who published meanwhile, and when, in a sentence.
 *
 * @param me the account id of who looks, as far as it is known
 */
export function publishedMeanwhileWords(
  { publishedBy, publishedAt }: Pick<PublishedRules, 'publishedBy' | 'publishedAt'>,
  me: string | undefined,
): string {
  const when = new Date(publishedAt).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });
  return publishedBy !== null && publishedBy === me
    ? `You published it in another tab on ${when}.`
    : `Another administrator published it on ${when}.`;
}
