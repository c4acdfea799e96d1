/** Words that end so are nouns made from another word: they have a plural, and nothing else. */
const NOUN = /..(?:tion|sion|ness|ity|ance|ence|ship|ism|ist)$/;
/** One vowel and one consonant at the end of a word of one syllable: `plan`, `ship`; the consonant is doubled. */
const SHORT_WORD = /^[^aeiou]*[aeiou][^aeiouwxy]$|^[^aeiou]*qui[^aeiouwxy]$/;
/** Longer words that double theirs, as their last syllable is stressed. */
const STRESSED_END = /(?:mit|fer|cur|pel|gin|gram|log|set|bug|ship|format)$/;
/** Doubled in Britain, not in America. */
const BRITISH_DOUBLE = /[^aeiou][aeo]l$/;

/**
 * The usual forms of an English word, as noun and as verb: those of `plan` are plans, planned, planning, planner and
 * planners. Which of them are words is not known; only their spelling is.
 *
 * @param word folded, in its basic form
 */
export function inflectEnglish(word: string): readonly string[] {
  const plural = withS(word);
  if (NOUN.test(word)) return [plural];
  const stems = word.endsWith('e') ? [word.slice(0, -1)] : doubled(word);
  const past = stems.map((stem) => `${withI(stem)}ed`);
  const agents = /(?:er|or)$/.test(word) ? [] : stems.map((stem) => `${withI(stem)}er`);
  return [plural, ...past, ...stems.map(withIng), ...agents, ...agents.map(withS)];
}

function withS(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** What stands before an ending that begins with a vowel: with the last consonant once, twice, or either. */
function doubled(word: string): readonly string[] {
  const twice = word + word.slice(-1);
  if (SHORT_WORD.test(word) || STRESSED_END.test(word)) return [twice];
  return BRITISH_DOUBLE.test(word) ? [word, twice] : [word];
}

const withI = (word: string): string => (/[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}i` : word);
const withIng = (stem: string): string => `${stem}ing`;
