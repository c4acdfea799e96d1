import { NOUNS, PHRASE_HEADS, PHRASE_STARTS, PHRASES, VERBS } from './domain-words';
import { nounForms, verbForms } from './inflect';
import { pick } from './pick';
import { seededRandom } from '#measure';
import { shuffle } from './shuffle';

/** As many patterns as a well-kept rule set has. */
export const USUAL_PATTERNS = 425;
/** The rest are phrases of two to four words. */
const SHARE_OF_WORDS = 0.6;

/**
 * Words and phrases as an admin would write them, without any sign of the rule language. Up to {@link USUAL_PATTERNS} they
 * are of the trade; from there on they are made of other words of the texts.
 *
 * @param howMany how many, all different
 * @param general words for the rest, all different
 */
export function plainPatterns(howMany: number, general: readonly string[]): readonly string[] {
  const random = seededRandom(11);
  const words = shuffle(random, [...new Set([...VERBS.flatMap(verbForms), ...NOUNS.flatMap(nounForms)])]);
  const wordCount = Math.round(USUAL_PATTERNS * SHARE_OF_WORDS);
  const usual = [...words.slice(0, wordCount), ...usualPhrases().slice(0, USUAL_PATTERNS - wordCount)];
  const patterns = new Set(usual.slice(0, howMany));
  const unused = shuffle(random, general).values();
  while (patterns.size < howMany) {
    const length = random() < 0.6 ? 2 : 3;
    const phrase = Array.from({ length }, () => pick(random, general)).join(' ');
    patterns.add(random() < SHARE_OF_WORDS ? (unused.next().value ?? phrase) : phrase);
  }
  return [...patterns];
}

/** The phrases of the trade: what people say, then what two of its words make. */
export function usualPhrases(): readonly string[] {
  const pairs = PHRASE_STARTS.flatMap((start) => PHRASE_HEADS.map((head) => `${start} ${head}`));
  return [...new Set([...PHRASES, ...shuffle(seededRandom(13), pairs)])];
}
