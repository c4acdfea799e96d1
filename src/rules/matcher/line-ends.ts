import type { TraitsOf } from './alphabet';
import { isOfWord } from './characters';
import { isWithinWord, widthAt, widthBefore } from './word-borders';

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
      this.doesStart = startsLine(this.text, place, this.traitsOf);
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
