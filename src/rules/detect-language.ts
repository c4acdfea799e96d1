import { FUNCTION_WORDS, OTHER_SCRIPT } from './languages';
import type { IssueText } from './issue-text';
import { readWords } from './matcher/read-words';

/** Fewer function words than this say nothing: a terse English summary has none, and neither has a German one. */
const ENOUGH_WORDS = 2;
/** How much more often another language's words must stand than those of the language that the rules read. */
const CLEARLY_MORE = 1.5;
/** Share of letters in another script above which a text is not written in a Latin-script language. */
const MOSTLY_OTHER_SCRIPT = 0.5;
/** Enough to tell a language; the rest of a long text is not read. */
const WORDS_READ = 400;

/**
 * The language a text is in, when it is clearly another one than expected. A few words of another language in a text
 * do not make it foreign, and a text too short to tell counts as expected.
 *
 * @param expected the language the rules read, e.g. `en`
 * @returns undefined when the text may be in the expected language, else a language of `languages.ts`, or `other`
 */
export function detectOtherLanguage(text: IssueText, expected: string): string | undefined {
  const plain = `${text.summary.text}\n${text.description.text}`;
  const letters = plain.match(/\p{L}/gu)?.length ?? 0;
  const others = plain.match(OTHER_SCRIPT)?.length ?? 0;
  if (letters > 0 && others / letters > MOSTLY_OTHER_SCRIPT) return 'other';
  const counts = countFunctionWords(text);
  const own = counts.get(baseOf(expected)) ?? 0;
  let most: string | undefined;
  let mostCount = ENOUGH_WORDS - 1;
  for (const [language, count] of counts) {
    if (language === baseOf(expected) || count <= mostCount) continue;
    most = language;
    mostCount = count;
  }
  return most !== undefined && mostCount > own * CLEARLY_MORE ? most : undefined;
}

const baseOf = (tag: string): string => tag.split('-')[0] ?? tag;

/** Languages by function word; the words are folded as texts are. */
const LANGUAGES_OF_WORD: ReadonlyMap<string, readonly string[]> = (() => {
  const byWord = new Map<string, string[]>();
  for (const [language, list] of Object.entries(FUNCTION_WORDS)) {
    for (const word of list) {
      const folded = readWords({ text: word, skipped: [] })[0]?.folded ?? word;
      byWord.set(folded, [...(byWord.get(folded) ?? []), language]);
    }
  }
  return byWord;
})();

function countFunctionWords(text: IssueText): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const words = [...readWords(text.summary), ...readWords(text.description)].slice(0, WORDS_READ);
  for (const { folded } of words) {
    for (const language of LANGUAGES_OF_WORD.get(folded) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return counts;
}
