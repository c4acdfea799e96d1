import { foldWord } from '../../src/rules/matcher/characters';
import type { FieldText, Span } from '../../src/rules/issue-text';
import { languageOf } from '../../src/rules/languages/language-of';
import { lexiconOf } from '../../src/rules/matcher/placeholders/reading/lexicon';
import { Reading } from '../../src/rules/matcher/placeholders/reading/reading';
import { RECOGNISERS } from '../../src/rules/matcher/placeholders/recognisers';
import type { Recogniser } from '../../src/rules/matcher/placeholders/recogniser';
import type { Placeholder } from '../../src/rules/pattern/pattern';

/** Simpler than the matcher's words, but the same for the texts of tests. */
const WORD = /(?:(?![\p{sc=Han}\p{sc=Thai}])[\p{L}\p{N}\p{M}_\u00ad\u200d\u2060])+/gu;

/** All spans of a placeholder in a text, looked for as the matcher does. */
export function placeholderSpans(kind: Placeholder, field: FieldText, language = 'en'): readonly Span[] {
  const recogniser: Recogniser = RECOGNISERS[kind];
  if (recogniser.look === 'throughout') return recogniser.findAll(field);
  const { calendar } = languageOf(language);
  const words = new Set(recogniser.words(calendar));
  return [...field.text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const mayBegin = words.has(foldWord(word)) || (recogniser.atDigits && /^\p{Nd}/u.test(word));
    return (mayBegin ? recogniser.recognise(new Reading(field.text, index, lexiconOf(calendar))) : undefined) ?? [];
  });
}

/** The outermost matches of a placeholder in a plain text, as written there. */
export function placeholdersIn(kind: Placeholder, text: string, language = 'en'): readonly string[] {
  const outermost: Span[] = [];
  for (const span of placeholderSpans(kind, { text, parts: [] }, language)) {
    if (span.end > (outermost.at(-1)?.end ?? 0)) outermost.push(span);
  }
  return outermost.map(({ start, end }) => text.slice(start, end));
}
