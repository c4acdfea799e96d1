import type { Language } from '../../languages/language';
import type { Unit } from './row';

/** Whether a word of a text can be both of two units, or part of what they stand for. Says yes where that is not known. */
export function mayMeet(a: Unit, b: Unit, stem: Language['stem']): boolean {
  if (a.kind === 'whole') return isOfWord(b, a.text, stem);
  if (b.kind === 'whole') return isOfWord(a, b.text, stem);
  if (a.kind === 'beginning' && b.kind === 'beginning') return a.text.startsWith(b.text) || b.text.startsWith(a.text);
  if (a.kind === 'ending' && b.kind === 'ending') return a.text.endsWith(b.text) || b.text.endsWith(a.text);
  if (a.kind === 'stem' && b.kind === 'stem') return a.text === b.text;
  return true;
}

function isOfWord(unit: Unit, word: string, stem: Language['stem']): boolean {
  switch (unit.kind) {
    case 'whole':
      return unit.text === word;
    case 'beginning':
      return word.startsWith(unit.text);
    case 'ending':
      return word.endsWith(unit.text);
    case 'stem':
      return stem === undefined || stem(word) === unit.text;
    case 'exact':
    case 'placeholder':
    case 'gap':
      return true;
  }
}
