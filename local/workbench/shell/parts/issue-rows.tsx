import type { ReactElement } from 'react';
import type { Row } from '../jira/search';
import { Link } from './link';
import { StatusLozenge } from './status-lozenge';

/** Issues, a line each, as in Jira's lists and backlogs. */
export function IssueRows({ rows, label }: { readonly rows: readonly Row[]; readonly label: string }): ReactElement {
  if (rows.length === 0) return <p className="hint">No issues.</p>;
  return (
    <ul className="rows" aria-label={label}>
      {rows.map(({ id, key, fields }) => (
        <li key={id} className="row">
          <span className="row-type">{fields.issuetype.name}</span>
          <Link to={`/browse/${key}`} className="row-key">
            {key}
          </Link>
          <span className="row-summary">{fields.summary}</span>
          <span className="row-labels">
            {fields.labels.map((label) => (
              <span key={label} className="label">
                {label}
              </span>
            ))}
          </span>
          <StatusLozenge status={fields.status.name} />
        </li>
      ))}
    </ul>
  );
}
