/** Whether the text of a link is nothing but its address, as Jira makes it of an address that somebody pasted. */
export function isAddress(text: unknown, href: unknown): boolean {
  if (typeof text !== 'string') return false;
  const shown = text.trim();
  return /^https?:\/\/\S+$/i.test(shown) || (typeof href === 'string' && shown !== '' && bare(shown) === bare(href));
}

/** Without `https://`, `mailto:` and the last slash, which Jira may add. */
const bare = (address: string): string => address.replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, '');
