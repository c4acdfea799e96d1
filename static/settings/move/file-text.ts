/** Bytes that mark how the characters after them are written. */
const MARKS = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
] as const;

/** What spreadsheets on Windows in western countries write when nobody chose Unicode. */
const USUAL_ON_WINDOWS = 'windows-1252';

/** The text of a file, in whichever way a spreadsheet wrote its characters. */
export function fileText(bytes: Uint8Array): string {
  const marked = MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  if (marked !== undefined) return new TextDecoder(marked.encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(USUAL_ON_WINDOWS).decode(bytes);
  }
}
