import { NOUNS, PHRASE_HEADS, PHRASE_STARTS, PHRASES, VERBS } from './domain-words';
import { nounForms, verbForms } from './inflect';
import { pseudoWords } from './pseudo-words';
import { seededRandom, type Random } from '#measure';
import { shuffle } from './shuffle';

/** The most frequent words of issues, most frequent first: a third of all words. */
const FREQUENT = `
  the to of and a in is for that on it with as be this are we not when from by or an if will at have can should was has
  but which all there user page need after use using new data do so no add error set one also they our its more some only
  then been may time work see other into does get same system click list value name file currently show make like any up
  would please between different first field server response create default available because before each just must what
  you now two their them where while how could still even about both than without via per way these those such
`
  .trim()
  .split(/\s+/);

const PSEUDO_WORDS = 9000;
/** So many made-up words stand between two of the trade. */
const PSEUDO_PER_DOMAIN_WORD = 5;

/** Zipf and Mandelbrot: the word of rank r comes `1 / (r + shift) ** exponent` as often. */
const ZIPF = { shift: 2.7, exponent: 1.02 } as const;

export interface Vocabulary {
  /** Words without a meaning, in no order of meaning. */
  readonly general: readonly string[];
  /** A word, as often as its rank says. */
  readonly pickWord: (random: Random) => string;
}

/** The words of all texts. */
export function makeVocabulary(): Vocabulary {
  const random = seededRandom(17);
  const phrasal = [...PHRASE_STARTS, ...PHRASE_HEADS, ...PHRASES].flatMap((phrase) => phrase.split(' '));
  const domain = new Set([...VERBS.flatMap(verbForms), ...NOUNS.flatMap(nounForms), ...phrasal]);
  for (const word of FREQUENT) domain.delete(word);
  const general = pseudoWords(random, PSEUDO_WORDS, [...FREQUENT, ...domain]);
  const ranked = [...FREQUENT, ...interleave(shuffle(random, [...domain]), general)];
  return { general, pickWord: zipfPicker(ranked) };
}

function interleave(domain: readonly string[], general: readonly string[]): readonly string[] {
  const left = [...general];
  const mixed = domain.flatMap((word) => [word, ...left.splice(0, PSEUDO_PER_DOMAIN_WORD)]);
  return [...mixed, ...left];
}

function zipfPicker(ranked: readonly string[]): Vocabulary['pickWord'] {
  let total = 0;
  const upTo = Float64Array.from(ranked, (_, rank) => (total += 1 / (rank + ZIPF.shift) ** ZIPF.exponent));
  return (random) => {
    const wanted = random() * total;
    let low = 0;
    let high = ranked.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? total) < wanted) low = middle + 1;
      else high = middle;
    }
    return ranked[low] ?? '';
  };
}
