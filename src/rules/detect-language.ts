import type { IssueText } from './issue-text';
import { OTHER_SCRIPT, TELLING_WORDS } from './languages';
import { foldWord } from './matcher/characters';
import { readWords } from './matcher/read-words';

/** Fewer telling words than this say nothing by themselves: a terse English summary has none, nor has a German one. */
const ENOUGH_WORDS = 2;
/** How much more often another language's words must stand than those of the language that the rules read. */
const CLEARLY_MORE = 1.5;
/** A single word tells a language if it is this long, no other's, and not one word of the expected language is there. */
const TELLS_ALONE = 4;
/** Share of letters in another script above which a text is not written in a Latin-script language. */
const MOSTLY_OTHER_SCRIPT = 0.5;
/** Enough to tell a language; the rest of a long text is not read. */
const WORDS_READ = 400;

/**
 * The language a text is in, when it is clearly another one than expected. A few words of another language in a text
 * do not make it foreign, and a text too short to tell counts as expected.
 *
 * @param expected the language the rules read, e.g. `en`
 * @returns undefined when the text may be in the expected language, or that is none of `languages.ts`; else one of
 *   those, or `other` for another script
 */
export function detectOtherLanguage(text: IssueText, expected: string): string | undefined {
  const ownLanguage = expected.split('-')[0] ?? expected;
  if (!Object.hasOwn(TELLING_WORDS, ownLanguage)) return undefined;
  const words = [...readWords(text.summary), ...readWords(text.description)]
    .slice(0, WORDS_READ)
    .map(({ folded }) => folded);
  if (isMostlyOtherScript(words.join(' '))) return 'other';
  const { own, counts, tellsAlone } = countTellingWords(words, ownLanguage);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (most === undefined) return undefined;
  const [language, count] = most;
  if (count >= ENOUGH_WORDS && count > own * CLEARLY_MORE) return language;
  return own === 0 ? tellsAlone : undefined;
}

function isMostlyOtherScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const others = text.match(OTHER_SCRIPT)?.length ?? 0;
  return others > letters * MOSTLY_OTHER_SCRIPT;
}

/** Languages by telling word; the words are folded as texts are. */
const LANGUAGES_OF_WORD: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const byWord = new Map<string, Set<string>>();
  for (const [language, list] of Object.entries(TELLING_WORDS)) {
    for (const word of list.map(foldWord)) byWord.set(word, (byWord.get(word) ?? new Set()).add(language));
  }
  return byWord;
})();

/** How often words of each language stand there. A word that the expected language has too speaks for that one only. */
function countTellingWords(words: readonly string[], ownLanguage: string) {
  const counts = new Map<string, number>();
  let own = 0;
  let tellsAlone: string | undefined;
  for (const word of words) {
    const languages = LANGUAGES_OF_WORD.get(word) ?? new Set();
    if (languages.has(ownLanguage)) {
      own += 1;
      continue;
    }
    for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
    if (languages.size === 1 && word.length >= TELLS_ALONE) [tellsAlone] = languages;
  }
  return { own, counts, tellsAlone };
}
