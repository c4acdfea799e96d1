/** What `classify --help` says below its options. */
export const CLASSIFY_HELP = `
Each issue gives key, place (backlog, plan, mixed or unclear), band (high, medium or low), confidence (0 to 1) and
evidence, strongest first. What is unclear has no band. CSV and JSON lines are read row by row, however many there are.
The result goes to standard output, everything else to standard error; nothing is sent anywhere.

--compare RULES asks a second rule set too, and gives each issue's place, band and confidence from --rules and from
RULES, and the words that did it: + speaks now, - no longer, ~ speaks otherwise. It ends with how many go where; as CSV
that goes to standard error, as JSON lines it is the last line.

--changed-only with --compare writes only issues whose place or band changes.
--changed-only alone compares with the labels in the export: it writes only issues that have no label of the app, or
another one than the rules suggest (product-backlog and project-plan, unless the settings in --rules name others; an
issue with both counts as having none). What somebody decided without a label is not in an export, and not known here.

Exit codes:
  0  every issue was read, whether or not anything changes
  1  done, but some rows could not be read; each is named with its row and reason
  2  nothing was done: a file is missing or unreadable, the rules have faults, or the command is wrong

Examples:
  classify export.csv
  classify export.csv --format csv > places.csv
  classify export.csv --changed-only
  classify export.csv --rules published.json --compare draft.json --changed-only
  classify issues.jsonl --rules our-rules.json --json | head`;
