import { useEffect, useState, type ReactElement } from 'react';
import { useHost } from '../frame/host';
import { findBoard, readBacklog, type Board, type Project } from '../jira/project';
import type { Row } from '../jira/search';
import { onRefresh } from '../page-events';
import { IssueRows } from '../parts/issue-rows';
import { LoadState } from '../parts/load-state';
import { useLoaded } from '../use-loaded';

interface Backlog {
  readonly board: Board | undefined;
  readonly rows: readonly Row[];
  readonly total: number;
}

/** A board's backlog, with the app's action above it. */
export function BacklogPage({ project }: { readonly project: Project }): ReactElement {
  const host = useHost();
  const [shown, setShown] = useState(50);
  const { loaded, reload } = useLoaded(`${project.key} ${shown}`, () => read(project.key, shown));
  useEffect(() => onRefresh(reload), [reload]);
  return (
    <LoadState loaded={loaded}>
      {({ board, rows, total }) => (
        <>
          <div className="page-head">
            <h1>Backlog{board ? ` of ${board.name}` : ''}</h1>
            {board && (
              <button
                type="button"
                className="button"
                onClick={() => {
                  host.openModal({
                    moduleKey: 'backlog-action',
                    title: 'Backlog or Plan',
                    size: 'max',
                    closeOnEscape: true,
                    closeOnOverlayClick: false,
                    extension: {
                      type: 'jira:backlogAction',
                      project: { id: project.id, key: project.key, type: 'software' },
                      board: { id: String(board.id), type: board.type },
                    },
                    onClose: reload,
                  });
                }}
              >
                Backlog or Plan
              </button>
            )}
          </div>
          <p className="hint">{total === 1 ? '1 issue' : `${total} issues`}</p>
          <IssueRows rows={rows} label="Backlog" />
          {rows.length < total && (
            <button
              type="button"
              className="button"
              onClick={() => {
                setShown(shown + 50);
              }}
            >
              Show more
            </button>
          )}
        </>
      )}
    </LoadState>
  );
}

async function read(projectKey: string, wanted: number): Promise<Backlog> {
  const board = await findBoard(projectKey);
  if (!board) return { board, rows: [], total: 0 };
  const rows: Row[] = [];
  let total = Infinity;
  while (rows.length < Math.min(wanted, total)) {
    const page = await readBacklog(board.id, rows.length);
    total = page.total;
    rows.push(...page.issues);
    if (page.issues.length === 0) break;
  }
  return { board, rows, total };
}
