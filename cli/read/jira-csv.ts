import { CsvFileError, readCsvRows } from './csv-rows';
import { readJiraDate } from './jira-date';

/** An issue as a row of a Jira export tells it. */
export interface CsvIssue {
  readonly key: string;
  /** Jira's numeric id, as a string, if the export has it; parents may be named by it. */
  readonly id?: string;
  readonly issueType: string;
  readonly summary: string;
  /** As the export has it: plain text, or wiki markup of Jira's old editor. */
  readonly description: string;
  readonly labels: readonly string[];
  readonly components: readonly string[];
  readonly fixVersions: readonly string[];
  readonly status: string;
  /** `To Do`, `In Progress` or `Done`, if the export has the column. */
  readonly statusCategory?: string;
  readonly projectKey: string;
  readonly projectName: string;
  /** ISO date-time; missing if the cell is empty or not a date. */
  readonly created?: string;
  readonly updated?: string;
  /** ISO date. */
  readonly dueDate?: string;
  readonly parentKey?: string;
  readonly parentId?: string;
  readonly assignee?: string;
}

export type JiraCsvRow = { readonly row: number } & (
  { readonly ok: true; readonly issue: CsvIssue } | { readonly ok: false; readonly reason: string }
);

/** What Jira has called each column over the years; the first name that the export has counts. */
const columnNames = {
  key: ['issue key', 'key'],
  id: ['issue id'],
  issueType: ['issue type', 'work type'],
  summary: ['summary'],
  description: ['description'],
  labels: ['labels'],
  components: ['components', 'component/s'],
  fixVersions: ['fix versions', 'fix version/s'],
  status: ['status'],
  statusCategory: ['status category'],
  projectKey: ['project key'],
  projectName: ['project name', 'project'],
  created: ['created'],
  updated: ['updated'],
  dueDate: ['due date'],
  parentKey: ['parent key', 'custom field (epic link)'],
  parentId: ['parent', 'parent id'],
  assignee: ['assignee'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Column = keyof typeof columnNames;
type Cells = readonly string[];

/** @see https://support.atlassian.com/jira-cloud-administration/docs/edit-a-projects-details/ for what a key may be */
const issueKey = /^([A-Z][A-Z0-9_]+)-([1-9]\d*)$/;

/** Gives the filled cells of a column; Jira repeats a column once per value (`Labels,Labels,Labels`). */
function columnsOf(head: Cells): (cells: Cells, column: Column) => readonly string[] {
  const names = head.map((name) => name.trim().toLowerCase());
  const places = new Map<string, readonly number[]>();
  for (const [column, known] of Object.entries(columnNames)) {
    places.set(
      column,
      known.flatMap((name) => names.flatMap((own, place) => (own === name ? [place] : []))),
    );
  }
  if (places.get('key')?.length === 0 || places.get('summary')?.length === 0) {
    throw new CsvFileError('This is not an export of Jira issues: it needs the columns "Issue key" and "Summary".');
  }
  return (cells, column) =>
    (places.get(column) ?? []).map((place) => cells[place]?.trim() ?? '').filter((cell) => cell !== '');
}

/**
 * Streams the issues of Jira's CSV export. A row that is no issue (no key, a wrong key, a key that came before, a wrong
 * number of columns, broken quotes) is named by its number and reason, and the next ones follow. The head is row 1.
 *
 * @throws {CsvFileError} if the source has no head, or one without key and summary, or breaks off
 */
export async function* readJiraCsv(source: AsyncIterable<Uint8Array | string>): AsyncGenerator<JiraCsvRow> {
  const seen = new Set<string>();
  let width = 0;
  let column: ReturnType<typeof columnsOf> | undefined;
  for await (const read of readCsvRows(source)) {
    const { row } = read;
    if (column === undefined) {
      if (!read.ok) throw new CsvFileError(`The first row cannot be read: ${read.reason}.`);
      column = columnsOf(read.cells);
      width = read.cells.length;
    } else if (!read.ok) {
      yield read;
    } else if (read.cells.length !== width) {
      yield { row, ok: false, reason: `it has ${read.cells.length} columns instead of ${width}` };
    } else {
      const written = column(read.cells, 'key')[0] ?? '';
      const key = written.toUpperCase();
      const reason = faultOf(key, written, seen);
      seen.add(key);
      yield reason === null ? { row, ok: true, issue: issueOf(key, read.cells, column) } : { row, ok: false, reason };
    }
  }
  if (column === undefined) throw new CsvFileError('The file is empty.');
}

function faultOf(key: string, written: string, seen: ReadonlySet<string>): string | null {
  if (key === '') return 'it has no issue key';
  if (!issueKey.test(key)) return `"${written.slice(0, 40)}" is not an issue key`;
  return seen.has(key) ? `${key} came before` : null;
}

function issueOf(key: string, cells: Cells, column: ReturnType<typeof columnsOf>): CsvIssue {
  const all = (name: Column) => [...new Set(column(cells, name))];
  const one = (name: Column) => column(cells, name)[0];
  const projectKey = issueKey.exec(key)?.[1] ?? '';
  const optional = {
    id: one('id'),
    statusCategory: one('statusCategory'),
    created: readJiraDate(one('created') ?? ''),
    updated: readJiraDate(one('updated') ?? ''),
    dueDate: readJiraDate(one('dueDate') ?? '')?.slice(0, 10),
    parentKey: one('parentKey')?.toUpperCase(),
    parentId: one('parentId'),
    assignee: one('assignee'),
  };
  return {
    key,
    issueType: one('issueType') ?? 'Task',
    summary: one('summary') ?? '',
    description: one('description') ?? '',
    labels: all('labels'),
    components: all('components'),
    fixVersions: all('fixVersions'),
    status: one('status') ?? '',
    projectKey,
    projectName: one('projectName') ?? projectKey,
    ...filled(optional),
  };
}

/** The entries that have a value. */
function filled<T extends object>(entries: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const kept: { [K in keyof T]?: NonNullable<T[K]> } = {};
  for (const name in entries) {
    const value = entries[name];
    if (value !== null && value !== undefined) kept[name] = value;
  }
  return kept;
}
