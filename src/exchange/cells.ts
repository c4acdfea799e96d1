import * as v from 'valibot';

/**
 * How a value is written into a cell so that people can edit it, and read again. What the usual form would not bring
 * back unharmed is written as JSON.
 */
interface CellForm<Value> {
  readonly write: (value: Value) => string;
  /** Never throws. */
  readonly read: (cell: string) => Value;
}

/** Signs that spreadsheets and their files change or lose: control characters but line breaks, halves of characters. */
const FRAGILE = /[\0-\t\v-\x1f\x7f-\x9f\u2028\u2029\p{Surrogate}]/u;

/** Most cells are not: looking saves the exception. */
const MAY_BE_JSON = /^\s*[[{"]/;

const inJson = (value: unknown, usual: string, isUnharmed: boolean): string =>
  isUnharmed && !FRAGILE.test(usual) ? usual : JSON.stringify(value);

/** The value of a cell that holds JSON of this shape; undefined for any other cell. */
function readJson<Schema extends v.GenericSchema>(schema: Schema, cell: string): v.InferOutput<Schema> | undefined {
  if (!MAY_BE_JSON.test(cell)) return undefined;
  try {
    const parsed = v.safeParse(schema, JSON.parse(cell));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

/** One line each; empty lines and outer spaces do not matter. */
export const LINES: CellForm<readonly string[]> = {
  write: (lines) => {
    const usual = lines.join('\n');
    return inJson(lines, usual, isSameList(LINES.read(usual), lines));
  },
  read: (cell) =>
    readJson(v.array(v.string()), cell) ??
    cell
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
};

/** A text; outer spaces do not matter. */
export const TEXT: CellForm<string> = {
  write: (text) => inJson(text, text, TEXT.read(text) === text),
  read: (cell) => readJson(v.string(), cell) ?? cell.trim(),
};

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((line, at) => line === b[at]);

/** The JSON object in a cell, with whatever it holds; undefined for any other cell. */
export const readObject = (cell: string): Readonly<Record<string, unknown>> | undefined => {
  if (!MAY_BE_JSON.test(cell)) return undefined;
  try {
    const value: unknown = JSON.parse(cell);
    return v.is(v.looseObject({}), value) && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** Whether a spreadsheet brings this text back unharmed. */
export const isSturdy = (text: string): boolean => !FRAGILE.test(text);
