import type { Steps } from '../steps';
import { ANY_LETTER, letterBit, makeAlphabet } from './alphabet';
import type { WantedEnding } from './ending-rows';
import type { PieceId } from './piece-id';
import { RECOGNISERS } from './placeholders/recognisers';
import { FoundEnds, type Scanner } from './scan-words';
import type { Vocabulary } from './vocabulary';
import { makeWordFilter, type Wanted } from './word-filter';

/**
 * The letters with which the word behind a phrase's first piece has to begin, as bits; {@link ANY_LETTER} where the piece
 * is a phrase by itself, 0 where no phrase begins with it.
 */
type LettersBehind = (piece: PieceId) => number;

/** In which a stem may differ from the words that have it: `dying` has the stem `die`, `happy` the stem `happi`. */
const END_OF_STEM = /(?<=.)(?:ie|.)$/su;
const DIGITS = '0123456789';

/**
 * How a text is scanned for the words of phrases.
 *
 * @param lettersBehind says of a piece whether a phrase begins with it, and how it goes on
 */
export function* makeScanner(vocabulary: Vocabulary, lettersBehind: LettersBehind): Steps<Scanner> {
  const alphabet = makeAlphabet(allWords(vocabulary), vocabulary.traitsOf);
  yield;
  const endings = vocabulary.endings.flatMap(({ pieces }) =>
    [...pieces].map(([folded, piece]): WantedEnding => ({ folded, nextLetters: lettersBehind(piece) })),
  );
  yield;
  const wanted = wantedWords(vocabulary, lettersBehind);
  yield;
  const filter = yield* makeWordFilter(alphabet, wanted, endings);
  return {
    alphabet,
    filter,
    endingLetters: endings.reduce((bits, { folded }) => bits | letterBit(folded.charCodeAt(folded.length - 1)), 0),
    found: new FoundEnds(),
    isWantedAlone: (folded) => vocabulary.unspaced.has(folded),
  };
}

/** All words and parts of words, for their letters. */
function* allWords(vocabulary: Vocabulary): Iterable<string> {
  const { wholes, stems, exacts, beginnings, endings, placeholders } = vocabulary;
  for (const words of [wholes, stems, exacts]) yield* words.keys();
  for (const { pieces } of [...beginnings, ...endings]) yield* pieces.keys();
  yield DIGITS;
  for (const name of placeholders.keys()) {
    const recogniser = RECOGNISERS[name];
    if (recogniser.look === 'at-words') yield* vocabulary.triggersOf(recogniser);
  }
}

/** The words that phrases may begin with, and those behind which one may go on; endings apart. */
function wantedWords(vocabulary: Vocabulary, lettersBehind: LettersBehind): readonly Wanted[] {
  const wanted: Wanted[] = [];
  for (const [folded, piece] of vocabulary.wholes) {
    wanted.push({ folded, kind: 'word', nextLetters: lettersBehind(piece) });
  }
  for (const [folded, exacts] of vocabulary.exacts) {
    const beginsPhrase = exacts.some(({ piece }) => lettersBehind(piece) !== 0);
    wanted.push({ folded, kind: 'word', nextLetters: beginsPhrase ? ANY_LETTER : 0 });
  }
  for (const { pieces } of vocabulary.beginnings) {
    for (const [folded, piece] of pieces) wanted.push({ folded, kind: 'beginning', nextLetters: lettersBehind(piece) });
  }
  for (const [stem, piece] of vocabulary.stems) {
    const folded = stem.replace(END_OF_STEM, '');
    wanted.push({ folded, kind: 'perhaps', nextLetters: lettersBehind(piece) });
  }
  for (const [name, piece] of vocabulary.placeholders) {
    const recogniser = RECOGNISERS[name];
    if (recogniser.look === 'throughout') continue;
    // What is recognised may end behind the word, so the letter behind that says nothing.
    const nextLetters = lettersBehind(piece) === 0 ? 0 : ANY_LETTER;
    for (const folded of vocabulary.triggersOf(recogniser)) wanted.push({ folded, kind: 'word', nextLetters });
    if (recogniser.atDigits) for (const folded of DIGITS) wanted.push({ folded, kind: 'beginning', nextLetters });
  }
  return wanted;
}
