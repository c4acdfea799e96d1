/** All that the matcher knows of a language. Rules of writing and words alike are data: the matcher has neither. */
export interface Language {
  /** As a rule set names it, without region: `en`. */
  readonly code: string;
  /** For sentences that people read: `English`. */
  readonly name: string;
  /** The short words that give the language away. */
  readonly tellingWords: readonly string[];
  /** Letters that are compared otherwise than in most languages: in Turkish, `I` is the capital of `ı`. */
  readonly folding: Readonly<Record<string, string>>;
  /** What denies the words next to it, in the notation of `readNegation`; admins can have their own list instead. */
  readonly negations: readonly string[];
  /** The stem that the forms of a word share; takes a folded word. Undefined: the language has no stems here. */
  readonly stem: ((word: string) => string) | undefined;
  readonly calendar: Calendar;
}

/** Words of dates and durations, folded like texts (no capitals, no accents). */
export interface Calendar {
  /** January to December; each with its usual short forms. */
  readonly months: readonly (readonly string[])[];
  /** Monday to Sunday; each with its usual short forms. */
  readonly weekdays: readonly (readonly string[])[];
  /** Names of months and days that mean something else too and so need a neighbour: `march`, `may`, `sun`. */
  readonly ambiguous: readonly string[];
  /** What stands before a month or day and makes a date of it: `by`, `until`, `next`. */
  readonly before: readonly string[];
  /** Dates by themselves: `today`, `tomorrow`, `eod`. */
  readonly days: readonly string[];
  /** `next`, `this`, `last`: before a period. */
  readonly relative: readonly string[];
  /** `end`, `beginning`, `middle`: before a period, with `of`. */
  readonly edges: readonly string[];
  /** Small words between an edge and its period: `of`, `the`, `next`. */
  readonly between: readonly string[];
  /** What an edge or `next` may stand before: `week`, `sprint`, `quarter`. */
  readonly periods: readonly string[];
  /** Units of durations, all forms: `day`, `days`, `hrs`. */
  readonly units: readonly string[];
  /** Words that count: `a`, `two`, `several`. */
  readonly counts: readonly string[];
}
