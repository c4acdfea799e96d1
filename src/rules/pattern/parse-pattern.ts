import { foldWord, traitsOf } from '../matcher/characters';
import type { Pattern, PatternElement, PatternFault } from './pattern';

export type ParsedPattern =
  { readonly kind: 'ok'; readonly pattern: Pattern } | { readonly kind: 'faulty'; readonly fault: PatternFault };

/** Short beginnings match half a dictionary. */
const SHORTEST_PREFIX = 2;

/**
 * Reads a pattern: words separated by spaces or hyphens, each of which may end in `*`. Never throws.
 *
 * @param source e.g. `release notes`, `schedul*`, `go-live`
 */
export function parsePattern(source: string): ParsedPattern {
  const words: PatternElement[] = [];
  let word = '';
  let position = 0;
  const faulty = (expected: string, suggestion?: string): ParsedPattern => ({
    kind: 'faulty',
    fault: { position, expected, ...(suggestion === undefined ? {} : { suggestion }) },
  });
  for (const character of source) {
    const { role } = traitsOf(character);
    if (character === '*') {
      if (word === '') return faulty('letters before the asterisk');
      if (foldWord(word).length < SHORTEST_PREFIX)
        return faulty(`at least ${SHORTEST_PREFIX} letters before the asterisk`);
      const next = source.charAt(position + 1);
      if (next !== '' && traitsOf(next).role !== 'soft') return faulty('a space or the end after the asterisk');
      words.push({ kind: 'beginning', text: word });
      word = '';
    } else if (role === 'soft') {
      if (isVisible(word)) words.push({ kind: 'word', text: word });
      word = '';
    } else if (role !== 'hard') {
      word += character;
    } else {
      const without = source.replaceAll(character, ' ').replace(/\s+/g, ' ').trim();
      return faulty('letters, digits, spaces, hyphens or a closing asterisk', without);
    }
    position += character.length;
  }
  if (isVisible(word)) words.push({ kind: 'word', text: word });
  if (words.length === 0) return faulty('a word');
  return { kind: 'ok', pattern: { elements: words, atStart: false, atEnd: false } };
}

/** Soft hyphens and accents alone are no word: texts are compared without them. */
const isVisible = (word: string): boolean => foldWord(word) !== '';
