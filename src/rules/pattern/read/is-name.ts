import { isRegularExpression } from './is-regular-expression';
import { roleAt } from './role-at';
import { hasLetter } from './word-text';

/**
 * Signs of names that mean nothing else in a pattern. Not the slash: `bug/defect` may be meant as either of the two. Not
 * the comma, which people write between patterns.
 */
const SIGNS = '+#.&';
/** A full stop at the end is that of a sentence, and an ampersand at an edge joins what is not there. */
const NEVER_FIRST = '&';
const NEVER_LAST = '.&';

/** Whether a run of characters is a name with signs in it, and nothing else: `c++`, `.NET`. */
export function isName(run: string): boolean {
  if (NEVER_FIRST.includes(run.charAt(0)) || NEVER_LAST.includes(run.charAt(run.length - 1))) return false;
  const characters = Array.from(run);
  const signs = characters.filter((character) => SIGNS.includes(character)).length;
  const letters = characters.filter(isLetter).length;
  return signs > 0 && signs + letters === characters.length && hasLetter(run) && !isRegularExpression(run);
}

function isLetter(character: string): boolean {
  const role = roleAt(character, 0);
  return role === 'word' || role === 'unspaced';
}
