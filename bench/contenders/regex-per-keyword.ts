import type { Hit, TextMatcher } from './hit';
import { regExpOf } from './regexp-of';

/** One regular expression for each pattern, as a simple app does. */
export function regexPerKeyword(patterns: readonly string[]): TextMatcher {
  const made = patterns.map((pattern) => ({ pattern, regExp: regExpOf(pattern, 'g') }));
  return (text) => {
    const hits: Hit[] = [];
    for (const { pattern, regExp } of made) {
      regExp.lastIndex = 0;
      for (let match = regExp.exec(text); match !== null; match = regExp.exec(text)) {
        hits.push({ pattern, start: match.index, end: regExp.lastIndex });
      }
    }
    return hits;
  };
}
