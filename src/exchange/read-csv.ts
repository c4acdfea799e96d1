import { newRuleId, parseRuleSet, type Fault, type Rule, type RuleSet } from '#rules';

import { COLUMNS } from './column';
import { readPlainCell } from './plain-cell';
import type { RulesFile } from './rules-file';
import { readRows, type Row } from './rows';

/**
 * Reads rules from a table. What a table does not hold comes from the rules at hand: lists, settings, tests, and the
 * columns that were left out, for rules with the same id. A row without an id is a new rule.
 *
 * @param current the rules at hand
 * @returns the rules, or every fault with its row and column
 */
export function readCsv(text: string, current: RuleSet): RulesFile {
  const read = readRows(text);
  if (read.kind === 'faulty') {
    return { kind: 'faulty', format: 'csv', faults: [{ path: `row ${read.row}`, message: read.message }] };
  }
  const known = new Map(current.rules.map((rule) => [rule.id, rule]));
  const ids = idsOf(read.rows, known);
  const built = read.rows.map((row, at) => ruleOf(row, ids[at] ?? '', known.get(ids[at] ?? '')));
  const faults = built.flatMap((one) => one.faults);
  if (faults.length > 0) return { kind: 'faulty', format: 'csv', faults: faults.slice(0, MOST_FAULTS) };
  const parsed = parseRuleSet({ ...current, rules: built.map(({ rule }) => rule) });
  switch (parsed.kind) {
    case 'ok':
      return { kind: 'ok', format: 'csv', ruleSet: parsed.ruleSet, notRead: read.unknown };
    case 'newer':
      return parsed;
    case 'faulty':
      return { kind: 'faulty', format: 'csv', faults: parsed.faults.map((fault) => inRows(fault, read.rows)) };
  }
}

/** Enough faults to work with. */
const MOST_FAULTS = 50;

/** The id of each row; rows without one get one that neither another row nor a rule at hand has. */
function idsOf(rows: readonly Row[], known: ReadonlyMap<string, Rule>): readonly string[] {
  const written = rows.map(({ cells }) => readPlainCell(cells.get('id') ?? '').toLowerCase());
  const taken = new Set([...written, ...known.keys()]);
  return rows.map(({ cells }, at) => {
    if (written[at] !== undefined && written[at] !== '') return written[at];
    const [first = ''] = readPlainCell(cells.get('patterns') ?? '').split('\n');
    const id = newRuleId(first, (other) => taken.has(other));
    taken.add(id);
    return id;
  });
}

interface BuiltRule {
  readonly rule: unknown;
  readonly faults: readonly Fault[];
}

function ruleOf({ row, cells }: Row, id: string, before: Rule | undefined): BuiltRule {
  const faults: Fault[] = [];
  const values = new Map<string, unknown>();
  for (const { name, path, read, write } of COLUMNS) {
    const cell = cells.get(name);
    // A column that is not there changes nothing.
    if (cell === undefined && before === undefined && REQUIRED.has(name)) {
      faults.push({ path: `row ${row}`, message: `"${id}" is new, so it needs the column "${name}"` });
    }
    const value = read(cell === undefined && before !== undefined ? write(before) : readPlainCell(cell ?? ''));
    if (value.kind === 'ok') values.set(path, value.value);
    else if (cell !== undefined) faults.push({ path: `row ${row}, ${name}`, message: value.message });
  }
  const entries = [...values].filter(([, value]) => value !== undefined);
  const own = entries.filter(([path]) => !path.startsWith(UNLESS));
  const unless = entries.flatMap(([path, value]) =>
    path.startsWith(UNLESS) ? [[path.slice(UNLESS.length), value] as const] : [],
  );
  const rule = {
    ...Object.fromEntries(own),
    id,
    ...(unless.length > 0 && { unless: Object.fromEntries(unless) }),
  };
  return { rule, faults };
}

const UNLESS = 'unless.';
/** Columns that a new rule cannot do without. */
const REQUIRED = new Set(['question', 'points']);

/** A fault of a rule as a fault of its row: `rules[3].patterns[1]` is in row 5, column patterns, line 2. */
function inRows({ path, message }: Fault, rows: readonly Row[]): Fault {
  const [, nth, rest = ''] = /^rules\[(\d+)\]\.?(.*)$/s.exec(path) ?? [];
  const row = nth === undefined ? undefined : rows[Number(nth)];
  if (row === undefined) return { path, message };
  const column = COLUMNS.find(
    (one) => rest === one.path || rest.startsWith(`${one.path}[`) || rest.startsWith(`${one.path}.`),
  );
  const line = /\[(\d+)\]$/.exec(rest)?.[1];
  const words = [
    `row ${row.row}`,
    ...(column === undefined ? [] : [column.name]),
    ...(line === undefined || column === undefined ? [] : [`line ${Number(line) + 1}`]),
  ];
  return {
    path: words.join(', '),
    message: message.replace(/rules\[(\d+)\]/g, (all, other: string) => rowName(rows[Number(other)]) ?? all),
  };
}

const rowName = (row: Row | undefined): string | undefined => row && `row ${row.row}`;
