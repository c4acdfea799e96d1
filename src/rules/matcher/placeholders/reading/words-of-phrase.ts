/** The words of an entry of a calendar. As in texts, hyphens and apostrophes part them too: `aujourd'hui`. */
export function wordsOfPhrase(phrase: string): readonly string[] {
  return phrase.split(/[\s'’-]+/u);
}
