import type { ReactElement } from 'react';
import type { Issue, IssueEdit } from '../jira/issue';
import { Editable } from './editable';
import { StatusLozenge } from './status-lozenge';

export interface IssueDetailsProps {
  readonly issue: Issue;
  readonly canEdit: boolean;
  readonly save: (edit: IssueEdit) => Promise<void>;
}

/** The fields at the right of an issue, and the properties that apps have set. */
export function IssueDetails({ issue, canEdit, save }: IssueDetailsProps): ReactElement {
  const { fields } = issue;
  const properties = Object.entries(issue.properties);
  return (
    <section className="card" aria-label="Details">
      <h2>Details</h2>
      <dl className="details">
        <dt>Status</dt>
        <dd>
          <StatusLozenge status={fields.status.name} />
        </dd>
        <dt>Type</dt>
        <dd>{fields.issuetype.name}</dd>
        <dt>Labels</dt>
        <dd>
          <Editable
            name="Labels"
            value={fields.labels.join(' ')}
            canEdit={canEdit}
            hint="Separate labels with spaces."
            save={(text) => save({ labels: text.split(/\s+/).filter(Boolean) })}
          >
            {fields.labels.length === 0
              ? 'None'
              : fields.labels.map((label) => (
                  <span key={label} className="label">
                    {label}
                  </span>
                ))}
          </Editable>
        </dd>
        <dt>Components</dt>
        <dd>{names(fields.components)}</dd>
        <dt>Fix versions</dt>
        <dd>{names(fields.fixVersions)}</dd>
        <dt>Assignee</dt>
        <dd>{fields.assignee?.displayName ?? 'Unassigned'}</dd>
        <dt>Due</dt>
        <dd>{fields.duedate ?? 'None'}</dd>
      </dl>
      {properties.length > 0 && (
        <>
          <h3>Properties</h3>
          <dl className="properties">
            {properties.map(([name, value]) => (
              <div key={name} data-property={name}>
                <dt>{name}</dt>
                <dd>{JSON.stringify(value)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}

function names(parts: readonly { readonly name: string }[]): string {
  return parts.map(({ name }) => name).join(', ') || 'None';
}
