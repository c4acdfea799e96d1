import { words } from './words';

/** Words that end so are nouns made from another word: they have a plural, and nothing else. */
const NOUN = /..(?:tion|sion|ness|ity|ance|ence|ship|ism|ist)$/;
/** One vowel and one consonant at the end of a word of one syllable: `plan`, `ship`; the consonant is doubled. */
const SHORT_WORD = /^[^aeiou]*[aeiou][^aeiouwxy]$|^[^aeiou]*qui[^aeiouwxy]$/;
/** Longer words that double theirs, as their last syllable is stressed. */
const STRESSED_END = /(?:mit|fer|cur|pel|gin|gram|log|set|bug)$/;
/** Doubled in Britain, not in America. */
const BRITISH_DOUBLE = /[^aeiou][aeo]l$/;
/** Verbs of issues whose past does not end in `-ed`. */
const IRREGULAR = new Set(
  words(
    `be become begin break bring build buy choose come cut do draw feed find get give go hold keep know lead leave lose
    make mean meet pay put read rewrite run say see seek sell send set show shut speak spend split take teach tell think
    understand win write`,
  ),
);

/**
 * The usual forms of an English word, as noun and as verb: those of `plan` are plans, planned, planning, planner and
 * planners. Which of them are words is not known; only their spelling is.
 *
 * @param word folded, in its basic form
 */
export function inflectEnglish(word: string): readonly string[] {
  const plural = withS(word);
  if (NOUN.test(word)) return [plural];
  const beforeVowel = withDoubled(word);
  const pasts = IRREGULAR.has(word) ? [] : beforeVowel.map((start) => `${withI(start)}ed`);
  const agents = /(?:er|or)$/.test(word) ? [] : beforeVowel.map((start) => `${withI(start)}er`);
  return [plural, ...pasts, ...withDoubled(word, 'i').map((start) => `${start}ing`), ...agents, ...agents.map(withS)];
}

function withS(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** What stands before an ending that begins with a vowel: without `e`, or its last consonant once, twice, or either. */
function withDoubled(word: string, vowel: 'e' | 'i' = 'e'): readonly string[] {
  if (word.endsWith('e')) return [withoutE(word, vowel)];
  const twice = word + word.slice(-1);
  if (SHORT_WORD.test(word) || STRESSED_END.test(word)) return [twice];
  return BRITISH_DOUBLE.test(word) ? [word, twice] : [word];
}

/** `planning` keeps none of an `e`, but `seeing` does; `lie` becomes `lying`. */
function withoutE(word: string, vowel: 'e' | 'i'): string {
  if (vowel === 'e') return word.slice(0, -1);
  if (word.endsWith('ie')) return `${word.slice(0, -2)}y`;
  return /[eoy]e$/.test(word) ? word : word.slice(0, -1);
}

const withI = (word: string): string => (/[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}i` : word);
