import { pick } from './pick';
import type { Random } from '#measure';

const ONSETS = 'b c d f g h l m n p r s t v w br cl cr dr fl gr pl pr sc sp st str th tr ch qu'.split(' ');
const NUCLEI = 'a e i o u a e i o ea ou ai io'.split(' ');
const CODAS = [...Array.from({ length: 16 }, () => ''), ...'n n r r s t l l nd nt st ck ng m ct'.split(' ')];
const ENDINGS = [...Array.from({ length: 14 }, () => ''), ...'s ed ing er ion al ly ment able ness'.split(' ')];

/**
 * Words that no language has but that are as long and as alike as English ones: no dictionary has to be installed.
 *
 * @param taken words that must not come again
 * @returns so many, all different
 */
export function pseudoWords(random: Random, howMany: number, taken: Iterable<string>): readonly string[] {
  const known = new Set(taken);
  const made: string[] = [];
  while (made.length < howMany) {
    const word = pseudoWord(random);
    if (known.has(word)) continue;
    known.add(word);
    made.push(word);
  }
  return made;
}

function pseudoWord(random: Random): string {
  let word = '';
  const syllables = 1 + Math.floor(random() + random() * 2);
  for (let nth = 0; nth < syllables; nth += 1)
    word += pick(random, ONSETS) + pick(random, NUCLEI) + pick(random, CODAS);
  return word + pick(random, ENDINGS);
}
