import type { Placeholder, Span } from '#rules';

import { lexiconOf } from '../../../src/rules/matcher/placeholders/reading/lexicon';
import { Reading as PlaceholderReading } from '../../../src/rules/matcher/placeholders/reading/reading';
import { RECOGNISERS } from '../../../src/rules/matcher/placeholders/recognisers';
import type { Reading } from './reading';

/** All spans of a placeholder in a text: the longest one from each word that it can begin at. */
export function placeholderSpans(name: Placeholder, { field, text, words, language }: Reading): readonly Span[] {
  const recogniser = RECOGNISERS[name];
  if (recogniser.look === 'throughout') return recogniser.findAll(field);
  const lexicon = lexiconOf(language.calendar);
  return words.flatMap(({ start }) => recogniser.recognise(new PlaceholderReading(text, start, lexicon)) ?? []);
}
