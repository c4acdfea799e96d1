import type { FieldText, Span } from './issue-text';

/** What ends a sentence, as a run: marks before a space or the end, line breaks, full-width marks. */
const NOTHING = 0;
const MARK = 1;
const LINE_BREAK = 2;
const WIDE_MARK = 3;

const FULL_STOP = 0x2e;
const SPACE = 0x20;
const ASCII = 0x80;
const KINDS = new Uint8Array(ASCII);
for (const mark of '.!?;') KINDS[mark.charCodeAt(0)] = MARK;
KINDS[0x0a] = LINE_BREAK;

/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATION = /(?:^|\s|\()(?:e\.g|i\.e|etc|vs|approx|no|nr|dr|mr|mrs|ca|incl)$/iu;
const LONGEST_ABBREVIATION = 'approx'.length;
const WHITE_SPACE = /\s/u;

/** Each sign that may end a sentence. */
const SIGNS = Array.from('.\n!?;\u3002\uff01\uff1f');

/**
 * The sentences of a text, in order, without gaps: lines and list points count as sentences of their own. Every issue with
 * evidence on both sides comes here, so the text is not read unit by unit, but searched for each sign.
 */
export function sentencesOf({ text }: FieldText): readonly Span[] {
  const sentences: Span[] = [];
  const { length } = text;
  const places = SIGNS.map((sign) => text.indexOf(sign));
  let start = 0;
  let at = 0;
  for (let from = nearest(text, places, 0); from < length; from = nearest(text, places, at)) {
    const kind = kindOf(text.charCodeAt(from));
    at = from + 1;
    while (kindOf(text.charCodeAt(at)) === kind) at += 1;
    if (kind === MARK && !endsSentence(text, from, at)) continue;
    sentences.push({ start, end: at });
    start = at;
  }
  if (start < length) sentences.push({ start, end: length });
  return sentences;
}

/**
 * Where the first sign stands from a place on; the text's end if none does.
 *
 * @param places of each sign the one that was found last, or -1; brought up to date
 */
function nearest(text: string, places: number[], from: number): number {
  let first = text.length;
  for (let nth = 0; nth < places.length; nth += 1) {
    let place = places[nth] ?? -1;
    if (place === -1) continue;
    if (place < from) places[nth] = place = text.indexOf(SIGNS[nth] ?? '', from);
    if (place !== -1 && place < first) first = place;
  }
  return first;
}

function kindOf(code: number): number {
  if (code < ASCII) return KINDS[code] ?? NOTHING;
  return code === 0x30_02 || code === 0xff_01 || code === 0xff_1f ? WIDE_MARK : NOTHING;
}

/** Whether a run of marks stands before white space, and is not the full stop of an abbreviation. */
function endsSentence(text: string, from: number, to: number): boolean {
  if (text.charCodeAt(to) !== SPACE && !WHITE_SPACE.test(text.charAt(to))) return false;
  const isFullStop = to === from + 1 && text.charCodeAt(from) === FULL_STOP;
  return !isFullStop || !ABBREVIATION.test(text.slice(Math.max(0, from - LONGEST_ABBREVIATION - 2), from));
}
