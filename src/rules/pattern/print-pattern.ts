import { USUAL_GAP, type Pattern, type PatternElement } from './pattern';

/** The one way to write a pattern: single spaces between its pieces, straight quotes, names in lower case. */
export function printPattern({ elements, atStart, atEnd }: Pattern): string {
  return `${atStart ? '^' : ''}${elements.map(printElement).join(' ')}${atEnd ? '$' : ''}`;
}

function printElement(element: PatternElement): string {
  switch (element.kind) {
    case 'word':
      return element.text;
    case 'beginning':
      return `${element.text}*`;
    case 'ending':
      return `*${element.text}`;
    case 'stem':
      return `~${element.text}`;
    case 'exact':
      return `"${element.text}"`;
    case 'placeholder':
      return `{${element.name}}`;
    case 'gap':
      return element.most === USUAL_GAP ? '…' : `…${element.most}`;
  }
}
