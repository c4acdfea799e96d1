import { useState, type FormEvent, type ReactElement } from 'react';
import type { Project } from '../jira/project';
import { jqlFor, searchIssues, type Row } from '../jira/search';
import { IssueRows } from '../parts/issue-rows';
import { Link } from '../parts/link';
import { LoadState } from '../parts/load-state';
import { go } from '../route';
import { useLoaded } from '../use-loaded';

interface Found {
  readonly rows: readonly Row[];
  readonly next: string | undefined;
}

/** The site's projects, and its issues by words or JQL. */
export function IssueListPage({
  projects,
  search,
}: {
  readonly projects: readonly Project[];
  readonly search: string;
}): ReactElement {
  const jql = jqlFor(
    search,
    projects.map(({ key }) => key),
  );
  const { loaded } = useLoaded(jql, () => read(jql));
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('q');
    go(typeof typed === 'string' && typed.trim() !== '' ? `/?q=${encodeURIComponent(typed)}` : '/');
  };
  return (
    <>
      <h1>Issues</h1>
      <ul className="projects" aria-label="Projects">
        {projects.map(({ id, key, name }) => (
          <li key={id}>
            <Link to={`/?q=${encodeURIComponent(`project = ${key} ORDER BY key ASC`)}`}>{name}</Link>
            <span className="hint">
              {key} · <Link to={`/projects/${key}/backlog`}>Backlog</Link> ·{' '}
              <Link to={`/projects/${key}/app`}>Backlog or Plan</Link>
            </span>
          </li>
        ))}
        <li>
          <Link to="/dashboard">Dashboard</Link>
          <span className="hint">How the issues of a filter split</span>
        </li>
      </ul>
      <form className="search" role="search" onSubmit={submit} key={search}>
        <input name="q" aria-label="Search by words or JQL" placeholder="Words or JQL" defaultValue={search} />
        <button type="submit" className="button">
          Search
        </button>
      </form>
      <LoadState loaded={loaded}>{(found) => <Results key={jql} jql={jql} first={found} />}</LoadState>
    </>
  );
}

function Results({ jql, first }: { readonly jql: string; readonly first: Found }): ReactElement {
  const [{ rows, next }, setFound] = useState(first);
  const [problem, setProblem] = useState('');
  const more = (): void => {
    read(jql, next).then(
      (page) => {
        setFound({ rows: [...rows, ...page.rows], next: page.next });
      },
      (error: unknown) => {
        setProblem(error instanceof Error ? error.message : String(error));
      },
    );
  };
  return (
    <>
      <IssueRows rows={rows} label="Issues" />
      {problem !== '' && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {next !== undefined && (
        <button type="button" className="button" onClick={more}>
          Show more
        </button>
      )}
    </>
  );
}

async function read(jql: string, token?: string): Promise<Found> {
  const { issues, nextPageToken } = await searchIssues(jql, token);
  return { rows: issues, next: nextPageToken ?? undefined };
}
