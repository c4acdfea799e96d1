/** White space and hyphens that are no plain space already: replacing those too would cost more than all the rest. */
const ODD_SPACE = /[^\S ]|[-\u2010\u2011]/g;

/**
 * Lower case, and single spaces for other white space and hyphens, as an app writes it before it matches. Keeps the
 * length, and so the offsets: that is why accents, ligatures, soft hyphens and double spaces stay as they are.
 */
export function normalise(text: string): string {
  const lower = text.toLowerCase();
  const sameLength = lower.length === text.length ? lower : Array.from(text, lowerKeepingLength).join('');
  return sameLength.replace(ODD_SPACE, ' ');
}

function lowerKeepingLength(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}
