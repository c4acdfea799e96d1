/** A verb's regular forms: plan, plans, planed, planing. Doubled consonants are left out: the words need only look so. */
export function verbForms(verb: string): readonly string[] {
  const [stem, past, ing] = verb.endsWith('e')
    ? [verb, `${verb}d`, `${verb.slice(0, -1)}ing`]
    : [verb, /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`, `${verb}ing`];
  return [verb, plural(stem), past, ing];
}

/** A noun and its regular plural. */
export const nounForms = (noun: string): readonly string[] => [noun, plural(noun)];

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
