import type { IssueText } from './issue-text';
import { LANGUAGES } from './languages/languages';
import { tallyWords } from './languages/tally-words';

/** Fewer telling words than this say nothing by themselves: a terse English summary has none, nor has a German one. */
const ENOUGH_WORDS = 2;
/** How much more often another language's words must stand than those of the language that the rules read. */
const CLEARLY_MORE = 1.5;
/** Share of letters in another script above which a text is not written in a Latin-script language. */
const MOSTLY_OTHER_SCRIPT = 0.5;

/**
 * The language a text is in, when it is clearly another one than expected. A few words of another language in a text
 * do not make it foreign, and a text too short to tell counts as expected.
 *
 * @param expected the language the rules read, e.g. `en`
 * @returns undefined when the text may be in the expected language, or that is none of `languages/`; else the code of
 *   one of those, or `other` for another script
 */
export function detectOtherLanguage(text: IssueText, expected: string): string | undefined {
  const ownLanguage = expected.split('-')[0] ?? expected;
  if (!LANGUAGES.some(({ code }) => code === ownLanguage)) return undefined;
  const tally = tallyWords([text.summary, text.description], ownLanguage);
  if (tally.foreign > tally.letters * MOSTLY_OTHER_SCRIPT) return 'other';
  if (tally.most >= ENOUGH_WORDS && tally.most > tally.own * CLEARLY_MORE) {
    return [...tally.others].find(([, count]) => count === tally.most)?.[0];
  }
  return tally.own === 0 ? tally.tellsAlone : undefined;
}
