/** Rules as files: JSON with all that belongs to them, and tables that a spreadsheet can edit. Pure. */
export { LONGEST_FILE, readRulesFile } from './read-rules-file';
export { type RulesFile } from './rules-file';
export { writeCsv, type Separator } from './write-csv';
export { writeIssuesCsv, type IssueColumn } from './write-issues-csv';
export { writeJson } from './json';
