/** When something was, milliseconds since 1970: the time alone, because no scan is kept for longer than a day. */
export const whenWords = (at: number): string =>
  new Date(at).toLocaleTimeString('en', { hour: 'numeric', minute: '2-digit' });
