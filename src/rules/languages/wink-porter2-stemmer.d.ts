/** The package comes without types. */
declare module 'wink-porter2-stemmer' {
  /** Takes a lower-case word. */
  function stem(word: string): string;
  export = stem;
}
