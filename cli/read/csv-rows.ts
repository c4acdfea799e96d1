import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { array, type InferOutput, object, parse as valid, string } from 'valibot';

/** A record of a CSV file; the head is row 1. Rows that span several lines count once, as in a spreadsheet. */
export type CsvRow = { readonly row: number } & Settled;
type Settled =
  { readonly ok: true; readonly cells: readonly string[] } | { readonly ok: false; readonly reason: string };

/** A source that turns out not to be a CSV file that can be read. */
export class CsvFileError extends Error {
  override readonly name = 'CsvFileError';
}

type Source = AsyncIterable<Uint8Array | string>;

/** How much of the file may be looked at to find the end of its first line. */
const MAX_HEAD_BYTES = 1024 * 1024;

/** Comma or semicolon, whichever the first line has more of outside quotes. */
function delimiterOf(head: string): ',' | ';' {
  const bare = head.replaceAll(/"[^"]*"/g, '');
  const firstLine = bare.slice(0, bare.search(/[\r\n]|$/));
  return firstLine.split(';').length > firstLine.split(',').length ? ';' : ',';
}

/** Reads until the first line is complete; gives that much, and a source that still starts at the beginning. */
async function peek(source: Source): Promise<{ readonly head: string; readonly whole: Source }> {
  const chunks = source[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const isComplete = () => ended || size > MAX_HEAD_BYTES || seen.at(-1)?.includes(0x0a) === true;
  while (!isComplete()) {
    const next = await chunks.next();
    ended = next.done === true;
    if (next.done === true) break;
    const bytes = typeof next.value === 'string' ? Buffer.from(next.value) : next.value;
    seen.push(bytes);
    size += bytes.length;
  }
  async function* whole() {
    try {
      yield* seen;
      if (!ended) yield* { [Symbol.asyncIterator]: () => chunks };
    } finally {
      await chunks.return?.();
    }
  }
  return { head: Buffer.concat(seen).toString('utf8'), whole: whole() };
}

const optionsFor = (delimiter: string, skip: (raw: string) => void) =>
  ({
    bom: true,
    delimiter,
    raw: true,
    relax_column_count: true,
    // With strict quotes the parser goes on inside the quote and swallows what follows; so `settle` looks at the quotes.
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (_error: unknown, raw = ''): undefined => {
      skip(raw);
    },
  }) as const;

/** What the parser gives with `raw`: a record and the very characters that it was read from. */
const ParsedSchema = object({ record: array(string()), raw: string() });
type Parsed = InferOutput<typeof ParsedSchema>;

const cell = (delimiter: string) => String.raw`(?:"[^"]*(?:""[^"]*)*"|[^"${delimiter}\r\n][^${delimiter}\r\n]*|)`;
const wellFormed = (delimiter: string): RegExp =>
  new RegExp(String.raw`^\uFEFF?[\r\n]*${cell(delimiter)}(?:${delimiter}${cell(delimiter)})*\s*$`);

/** Tells records with sound quotes from broken ones, and reads again what an unclosed quote has swallowed. */
function settler(delimiter: string) {
  const sound = wellFormed(delimiter);
  function* settle({ record, raw }: Parsed): Generator<Settled> {
    if (sound.test(raw)) yield { ok: true, cells: record };
    else yield* recover(raw);
  }
  /** Only the first line is lost: an unclosed quote runs on to the next quote, over whole rows. */
  function* recover(broken: string): Generator<Settled> {
    // Empty lines that the parser skipped stand before the row.
    const raw = broken.replace(/^[\r\n]+/, '');
    yield { ok: false, reason: 'its quotes are broken' };
    const lineEnd = raw.indexOf('\n');
    if (lineEnd === -1) return;
    const unclosed: string[] = [];
    const options = optionsFor(delimiter, (rest) => unclosed.push(rest));
    const again = valid(array(ParsedSchema), parseAtOnce(raw.slice(lineEnd + 1), options));
    for (const parsed of again) yield* settle(parsed);
    for (const rest of unclosed) yield* recover(rest);
  }
  return { settle, recover };
}

/**
 * Streams the rows of a CSV file (comma or semicolon, with or without byte order mark). A row that cannot be read is
 * named and the next ones follow.
 *
 * @throws {CsvFileError} if the source breaks off
 */
export async function* readCsvRows(source: Source): AsyncGenerator<CsvRow> {
  const { head, whole } = await peek(source);
  const delimiter = delimiterOf(head);
  const { settle, recover } = settler(delimiter);
  const unclosed: string[] = [];
  const parser = parse(optionsFor(delimiter, (rest) => unclosed.push(rest)));
  let cause: Error | undefined;
  pipeline(Readable.from(whole), parser, (error) => {
    if (error) cause = error;
  });
  let row = 0;
  try {
    const records: AsyncIterable<Parsed> = parser;
    for await (const parsed of records) for (const settled of settle(parsed)) yield { row: ++row, ...settled };
  } catch (error) {
    throw new CsvFileError('The file could not be read to its end.', { cause: cause ?? error });
  }
  for (const rest of unclosed) for (const settled of recover(rest)) yield { row: ++row, ...settled };
}
