import { wikiDocument } from '#issue';
import { type CsvIssue, readJiraCsv } from '../../cli/read/jira-csv';
import type { IssueSeed, ProjectSeed, SiteSeed } from '../jira/site-seed';
import { users } from './people';

export interface ImportedSite {
  readonly seed: SiteSeed;
  /** Rows that are no issue, by their number (the head is row 1), and why. */
  readonly skipped: readonly { readonly row: number; readonly reason: string }[];
}

/** For issues whose row does not tell when they were created. */
const UNKNOWN_MOMENT = '2000-01-01T00:00:00.000Z';

/**
 * Reads a site from Jira's CSV export: one project per project key, company-managed with a scrum board, since the export
 * does not tell. The people are those of the sample site, so that the workbench can switch between them; of the
 * assignees only these are kept, and nobody else's name.
 *
 * @throws {CsvFileError} if the source is no export of Jira issues or breaks off
 */
export async function importJiraCsv(source: AsyncIterable<Uint8Array | string>): Promise<ImportedSite> {
  const projects = new Map<string, CsvIssue[]>();
  const keysById = new Map<string, string>();
  const skipped: { row: number; reason: string }[] = [];
  for await (const read of readJiraCsv(source)) {
    if (!read.ok) {
      skipped.push({ row: read.row, reason: read.reason });
      continue;
    }
    const { issue } = read;
    const own = projects.get(issue.projectKey);
    if (own === undefined) projects.set(issue.projectKey, [issue]);
    else own.push(issue);
    if (issue.id !== undefined) keysById.set(issue.id, issue.key);
  }
  const seeds = [...projects].map(([key, issues]) => projectOf(key, issues, keysById));
  return { seed: { users, projects: seeds }, skipped };
}

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];
const numberOf = (key: string): number => Number(key.slice(key.lastIndexOf('-') + 1));

function projectOf(key: string, issues: readonly CsvIssue[], keysById: ReadonlyMap<string, string>): ProjectSeed {
  const name = issues[0]?.projectName ?? key;
  const keys = new Set(issues.map((issue) => issue.key));
  return {
    key,
    name,
    style: 'company-managed',
    issueTypes: distinct(issues.map((issue) => issue.issueType)),
    components: distinct(issues.flatMap((issue) => issue.components)),
    versions: distinct(issues.flatMap((issue) => issue.fixVersions)),
    board: { name: `${name} board`, type: 'scrum' },
    issues: issues
      .map((issue) => issueOf(issue, parentOf(issue, keys, keysById)))
      .sort((one, other) => one.number - other.number),
  };
}

/** The number of the parent, if it is in the same project and not the issue itself. */
function parentOf(
  { key, parentKey, parentId }: CsvIssue,
  keys: ReadonlySet<string>,
  keysById: ReadonlyMap<string, string>,
): number | null {
  const parent = parentKey ?? keysById.get(parentId ?? '');
  return parent !== undefined && parent !== key && keys.has(parent) ? numberOf(parent) : null;
}

function issueOf(issue: CsvIssue, parent: number | null): IssueSeed {
  const status = statusOf(issue);
  const created = issue.created ?? issue.updated ?? UNKNOWN_MOMENT;
  const assignee = users.find(({ displayName }) => displayName === issue.assignee)?.accountId;
  return {
    number: numberOf(issue.key),
    type: issue.issueType,
    summary: issue.summary === '' ? issue.key : issue.summary,
    description: wikiDocument(issue.description),
    status,
    labels: issue.labels,
    components: issue.components,
    fixVersions: issue.fixVersions,
    created,
    updated: issue.updated ?? created,
    inBacklog: status === 'To Do',
    ...(parent === null ? {} : { parent }),
    ...(assignee === undefined ? {} : { assignee }),
    ...(issue.dueDate === undefined ? {} : { dueDate: issue.dueDate }),
  };
}

/** By the category where the export has it; else by what such a status is usually called. */
function statusOf({ statusCategory, status }: CsvIssue): IssueSeed['status'] {
  const words = (statusCategory ?? status).toLowerCase();
  if (/\b(?:done|closed|resolved|complete|released|cancelled|erledigt|fertig|terminé)/.test(words)) return 'Done';
  if (/progress|review|doing|test|develop|bearbeitung|en cours/.test(words)) return 'In Progress';
  return 'To Do';
}
