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
  /** The usual forms of a word, to show what its stem covers; takes a folded word. Undefined: none are known. */
  readonly inflect: ((word: string) => readonly string[]) | undefined;
  readonly calendar: Calendar;
}

/**
 * Words of dates, durations, money and versions, folded like texts (no capitals, no accents). One of them may be several
 * words, with a space or hyphen between: `a couple of`, `person day`.
 */
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
  /**
   * Small words between an edge and its period, a day and its month, an amount and its money: `of`, `the`, `next`, French
   * `de`, `d`.
   */
  readonly between: readonly string[];
  /** What an edge or `next` may stand before: `week`, `sprint`, `quarter`. */
  readonly periods: readonly string[];
  /**
   * Units of durations, all forms: `day`, `days`, `hrs`, `h`. Single letters count after digits only, ambiguous ones too:
   * `a second reviewer`.
   */
  readonly units: readonly string[];
  /** Words that count: `a`, `two`, `several`. */
  readonly counts: readonly string[];
  /** Whether months and days are written with a capital, so that an ambiguous one without it is the other word. */
  readonly capitals: boolean;
  /** `next` where it follows its period or day: French `prochain`, `prochaine`. */
  readonly relativeAfter: readonly string[];
  /** What a number ends with that counts: `st`, `th`, French `er`, German `.` */
  readonly ordinals: readonly string[];
  /** What the number of a week stands with: `week`, `cw`, German `kw`. */
  readonly weeks: readonly string[];
  /** What the number of a quarter stands with: `q`, `quarter`; ambiguous ones need a year. */
  readonly quarters: readonly string[];
  /** What the number of a half-year stands with: `h`, which is ambiguous (`H1` is a heading too). */
  readonly halves: readonly string[];
  /** What stands before the number of a version: `version`, `release`. */
  readonly versions: readonly string[];
  /** What multiplies an amount of money, as words: `thousand`, `million`, German `mio`. Not `k`, `m`, `bn`. */
  readonly scales: readonly string[];
  /** Money as words, all forms: `euro`, `euros`, `dollars`. Not codes (`eur`), not signs. */
  readonly currencies: readonly string[];
}
