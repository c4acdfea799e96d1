import type { TraitsOf } from './alphabet';
import { isOfWord } from './characters';
import { isAsciiWord } from './placeholders/reading/piece';
import { isWithinWord, widthAt, widthBefore } from './word-borders';

const LINE_FEED = 0x0a;
const LAST_OF_ASCII = 0x7f;

/** The beginnings and ends of a text's lines; what was asked last is remembered, for many phrases may ask the same. */
export class LineEnds {
  private start = -1;
  private doesStart = false;
  private end = -1;
  private doesEnd = false;

  constructor(
    private readonly text: string,
    private readonly traitsOf: TraitsOf,
  ) {}

  /** Whether no word stands before a place in its line. */
  startsAt(place: number): boolean {
    if (place !== this.start) {
      this.start = place;
      this.doesStart = startsPlainLine(this.text, place) ?? startsLine(this.text, place, this.traitsOf);
    }
    return this.doesStart;
  }

  /** Whether no word stands behind a place in its line. */
  endsAt(place: number): boolean {
    if (place !== this.end) {
      this.end = place;
      this.doesEnd = endsLine(this.text, place, this.traitsOf);
    }
    return this.doesEnd;
  }
}

/** The same at a look: most words have another right before them. Undefined where characters beyond ASCII have a say. */
function startsPlainLine(text: string, start: number): boolean | undefined {
  for (let at = start - 1; at >= 0; at -= 1) {
    const unit = text.charCodeAt(at);
    if (unit === LINE_FEED) return true;
    if (unit > LAST_OF_ASCII) return undefined;
    if (isAsciiWord(unit)) return false;
  }
  return true;
}

function startsLine(text: string, start: number, traitsOf: TraitsOf): boolean {
  if (isWithinWord(text, start, traitsOf)) return false;
  for (let at = start; at > 0;) {
    const before = at - widthBefore(text, at);
    const character = text.slice(before, at);
    if (character === '\n') return true;
    if (isOfWord(traitsOf(character))) return false;
    at = before;
  }
  return true;
}

function endsLine(text: string, end: number, traitsOf: TraitsOf): boolean {
  if (isWithinWord(text, end, traitsOf)) return false;
  for (let at = end; at < text.length;) {
    const next = at + widthAt(text, at);
    const character = text.slice(at, next);
    if (character === '\n') return true;
    if (isOfWord(traitsOf(character))) return false;
    at = next;
  }
  return true;
}
