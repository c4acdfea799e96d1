import { foldWord, traitsOf } from '../../characters';
import type { ListBits } from './lexicon';

/** A run of digits, letters or white space, or one sign. Invisible characters and accents stand within. */
export interface Piece {
  /** `cut`: a word that is not read to its end, whatever it is. */
  readonly kind: 'digits' | 'letters' | 'space' | 'sign' | 'cut';
  /** Folded, except for white space and signs; empty if cut. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The lists of which it begins an entry, once somebody asked. */
  lists: ListBits | undefined;
}

type Kind = Piece['kind'] | 'invisible' | 'line-end';

const LAST_OF_ASCII = 0x7f;
const DIGIT = /^\p{Nd}$/u;
const SPACE = /^[\s\u200b]$/u;
const LINE_END = /^[\u0085\u2028\u2029]$/u;
const NOT_ASCII = /[^\0-\x7f]/u;

/**
 * The piece that begins at a place of a text, after invisible characters; undefined at the end of a line.
 *
 * @param limit where reading ends, in UTF-16 code units
 */
export function readPiece(text: string, at: number, limit: number): Piece | undefined {
  return readPlainPiece(text, at, limit) ?? readAnyPiece(text, at, limit);
}

/** A word or number of ASCII, white space or a sign, behind which is nothing else: most pieces. */
function readPlainPiece(text: string, at: number, limit: number): Piece | undefined {
  const kind = plainKindAt(text, at);
  if (kind === undefined || kind === 'line-end') return undefined;
  let end = at + 1;
  if (kind !== 'sign') while (end <= limit && plainKindAt(text, end) === kind) end += 1;
  // What is invisible may go on.
  if (end > limit || (end < text.length && text.charCodeAt(end) > LAST_OF_ASCII)) return undefined;
  if (end === at + 1 && kind !== 'letters') return { kind, text: text.charAt(at), start: at, end, lists: undefined };
  const source = text.slice(at, end);
  return { kind, text: kind === 'letters' ? source.toLowerCase() : source, start: at, end, lists: undefined };
}

function readAnyPiece(text: string, at: number, limit: number): Piece | undefined {
  let start = at;
  let kind = kindAt(text, start);
  while (kind === 'invisible' && start < limit) {
    start += widthAt(text, start);
    kind = kindAt(text, start);
  }
  if (kind === 'line-end' || kind === 'invisible') return undefined;
  let end = start + widthAt(text, start);
  for (let next = kindAt(text, end); end <= limit && goesOn(kind, next); next = kindAt(text, end)) {
    end += widthAt(text, end);
  }
  if (end > limit) {
    return kind === 'digits' || kind === 'letters'
      ? { kind: 'cut', text: '', start, end, lists: undefined }
      : undefined;
  }
  return { kind, text: textOf(kind, text.slice(start, end)), start, end, lists: undefined };
}

function goesOn(kind: Kind, next: Kind): boolean {
  if (next === 'invisible') return kind === 'digits' || kind === 'letters';
  return next === kind && kind !== 'sign';
}

function textOf(kind: Kind, source: string): string {
  if (kind === 'space' || kind === 'sign') return source;
  return NOT_ASCII.test(source) ? foldWord(source) : source.toLowerCase();
}

function kindAt(text: string, at: number): Kind {
  return plainKindAt(text, at) ?? kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** Whether a UTF-16 unit is a letter or digit of ASCII, or the underscore. */
export const isAsciiWord = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;

/** Undefined for what is not of ASCII. */
function plainKindAt(text: string, at: number): Exclude<Kind, 'cut' | 'invisible'> | undefined {
  if (at >= text.length) return 'line-end';
  const code = text.charCodeAt(at);
  if (code > LAST_OF_ASCII) return undefined;
  if (isAsciiWord(code)) return code <= 0x39 ? 'digits' : 'letters';
  if (code === 0x20 || code === 0x09) return 'space';
  return code >= 0x0a && code <= 0x0d ? 'line-end' : 'sign';
}

function kindOf(character: string): Kind {
  if (DIGIT.test(character)) return 'digits';
  if (LINE_END.test(character)) return 'line-end';
  if (SPACE.test(character)) return 'space';
  const { role, folded } = traitsOf(character);
  const isAccent = role === 'word' && folded === '';
  if (role === 'invisible' || isAccent) return 'invisible';
  // A character that is a word of its own is a border like a sign: a number may stand right before it.
  return role === 'word' ? 'letters' : 'sign';
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
