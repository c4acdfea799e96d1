import type { Span } from '../../issue-text';
import type { Throughout } from './recogniser';

const SCHEME_SIGN = '://';
/** `https`, `git+ssh`, `chrome-extension` */
const LONGEST_SCHEME = 20;
const SCHEME = /[a-z][a-z0-9+-]*$/iu;
const WORD = /^[\p{L}\p{N}\p{M}_]$/u;
/** To white space, or a sign that is never part of an address but often stands right behind one. */
const REST = /[^\s<>"`|\u200b\u3001\u3002\u300c\u300d]*/uy;
const TRAILING = /^[.,;:!?'’”*_~…]$/u;
const NONE: readonly Span[] = [];
const OPENING = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);

/** `{url}`: an address with its scheme or with `www.`, without the signs of the sentence around it. */
export const url: Throughout = {
  look: 'throughout',
  findAll: ({ text }) => {
    // Most texts have none.
    if (!text.includes(SCHEME_SIGN) && !text.includes('www.') && !text.includes('WWW.')) return NONE;
    const found: Span[] = [];
    const places = [new Occurrences(text, SCHEME_SIGN), new Occurrences(text, 'www.'), new Occurrences(text, 'WWW.')];
    for (let from = 0; ;) {
      const at = Math.min(...places.map((occurrences) => occurrences.next(from)));
      if (at === Infinity) return found;
      const span = urlAt(text, at, from);
      if (span !== undefined) found.push(span);
      from = span?.end ?? at + SCHEME_SIGN.length;
    }
  },
};

/** Where a sign stands, each stretch of the text searched once. */
class Occurrences {
  #at = -1;

  constructor(
    readonly text: string,
    readonly sign: string,
  ) {}

  /** The first one from a place on; the places asked for never go back. */
  next(from: number): number {
    if (this.#at >= from) return this.#at;
    const at = this.text.indexOf(this.sign, from);
    this.#at = at === -1 ? Infinity : at;
    return this.#at;
  }
}

function urlAt(text: string, at: number, from: number): Span | undefined {
  const isScheme = text.startsWith(SCHEME_SIGN, at);
  const start = isScheme ? schemeStart(text, at, from) : at;
  if (start === undefined || (!isScheme && start > 0 && WORD.test(text.charAt(start - 1)))) return undefined;
  const host = at + (isScheme ? SCHEME_SIGN.length : 'www.'.length);
  REST.lastIndex = host;
  const end = host + withoutTrailing(REST.exec(text)?.[0] ?? '');
  return end > host ? { start, end } : undefined;
}

function schemeStart(text: string, at: number, from: number): number | undefined {
  const before = text.slice(Math.max(from, at - LONGEST_SCHEME), at);
  const scheme = SCHEME.exec(before)?.[0];
  return scheme === undefined ? undefined : at - scheme.length;
}

/** How much of an address is left without trailing punctuation and closing brackets that it did not open. */
function withoutTrailing(address: string): number {
  let end = address.length;
  let unopened: Map<string, number> | undefined;
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1);
    if (OPENING.has(last)) {
      unopened ??= unopenedIn(address);
      const extra = unopened.get(last) ?? 0;
      if (extra === 0) break;
      unopened.set(last, extra - 1);
    } else if (!TRAILING.test(last)) break;
  }
  return end;
}

/** How many more closing brackets there are than opening ones. */
function unopenedIn(address: string): Map<string, number> {
  const unopened = new Map<string, number>();
  for (const [closing, opening] of OPENING) unopened.set(closing, count(address, closing) - count(address, opening));
  return unopened;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
