/** When something was, for people. */
export const whenWords = (iso: string): string =>
  new Date(iso).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });

/** A day, for people. */
export const dayWords = (iso: string): string => new Date(iso).toLocaleDateString('en', { dateStyle: 'long' });
