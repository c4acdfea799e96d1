import { useCallback, useMemo, useReducer } from 'react';

import type { StandingTag } from '#issue';

import type { PagePorts } from './page-ports';
import { Review } from './review/review';
import { BeforeScan } from './scan/before-scan';
import { ScanEndMessage } from './scan/scan-end-message';
import { ScanProgress } from './scan/scan-progress';
import { announcement, leftOutWords } from './scan/scan-state';
import { ScopeForm } from './scan/scope-form';
import { NONE_SELECTED, selection } from './review/selection';
import type { BacklogProject } from './use-project';
import type { ScanShelf } from './scan/saved/scan-shelf';
import { useScan } from './scan/use-scan';
import { useTagging } from './tagging/use-tagging';

interface ScanTabProps {
  readonly ports: PagePorts;
  readonly project: BacklogProject;
  readonly boardId: string | undefined;
  /** Where a scan is kept over a reload. */
  readonly shelf: ScanShelf;
}

/** Scan, then review and tag. */
export function ScanTab({ ports, project, boardId, shelf }: ScanTabProps) {
  const scan = useScan(ports, project, shelf);
  const [selected, select] = useReducer(selection, NONE_SELECTED);
  const { state, retag } = scan;
  const onHandled = useCallback(
    (standing: ReadonlyMap<string, StandingTag>) => {
      retag(standing);
      select({ kind: 'released', ids: [...standing.keys()] });
    },
    [retag],
  );
  const tagging = useTagging(ports, project.rules, onHandled);
  const pages = state.kind === 'ended' ? state.found.pages : undefined;
  const issues = useMemo(() => pages?.flat() ?? [], [pages]);
  return (
    <div className="backlog-tab">
      <ScopeForm
        request={ports.request}
        projectId={project.id}
        boardId={boardId}
        scan={state}
        isBusy={state.kind === 'scanning' || tagging.state.kind === 'running'}
        onScan={(scope, about) => {
          tagging.dismiss();
          select({ kind: 'cleared' });
          scan.start(scope, about);
        }}
        onScanChanges={() => {
          tagging.dismiss();
          select({ kind: 'cleared' });
          scan.startChanged();
        }}
      />
      <p className="visually-hidden" role="status">
        {announcement(state)}
      </p>
      {state.kind === 'idle' && <BeforeScan />}
      {state.kind === 'scanning' && <ScanProgress scan={state} now={ports.now} onPause={scan.pause} />}
      {state.kind === 'ended' && (
        <>
          <ScanEndMessage scan={state} onGoOn={scan.goOn} onForget={scan.forget} />
          {state.found.leftOut > 0 && <p className="backlog-intro">{leftOutWords(state.found.leftOut)}</p>}
          {issues.length > 0 && (
            <Review
              issues={issues}
              counts={state.found.counts}
              mayTag={project.mayTag}
              rules={project.rules}
              clock={ports.now}
              tagging={tagging}
              selected={selected}
              select={select}
              onTextMissing={scan.readText}
            />
          )}
        </>
      )}
    </div>
  );
}
