import { lostWords, SIDE_OF_QUESTION, type Flip, type IssueText, type Place, type Side, type Suggestion } from '#rules';

import { PLACE_NAME } from '../../place-words';
import type { SentencePiece } from '../../summary-sentence';

/** More quoted words make the sentence a list. */
const MOST_QUOTED = 4;

const WOULD_BE = {
  backlog: `this would be ${PLACE_NAME.backlog}.`,
  plan: `this would be ${PLACE_NAME.plan}.`,
  mixed: 'this would be both at once, for the backlog and for the plan.',
  unclear: 'there would not be enough to tell.',
} as const satisfies Record<Place, string>;

/** Where it is not known whether this is the smallest set of words. */
const FEWER_MAY_DO = ' Fewer of these words might be enough.';

interface Quote {
  readonly words: string;
  readonly side: Side;
}

/** What would change the suggestion, in a sentence: `Without “schedule” and “deadline” this would be Backlog.` */
export function flipSentence(
  flip: Flip,
  text: IssueText,
  { evidence }: Pick<Suggestion, 'evidence'>,
): readonly SentencePiece[] {
  const quotes = lostWords(flip, text, evidence).flatMap(({ question, words }) =>
    words.map((each): Quote => ({ words: each, side: SIDE_OF_QUESTION[question] })),
  );
  const distinct = quotes.filter((quote, nth) => !quotes.slice(0, nth).some((earlier) => isWithin(quote, earlier)));
  const isCut = distinct.length > MOST_QUOTED + 1;
  const shown = isCut ? distinct.slice(0, MOST_QUOTED) : distinct;
  const rest = isCut ? [{ text: ` and ${distinct.length - MOST_QUOTED} more` }] : [];
  const end = { text: ` ${WOULD_BE[flip.place]}${flip.isSmallest ? '' : FEWER_MAY_DO}` };
  return [
    { text: 'Without ' },
    ...shown.flatMap((quote, nth) => quoted(quote, joint(nth, shown.length, isCut))),
    ...rest,
    end,
  ];
}

/** Words that stand in words that are quoted already tell nothing more. */
const isWithin = (quote: Quote, earlier: Quote): boolean =>
  quote.side === earlier.side && earlier.words.toLowerCase().includes(quote.words.toLowerCase());

function joint(nth: number, count: number, isCut: boolean): string {
  if (nth === 0) return '';
  return nth === count - 1 && !isCut ? ' and ' : ', ';
}

const quoted = ({ words, side }: Quote, before: string): readonly SentencePiece[] => [
  { text: `${before}“` },
  { text: words, side },
  { text: '”' },
];
