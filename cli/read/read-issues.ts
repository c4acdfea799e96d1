import { wikiDocument } from '#issue';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import * as v from 'valibot';

import { withoutByteOrderMark } from './byte-order-mark';
import { CsvFileError } from './csv-rows';
import { FileError } from './file-error';
import { readJiraCsv } from './jira-csv';
import { jsonLines } from './json-lines';
import { issueOf, readIssue, USUAL_LABELS, type FileEntry } from './read-issue';
import { isSubTaskName } from './sub-task-name';

type Reader = (path: string, onBytes: (bytes: number) => void, own: readonly string[]) => AsyncIterable<FileEntry>;

const READERS: Readonly<Record<string, Reader>> = { '.csv': readCsv, '.json': readJson, '.jsonl': readJsonLines };

/**
 * The issues of a file, one by one: a Jira CSV export, JSON (a list, or Jira's search result) or JSON lines. Broken
 * entries are named and do not end it. CSV and JSON lines are read in constant memory.
 *
 * @param onBytes told how many bytes more were read, for a progress bar
 * @param own labels that tags are written with: they are no evidence
 * @throws FileError when the file as a whole cannot be read
 */
export function readIssues(
  path: string,
  onBytes: (bytes: number) => void,
  own: readonly string[] = USUAL_LABELS,
): AsyncIterable<FileEntry> {
  const reader = READERS[extname(path).toLowerCase()];
  if (reader === undefined)
    throw new FileError(`${path}: what kind of file is this? It must end in .csv, .json or .jsonl.`);
  return readNaming(path, reader(path, onBytes, own));
}

/** Gives the reader's errors the name of the file. */
async function* readNaming(path: string, entries: AsyncIterable<FileEntry>): AsyncGenerator<FileEntry> {
  try {
    yield* entries;
  } catch (cause) {
    if (cause instanceof FileError) throw cause;
    if (cause instanceof CsvFileError) throw new FileError(`${path}: ${cause.message}`, { cause });
    throw new FileError(`${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`, {
      cause,
    });
  }
}

async function* readCsv(
  path: string,
  onBytes: (bytes: number) => void,
  own: readonly string[],
): AsyncGenerator<FileEntry> {
  for await (const entry of readJiraCsv(counted(path, onBytes))) {
    if (!entry.ok) {
      yield entry;
      continue;
    }
    const { key, summary, description, issueType, labels, components, status, dueDate, fixVersions } = entry.issue;
    const fields = {
      summary,
      description: wikiDocument(description),
      issuetype: { name: issueType, subtask: isSubTaskName(issueType) },
      labels: [...labels],
      components: components.map((name) => ({ name })),
      status: { name: status },
      duedate: dueDate ?? '',
      fixVersions: fixVersions.map((name) => ({ name })),
      project: null,
    };
    yield { ok: true, row: entry.row, issue: issueOf(key, fields, own) };
  }
}

async function* readJson(
  path: string,
  onBytes: (bytes: number) => void,
  own: readonly string[],
): AsyncGenerator<FileEntry> {
  const source = await readFile(path, 'utf8');
  onBytes(Buffer.byteLength(source));
  let parsed: unknown;
  try {
    parsed = JSON.parse(withoutByteOrderMark(source));
  } catch (cause) {
    throw new FileError(`${path} is not JSON: ${cause instanceof Error ? cause.message : ''}`, { cause });
  }
  const List = v.union([
    v.array(v.unknown()),
    v.pipe(
      v.object({ issues: v.array(v.unknown()) }),
      v.transform(({ issues }) => issues),
    ),
  ]);
  const list = v.safeParse(List, parsed);
  if (!list.success) throw new FileError(`${path} holds no list of issues.`);
  yield* list.output.map((value, index) => readIssue(value, index + 1, own));
}

async function* readJsonLines(
  path: string,
  onBytes: (bytes: number) => void,
  own: readonly string[],
): AsyncGenerator<FileEntry> {
  for await (const { row, value } of jsonLines(path, onBytes)) {
    yield value === undefined ? { ok: false, row, reason: 'it is not JSON' } : readIssue(value, row, own);
  }
}

async function* counted(path: string, onBytes: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path)) {
    const bytes = v.parse(v.instance(Uint8Array), chunk);
    onBytes(bytes.length);
    yield bytes;
  }
}
