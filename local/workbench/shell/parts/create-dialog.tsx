import { useState, type FormEvent, type ReactElement } from 'react';
import type { CreateRequest } from '../frame/host';
import { adfToText, isRich, readAdf, textToAdf } from '../jira/adf';
import { createIssue } from '../jira/issue';
import { listIssueTypes, type Project } from '../jira/project';
import { useLoaded } from '../use-loaded';
import { Dialog } from './dialog';
import { LoadState } from './load-state';

export interface CreateDialogProps {
  readonly request: CreateRequest;
  readonly projects: readonly Project[];
  /** With what was created, if anything was. */
  readonly onDone: (created?: { readonly id: string; readonly key: string }) => void;
}

/** Jira's create dialog, filled in with what it was opened with. */
export function CreateDialog({ request, projects, onDone }: CreateDialogProps): ReactElement {
  const [projectId, setProjectId] = useState(request.projectId ?? projects[0]?.id ?? '');
  const project = projects.find(({ id }) => id === projectId);
  const { loaded } = useLoaded(project?.key ?? '', () =>
    project ? listIssueTypes(project.key) : Promise.reject(new Error(`There is no project with the id ${projectId}.`)),
  );
  const given = readAdf(request.description);
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const description = entry(form, 'description');
    setBusy(true);
    createIssue({
      projectId,
      issueTypeId: entry(form, 'type'),
      parentId: request.parentId,
      summary: entry(form, 'summary').trim(),
      description: description === adfToText(given) ? (request.description ?? null) : textToAdf(description),
      labels: entry(form, 'labels').split(/\s+/).filter(Boolean),
    }).then(onDone, (error: unknown) => {
      setBusy(false);
      setProblem(error instanceof Error ? error.message : String(error));
    });
  };

  return (
    <Dialog
      title="Create issue"
      size="large"
      onClose={() => {
        onDone();
      }}
    >
      <LoadState loaded={loaded}>
        {(types) => (
          <form className="form" onSubmit={submit} key={projectId}>
            <label>
              Project
              <select
                value={projectId}
                onChange={(event) => {
                  setProjectId(event.target.value);
                }}
              >
                {projects.map(({ id, name, key }) => (
                  <option key={id} value={id}>{`${name} (${key})`}</option>
                ))}
              </select>
            </label>
            <label>
              Issue type
              <select name="type" defaultValue={request.issueTypeId}>
                {types
                  .filter(({ subtask }) => !subtask || request.parentId !== undefined)
                  .map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
              </select>
            </label>
            <label>
              Summary
              <input
                ref={focusAtOnce}
                name="summary"
                required
                maxLength={255}
                defaultValue={request.summary}
                autoComplete="off"
              />
            </label>
            <label>
              Description
              <textarea name="description" rows={8} defaultValue={adfToText(given)} />
            </label>
            {isRich(given) && <p className="hint">The formatting is kept unless you change this text.</p>}
            <label>
              Labels
              <input name="labels" defaultValue={request.labels?.join(' ')} autoComplete="off" />
            </label>
            {problem !== '' && (
              <p className="problem" role="alert">
                {problem}
              </p>
            )}
            <p className="form-actions">
              <button type="submit" className="button button-primary" disabled={isBusy}>
                Create
              </button>
              <button
                type="button"
                className="button button-subtle"
                onClick={() => {
                  onDone();
                }}
              >
                Cancel
              </button>
            </p>
          </form>
        )}
      </LoadState>
    </Dialog>
  );
}

/** As in Jira, the first thing to write is the summary. */
function focusAtOnce(field: HTMLInputElement | null): void {
  field?.focus();
}

function entry(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
