import {
  fieldText,
  LANGUAGE_NAMES,
  SIDE_OF_QUESTION,
  type Evidence,
  type IssueText,
  type Question,
  type Side,
  type Suggestion,
} from '#rules';

/** A piece of a sentence; `side` is set where it quotes words of the issue that speak for that side. */
export interface SentencePiece {
  readonly text: string;
  readonly side?: Side;
}

/** More quoted words make the sentence a list. */
const MOST_QUOTED = 3;
/** A longer quote is cut: a prefix can match one giant word. UTF-16 code units. */
const LONGEST_QUOTE = 40;

const ABOUT = {
  what: 'Asks what the product should be or do',
  why: 'Says why it is worth doing',
  how: 'Describes how the team gets it done',
  when: 'Speaks of dates, people, cost or risk',
} as const satisfies Record<Question, string>;

/** One plain sentence that says why the suggestion is what it is, quoting the issue's own words. */
export function summarySentence(suggestion: Suggestion, text: IssueText): readonly SentencePiece[] {
  const { reason, evidence } = suggestion;
  const quoteSide = (side: Side, most: number): readonly SentencePiece[] =>
    quoted(
      evidence.filter(({ question }) => SIDE_OF_QUESTION[question] === side),
      text,
      most,
    );
  switch (reason.kind) {
    case 'clear': {
      const question = suggestion.question ?? (reason.side === 'backlog' ? 'what' : 'how');
      const words = quoted(
        evidence.filter((piece) => piece.question === question),
        text,
        MOST_QUOTED,
      );
      return words.length === 0 ? [{ text: `${ABOUT[question]}.` }] : [{ text: `${ABOUT[question]}: ` }, ...words, END];
    }
    case 'both':
      return [
        { text: 'Asks for two things at once: a change of the product (' },
        ...quoteSide('backlog', 2),
        { text: ') and delivery work (' },
        ...quoteSide('plan', 2),
        { text: ').' },
      ];
    case 'even':
      return evenSentence(quoteSide('backlog', 2), quoteSide('plan', 2));
    case 'no-match':
      return [{ text: 'Nothing in its words says whether it changes the product or plans the work.' }];
    case 'left-out':
      return [
        {
          text: `${reason.type} takes no part here: the project’s administrators chose so. A person can still decide.`,
        },
      ];
    case 'no-text':
      return [{ text: 'It has no words to go by yet.' }];
    case 'other-language':
      return [{ text: otherLanguageSentence(reason.reads, reason.found) }];
  }
}

const END: SentencePiece = { text: '.' };

function evenSentence(backlog: readonly SentencePiece[], plan: readonly SentencePiece[]): readonly SentencePiece[] {
  if (backlog.length === 0 || plan.length === 0) return [{ text: 'Only a weak hint: ' }, ...backlog, ...plan, END];
  return [
    { text: 'Speaks for the backlog (' },
    ...backlog,
    { text: ') about as much as for the plan (' },
    ...plan,
    { text: ').' },
  ];
}

function otherLanguageSentence(reads: string, found: string): string {
  const language = LANGUAGE_NAMES[reads.split('-')[0] ?? reads] ?? reads;
  const name = LANGUAGE_NAMES[found];
  return `These rules read ${language}; this text looks ${name === undefined ? 'like another language' : name}.`;
}

/** Matched words as written in the issue, those of the strongest rules first, none twice or within another. */
function quoted(evidence: readonly Evidence[], text: IssueText, most: number): readonly SentencePiece[] {
  const strongest = [...evidence].sort((a, b) => b.points - a.points);
  const quotes: { readonly words: string; readonly side: Side }[] = [];
  for (const piece of strongest) {
    if (quotes.length === most) break;
    const words = shortened(fieldText(text, piece.field).text.slice(piece.start, piece.end).replace(/\s+/gu, ' '));
    if (quotes.some((quote) => overlap(quote.words, words))) continue;
    quotes.push({ words, side: SIDE_OF_QUESTION[piece.question] });
  }
  return quotes.flatMap(({ words, side }, index) => [...(index === 0 ? [] : [{ text: ', ' }]), { text: words, side }]);
}

function overlap(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a.includes(b) || b.includes(a);
}

const shortened = (words: string): string =>
  words.length <= LONGEST_QUOTE ? words : `${words.slice(0, LONGEST_QUOTE).trimEnd()}…`;
