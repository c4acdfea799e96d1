import { LANGUAGES } from './languages';

/** Names of languages by their code, for sentences that people read: `en` is English. */
export const LANGUAGE_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  LANGUAGES.map(({ code, name }) => [code, name]),
);
