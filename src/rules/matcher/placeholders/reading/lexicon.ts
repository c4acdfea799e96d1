import type { Calendar } from '../../../languages/language';
import { CURRENCY_CODES, DOLLAR_LETTERS, SHORT_SCALES, VERSION_SIGNS } from './common-words';
import { WordBeginnings } from './word-beginnings';
import { wordsOfPhrase } from './words-of-phrase';

const COMMON_WORDS = [...CURRENCY_CODES, ...DOLLAR_LETTERS, ...SHORT_SCALES, ...VERSION_SIGNS];

/** The lists of a calendar whose words stand in texts. */
const WORD_LISTS = [
  ...(['months', 'weekdays', 'days', 'weeks', 'quarters', 'halves', 'periods'] as const),
  ...(['relative', 'relativeAfter', 'edges', 'between', 'ordinals', 'units', 'counts'] as const),
  ...(['versions', 'scales', 'currencies'] as const),
] as const;
export type WordList = (typeof WORD_LISTS)[number];

/** Lists as bits. */
export type ListBits = number;

/** These lists as bits. */
export const listBits = (...lists: readonly WordList[]): ListBits =>
  lists.reduce((bits, list) => bits | (1 << WORD_LISTS.indexOf(list)), 0);

/** A calendar made ready for looking up: by list and first word, the words that follow it. */
export interface Lexicon {
  readonly phrases: Readonly<Record<WordList, ReadonlyMap<string, readonly (readonly string[])[]>>>;
  /** The lists of which a word begins an entry. */
  readonly lists: ReadonlyMap<string, ListBits>;
  /** Every word of every entry, with the lists that have it. */
  readonly words: ReadonlyMap<string, ListBits>;
  /** Of those, and of the words that mean the same in every language. */
  readonly beginnings: WordBeginnings;
  /** Words with single spaces between, for looking backwards. */
  readonly before: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  readonly relative: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  readonly ambiguous: ReadonlySet<string>;
  readonly ordinals: ReadonlySet<string>;
  readonly capitals: boolean;
}

/** Worked out once per calendar: calendars are data of the program and no tenant's. */
const known = new WeakMap<Calendar, Lexicon>();

/** The lexicon of a calendar. */
export function lexiconOf(calendar: Calendar): Lexicon {
  const existing = known.get(calendar);
  if (existing !== undefined) return existing;
  const made = makeLexicon(calendar);
  known.set(calendar, made);
  return made;
}

function makeLexicon(calendar: Calendar): Lexicon {
  const phrases = {
    months: byFirstWord(calendar.months.flat()),
    weekdays: byFirstWord(calendar.weekdays.flat()),
    days: byFirstWord(calendar.days),
    relative: byFirstWord(calendar.relative),
    relativeAfter: byFirstWord(calendar.relativeAfter),
    edges: byFirstWord(calendar.edges),
    between: byFirstWord(calendar.between),
    periods: byFirstWord(calendar.periods),
    units: byFirstWord(calendar.units),
    counts: byFirstWord(calendar.counts),
    ordinals: byFirstWord(calendar.ordinals),
    weeks: byFirstWord(calendar.weeks),
    quarters: byFirstWord(calendar.quarters),
    halves: byFirstWord(calendar.halves),
    versions: byFirstWord(calendar.versions),
    scales: byFirstWord(calendar.scales),
    currencies: byFirstWord(calendar.currencies),
  };
  const words = allWords(phrases);
  return {
    phrases,
    lists: listsByWord(phrases),
    words,
    beginnings: new WordBeginnings([...words.keys(), ...COMMON_WORDS]),
    before: new Set(calendar.before.map(spaced)),
    between: new Set(calendar.between.map(spaced)),
    relative: new Set(calendar.relative.map(spaced)),
    edges: new Set(calendar.edges.map(spaced)),
    ambiguous: new Set(calendar.ambiguous),
    ordinals: new Set(calendar.ordinals),
    capitals: calendar.capitals,
  };
}

function allWords(phrases: Lexicon['phrases']): Lexicon['words'] {
  return listsBy((list) => [...phrases[list]].flatMap(([first, rests]) => [first, ...rests.flat()]));
}

function listsByWord(phrases: Lexicon['phrases']): Lexicon['lists'] {
  return listsBy((list) => [...phrases[list].keys()]);
}

function listsBy(wordsOf: (list: WordList) => readonly string[]): Lexicon['lists'] {
  const lists = new Map<string, ListBits>();
  for (const list of WORD_LISTS) {
    for (const word of wordsOf(list)) lists.set(word, (lists.get(word) ?? 0) | listBits(list));
  }
  return lists;
}

function byFirstWord(phrases: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const [first = '', ...rest] = wordsOfPhrase(phrase);
    const others = found.get(first);
    if (others === undefined) found.set(first, [rest]);
    else others.push(rest);
  }
  return found;
}

function spaced(phrase: string): string {
  return wordsOfPhrase(phrase).join(' ');
}
