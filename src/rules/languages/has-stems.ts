import { languageOf } from './language-of';

/** Whether the forms of a word can be found by their stem in a language, so that a pattern may have a `~`. */
export function hasStems(tag: string): boolean {
  return languageOf(tag).stem !== undefined;
}
