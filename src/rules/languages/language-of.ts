import type { Language } from './language';
import { LANGUAGES } from './languages';
import { NO_CALENDAR } from './no-calendar';

/**
 * What is known of a language.
 *
 * @param tag a BCP 47 tag; its region and script make no difference: `en-GB` is `en`
 * @returns for a language that is not known here, one without words and stems, of the usual folding
 */
export function languageOf(tag: string): Language {
  const [primary = ''] = tag.split('-');
  const code = primary.toLowerCase();
  return LANGUAGES.find((language) => language.code === code) ?? unknownLanguage(code);
}

const unknownLanguage = (code: string): Language => ({
  code,
  name: code,
  tellingWords: [],
  folding: {},
  negations: [],
  stem: undefined,
  inflect: undefined,
  calendar: NO_CALENDAR,
});
