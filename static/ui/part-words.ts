import { USUALLY_LEFT_OUT, type Part, type Rule } from '#rules';

/** What the page calls the parts of a text. */
export const PART_NAME = {
  headings: 'Headings',
  lists: 'Lists',
  tables: 'Tables',
  quotes: 'Quotes',
  code: 'Code',
  panels: 'Panels',
} as const satisfies Record<Part, string>;

/** Whether these are the parts that rules leave out when they do not say so. */
export const isUsuallyLeftOut = (leaveOut: readonly Part[]): boolean =>
  leaveOut.length === USUALLY_LEFT_OUT.length && USUALLY_LEFT_OUT.every((part) => leaveOut.includes(part));

/** What a rule leaves out otherwise than usual, in short phrases: `leaves out headings`, `reads code too`. */
export function leaveOutWords({ leaveOut = USUALLY_LEFT_OUT }: Pick<Rule, 'leaveOut'>): readonly string[] {
  const more = leaveOut.filter((part) => !USUALLY_LEFT_OUT.includes(part));
  const fewer = USUALLY_LEFT_OUT.filter((part) => !leaveOut.includes(part));
  return [
    ...(more.length > 0 ? [`leaves out ${namesOf(more)}`] : []),
    ...(fewer.length > 0 ? [`reads ${namesOf(fewer)} too`] : []),
  ];
}

const namesOf = (parts: readonly Part[]): string =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(parts.map((part) => PART_NAME[part].toLowerCase()));
