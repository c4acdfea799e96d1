import { useCallback, useEffect, useMemo, type ReactElement } from 'react';
import { AppFrame } from '../frame/app-frame';
import { adfToText, isRich, readAdf, textToAdf } from '../jira/adf';
import { readIssue, saveIssue, type Issue, type IssueEdit } from '../jira/issue';
import { readPermissions, type Permissions } from '../jira/project';
import { AdfView } from '../parts/adf-view';
import { ContextPanel } from '../parts/context-panel';
import { Editable } from '../parts/editable';
import { IssueDetails } from '../parts/issue-details';
import { Link } from '../parts/link';
import { LoadState } from '../parts/load-state';
import { onIssueChanged, onRefresh } from '../page-events';
import { useLoaded } from '../use-loaded';

/** Jira's issue view with the app's two places in it: the panel below the description, the context at the right. */
export function IssuePage({ issueKey }: { readonly issueKey: string }): ReactElement {
  const { loaded, reload } = useLoaded(issueKey, () => read(issueKey));
  const id = loaded.state === 'ready' ? loaded.value.issue.id : undefined;
  useEffect(
    () =>
      onIssueChanged((change) => {
        if (change.issueId === id) reload();
      }),
    [id, reload],
  );
  useEffect(() => onRefresh(reload), [reload]);
  return (
    <LoadState loaded={loaded}>
      {({ issue, permissions }) => <IssueView issue={issue} permissions={permissions} reload={reload} />}
    </LoadState>
  );
}

async function read(key: string): Promise<{ readonly issue: Issue; readonly permissions: Permissions }> {
  const [issue, permissions] = await Promise.all([readIssue(key), readPermissions(key.replace(/-\d+$/, ''))]);
  return { issue, permissions };
}

interface IssueViewProps {
  readonly issue: Issue;
  readonly permissions: Permissions;
  readonly reload: () => void;
}

function IssueView({ issue, permissions, reload }: IssueViewProps): ReactElement {
  const { key, fields } = issue;
  const description = readAdf(fields.description);
  const save = useCallback(
    async (edit: IssueEdit): Promise<void> => {
      await saveIssue(key, edit);
      reload();
    },
    [key, reload],
  );
  const extensions = useExtensions(issue);
  return (
    <article className="issue">
      <nav className="crumbs" aria-label="Breadcrumbs">
        <Link to={`/projects/${fields.project.key}/backlog`}>{fields.project.name}</Link>
        {fields.parent && <Link to={`/browse/${fields.parent.key}`}>{fields.parent.key}</Link>}
        <span>{key}</span>
      </nav>
      <div className="issue-columns">
        <div className="issue-main">
          <Editable
            name="Summary"
            value={fields.summary}
            canEdit={permissions.edit}
            save={(summary) => save({ summary })}
          >
            <h1>{fields.summary}</h1>
          </Editable>
          <section aria-label="Description">
            <h2>Description</h2>
            <Editable
              name="Description"
              isLong
              value={adfToText(description)}
              canEdit={permissions.edit}
              hint={
                isRich(description) ? 'If you change this text, its formatting becomes plain paragraphs.' : undefined
              }
              save={(text) => save({ description: textToAdf(text) })}
            >
              {description ? <AdfView document={description} /> : <p className="hint">No description.</p>}
            </Editable>
          </section>
          <section aria-label="Backlog or Plan" className="panel">
            <h2>Backlog or Plan</h2>
            <AppFrame
              key={issue.id}
              moduleKey="suggestion-panel"
              title="Backlog or Plan panel"
              issueId={issue.id}
              extension={extensions.panel}
              height="content"
            />
          </section>
        </div>
        <aside className="issue-side" aria-label="Details">
          <IssueDetails issue={issue} canEdit={permissions.edit} save={save} />
          <ContextPanel key={issue.id} issueId={issue.id} extension={extensions.context} />
        </aside>
      </div>
    </article>
  );
}

/** What Jira tells the app's two places of the issue they stand on. */
function useExtensions({ id, key, fields }: Issue): {
  readonly panel: Readonly<Record<string, unknown>>;
  readonly context: Readonly<Record<string, unknown>>;
} {
  const { issuetype, project } = fields;
  return useMemo(() => {
    const place = {
      issue: { id, key, type: issuetype.name, typeId: issuetype.id },
      project: { id: project.id, key: project.key, type: 'software' },
    };
    return {
      panel: { type: 'jira:issuePanel', ...place, isNewToIssue: false },
      context: { type: 'jira:issueContext', ...place, location: `${location.origin}/browse/${key}` },
    };
  }, [id, key, issuetype.name, issuetype.id, project.id, project.key]);
}
