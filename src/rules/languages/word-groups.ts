import { words } from './words';

/** Groups of words that mean the same, in order: commas between groups, spaces between words. */
export function wordGroups(list: string): readonly (readonly string[])[] {
  return list.split(',').map(words);
}
