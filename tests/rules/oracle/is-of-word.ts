import type { CharacterKind } from './kind-of-character';

/** Whether a character is one of a word, or a word by itself. */
export const isOfWord = (kind: CharacterKind | undefined): boolean => kind === 'word' || kind === 'single';
