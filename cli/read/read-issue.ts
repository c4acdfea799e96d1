import type { IssueText } from '#rules';
import { DEFAULT_LABELS, isCustomField, issueText, JiraIssue, ownLabels } from '#issue';
import * as v from 'valibot';

import { readJiraDate } from './jira-date';
import { isSubTaskName } from './sub-task-name';

/** An issue from a file: its name and the text that rules read. */
export interface IssueFromFile {
  readonly key: string;
  readonly text: IssueText;
  /** All of them, the tags' own too, which the text leaves out. */
  readonly labels: readonly string[];
}

/** The labels that tags are written with where no project chose others. */
export const USUAL_LABELS: readonly string[] = ownLabels(DEFAULT_LABELS);

/** One entry of a file: an issue, or what is wrong with it. `row` counts lines or entries from 1. */
export type FileEntry =
  | { readonly ok: true; readonly row: number; readonly issue: IssueFromFile }
  | { readonly ok: false; readonly row: number; readonly reason: string };

const Text = v.nullish(v.string(), '');
const Names = v.nullish(
  v.union([
    v.array(v.string()),
    v.pipe(
      v.string(),
      v.transform((name) => [name]),
    ),
  ]),
  [],
);

/** Jira's shape; a file may have been stripped of the ids that Jira itself always gives. */
const IssueOfJira = v.object({ key: v.string(), fields: JiraIssue.entries.fields });

/** The flat shape that people write by hand or export with a script; it may have custom fields, by their ids. */
const FlatIssue = v.looseObject({
  key: v.optional(v.string()),
  id: v.optional(v.union([v.string(), v.number()])),
  summary: v.optional(v.string('its summary is no text')),
  description: v.nullish(v.unknown(), ''),
  issuetype: v.optional(Text, ''),
  labels: v.optional(Names, []),
  components: v.optional(Names, []),
  status: v.optional(Text, ''),
  dueDate: v.optional(Text, ''),
  fixVersions: v.optional(Names, []),
  /** Left out: what the name of the issue type says. */
  subTask: v.nullish(v.boolean()),
});

/**
 * Reads an issue from JSON: as Jira's REST API answers it (`{key, fields: {…}}`), or flat (`{key, summary, …}`). A
 * description may be an Atlassian document or plain text. Of custom fields, those are read that stand under their ids.
 *
 * @param row number of the entry, for messages and as a last resort for the key
 * @param own labels that tags are written with: they are no evidence
 */
export function readIssue(value: unknown, row: number, own: readonly string[] = USUAL_LABELS): FileEntry {
  const fromJira = v.safeParse(IssueOfJira, value);
  if (fromJira.success) {
    const { key, fields } = fromJira.output;
    return { ok: true, row, issue: issueOf(key, fields, own) };
  }
  const flat = v.safeParse(FlatIssue, value);
  if (!flat.success) return { ok: false, row, reason: flat.issues[0].message };
  const { key, id, summary, description, issuetype, labels, components, ...others } = flat.output;
  if (summary === undefined) return { ok: false, row, reason: 'it has no summary' };
  const { status, dueDate, fixVersions, subTask } = others;
  const fields = {
    ...Object.fromEntries(Object.entries(others).filter(([name]) => isCustomField(name))),
    summary,
    description,
    issuetype: { name: issuetype, subtask: subTask ?? isSubTaskName(issuetype) },
    labels,
    components: named(components),
    status: { name: status },
    duedate: readJiraDate(dueDate)?.slice(0, 10) ?? dueDate,
    fixVersions: named(fixVersions),
    project: null,
  };
  const name = key ?? (id === undefined ? `row ${row}` : String(id));
  return { ok: true, row, issue: issueOf(name, fields, own) };
}

/** An issue of the fields that Jira answers; its text has all labels but these. */
export function issueOf(key: string, fields: JiraIssue['fields'], own: readonly string[]): IssueFromFile {
  const labels = fields.labels.filter((label) => !own.includes(label));
  return { key, text: issueText({ fields: { ...fields, labels } }, null), labels: fields.labels };
}

const named = (names: readonly string[]) => names.map((name) => ({ name }));
