import type { Language } from '../../../src/rules/languages/language';

import { readField } from './reading';

/** The words of a line as they are compared, with single spaces between. */
export const foldedLine = (line: string, language: Language): string =>
  readField({ text: line.normalize('NFC'), parts: [] }, language)
    .words.map(({ folded }) => folded)
    .join(' ');
