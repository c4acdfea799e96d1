import type { RulesInUse } from '#measure';

/** A number of issues. */
export const issuesWords = (n: number): string => (n === 1 ? '1 issue' : `${n.toLocaleString('en')} issues`);

/** What is in no figure, in a sentence; empty where nothing is. */
export function leftOutWords(leftOut: RulesInUse<never>['leftOut']): string {
  const parts = [
    [leftOut['other-language'], 'in a language that the rules do not read'],
    [leftOut.type, 'of a type that gets no suggestion'],
    [leftOut['too-long'], 'too long to be read to the end'],
  ] as const;
  const said = parts.flatMap(([n, why]) => (n === 0 ? [] : [`${n.toLocaleString('en')} ${why}`]));
  return said.length === 0 ? '' : `Left out: ${said.join(', ')}.`;
}
