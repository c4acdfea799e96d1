import { fieldText, LANGUAGE_NAMES, sidePoints, type IssueText, type Suggestion } from '#rules';

import { printable } from '../printable';

/** Why the place is what it is, in a line; each sentence behind "mixed" in one of its own. */
export function reasonWords({ reason, points }: Suggestion, text: IssueText): readonly string[] {
  const { backlog, plan } = sidePoints(points);
  switch (reason.kind) {
    case 'clear': {
      const [more, less] = reason.side === 'backlog' ? [backlog, plan] : [plan, backlog];
      return [`The ${reason.side} leads by ${more - less} points.`];
    }
    case 'both':
      return [
        'It asks for both, each in sentences that stand on their own:',
        ...reason.demands.map(({ side, points: worth, field, start, end }) => {
          const sentence = fieldText(text, field).text.slice(start, end).trim().replace(/\s+/gu, ' ');
          return `  ${side.padEnd(7)} ${`+${worth}`.padStart(4)}  ${printable(sentence)}`;
        }),
      ];
    case 'even':
      return ['Neither side has a clear lead.'];
    case 'no-match':
      return ['No rule matches.'];
    case 'left-out':
      return [`Issues of the type ${printable(reason.type)} take no part.`];
    case 'no-text':
      return ['There is no text.'];
    case 'other-language': {
      const name = (code: string): string => LANGUAGE_NAMES[code] ?? code;
      return [
        `The rules read ${name(reason.reads)}; the text looks ${reason.found === 'other' ? 'foreign' : name(reason.found)}.`,
      ];
    }
  }
}
