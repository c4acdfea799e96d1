import { FIELDS, PARTS, QUESTIONS, type Rule } from '#rules';

import { LINES, TEXT } from './cells';
import { readConditions, writeConditions } from './conditions-cell';

/** What a cell says of its rule, still to be checked; `undefined`: as usual. */
type ReadCell =
  { readonly kind: 'ok'; readonly value: unknown } | { readonly kind: 'faulty'; readonly message: string };

interface Column {
  /** As it is written in the first row. */
  readonly name: string;
  /** Where the value is in a rule. */
  readonly path: string;
  readonly write: (rule: Rule) => string;
  readonly read: (cell: string) => ReadCell;
}

const ok = (value: unknown): ReadCell => ({ kind: 'ok', value });
const expected = (what: string, cell: string): ReadCell => ({
  kind: 'faulty',
  message: cell === '' ? `it is empty; expected ${what}` : `expected ${what}; this is "${cell}"`,
});

/** How `on` is written in the countries whose spreadsheets translate it. */
const YES = ['yes', 'true', 'on', '1', 'x', 'wahr', 'ja', 'vrai', 'oui', 'verdadero', 'sí', 'vero', 'prawda', 'tak'];
const NO = ['no', 'false', 'off', '0', 'falsch', 'nein', 'faux', 'non', 'falso', 'fałsz', 'nie'];

/** What says that a rule leaves out no part of a text; an empty cell means: as usual. */
const NOTHING = 'nothing';

/** The columns, in the order in which they are written. */
export const COLUMNS: readonly Column[] = [
  { name: 'id', path: 'id', write: ({ id }) => id, read: (cell) => ok(cell === '' ? undefined : cell.toLowerCase()) },
  {
    name: 'question',
    path: 'question',
    write: ({ question }) => question,
    read: (cell) => oneOf(QUESTIONS, cell) ?? expected(`one of ${QUESTIONS.join(', ')}`, cell),
  },
  {
    name: 'points',
    path: 'points',
    write: ({ points }) => String(points),
    read: (cell) => (/^\d{1,6}(?:[.,]0{0,2})?$/.test(cell) ? ok(parseInt(cell, 10)) : expected('a whole number', cell)),
  },
  {
    name: 'on',
    path: 'on',
    write: ({ on }) => (on ? 'yes' : 'no'),
    read: (cell) => {
      const word = cell.toLowerCase();
      if (word === '' || YES.includes(word)) return ok(true);
      return NO.includes(word) ? ok(false) : expected('yes or no', cell);
    },
  },
  {
    name: 'patterns',
    path: 'patterns',
    write: ({ patterns }) => LINES.write(patterns),
    read: (cell) => ok(LINES.read(cell)),
  },
  {
    name: 'where',
    path: 'where',
    write: ({ where = [] }) => where.join(', '),
    read: (cell) => namesIn(FIELDS, cell),
  },
  {
    name: 'leave out',
    path: 'leaveOut',
    write: ({ leaveOut }) => (leaveOut?.length === 0 ? NOTHING : (leaveOut ?? []).join(', ')),
    read: (cell) => (cell.toLowerCase() === NOTHING ? ok([]) : namesIn(PARTS, cell)),
  },
  {
    name: 'conditions',
    path: 'only',
    write: ({ only }) => writeConditions(only),
    read: (cell) => {
      const read = readConditions(cell);
      return read.kind === 'ok' ? ok(read.only) : read;
    },
  },
  {
    name: 'unless in sentence',
    path: 'unless.sentence',
    write: ({ unless }) => (unless?.sentence === undefined ? '' : LINES.write(unless.sentence)),
    read: (cell) => ok(someOf(LINES.read(cell))),
  },
  {
    name: 'unless anywhere',
    path: 'unless.anywhere',
    write: ({ unless }) => (unless?.anywhere === undefined ? '' : LINES.write(unless.anywhere)),
    read: (cell) => ok(someOf(LINES.read(cell))),
  },
  { name: 'note', path: 'note', write: ({ note }) => TEXT.write(note), read: (cell) => ok(TEXT.read(cell)) },
];

/** The column of this name, however its letters and signs were changed: `Leave out`, `leave_out`, `leaveOut`. */
export const columnNamed = (name: string): Column | undefined =>
  COLUMNS.find((column) => lettersOf(column.name) === lettersOf(name) || lettersOf(column.path) === lettersOf(name));

const lettersOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}]/gu, '');

const someOf = (lines: readonly string[]): readonly string[] | undefined => (lines.length === 0 ? undefined : lines);

function oneOf(names: readonly string[], cell: string): ReadCell | undefined {
  const name = names.find((known) => known.toLowerCase() === cell.toLowerCase());
  return name === undefined ? undefined : ok(name);
}

/** Names between commas, semicolons or line breaks; undefined where there are none. */
function namesIn(names: readonly string[], cell: string): ReadCell {
  const written = cell.split(/[,;|\n]/).flatMap((name) => name.trim() || []);
  const read = written.map((name) => names.find((known) => known.toLowerCase() === name.toLowerCase()));
  if (read.some((name) => name === undefined)) return expected(names.join(', '), cell);
  return ok(read.length === 0 ? undefined : read);
}
