import { EXPECTED } from './expected';

/** What should stand there instead of a sign that has no meaning at its place. */
export function expectedInsteadOf(sign: string): string {
  switch (sign) {
    case '$':
      return EXPECTED.dollarLast;
    case '^':
      return EXPECTED.caretFirst;
    case '~':
      return EXPECTED.tildeFirst;
    case ',':
    case ';':
      return EXPECTED.onePatternALine;
    case '}':
      return EXPECTED.openingBrace;
    default:
      return EXPECTED.knownSign;
  }
}
