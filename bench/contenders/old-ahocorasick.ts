import AhoCorasick from 'ahocorasick';

import type { Hit, TextMatcher } from './hit';
import { normalise } from './normalise';
import { hasWordBorders } from './word-borders';

/** The package `ahocorasick`, with the passes around it that an app needs. */
export function oldAhocorasick(patterns: readonly string[]): TextMatcher {
  const matcher = new AhoCorasick(patterns);
  return (text) => {
    const normal = normalise(text);
    const hits: Hit[] = [];
    for (const [last, found] of matcher.search(normal)) {
      for (const pattern of found) {
        const start = last + 1 - pattern.length;
        if (hasWordBorders(normal, start, last + 1)) hits.push({ pattern, start, end: last + 1 });
      }
    }
    return hits;
  };
}
