import { fingerprintOf } from '#rules';
import type { RunMode } from '#run';
import { useCallback, useEffect, useMemo } from 'react';

import { approvedIssues } from './confirm/approved-issues';
import { focusFound } from './focus-found';
import type { PagePorts } from './page-ports';
import type { Choices } from './review/choices';
import { LetGo } from './review/let-go';
import { LoadedReview } from './review/loaded-review';
import { useKeptReview } from './review/use-kept-review';
import { useReviewing } from './review/use-reviewing';
import type { KnownKeys } from './runs/known-keys';
import { RunPanel } from './runs/run-panel';
import type { Runs } from './runs/use-runs';
import { useTagsAfter } from './runs/use-tags-after';
import { whyWait } from './runs/why-wait';
import { BeforeScan } from './scan/before-scan';
import { announcement } from './scan/announcement';
import type { ScanShelf } from './scan/saved/scan-shelf';
import { runSince } from './scan/run-since';
import { ScanEndMessage } from './scan/scan-end-message';
import { ScanProgress } from './scan/scan-progress';
import { leftOutWords } from './scan/left-out-words';
import type { ScannedIssue } from './scan/scanned-issue';
import { TaggedSince } from './scan/tagged-since';
import { isSameScope, type Scope } from './scan/scope';
import { ScopeForm } from './scan/scope-form';
import { scopeWords } from './scan/scope-words';
import { useFocusAfterScan } from './scan/use-focus-after-scan';
import { useScan } from './scan/use-scan';
import type { BacklogProject } from './use-project';

interface ScanTabProps {
  readonly ports: PagePorts;
  readonly project: BacklogProject;
  readonly boardId: string | undefined;
  /** Where a scan is kept over a reload. */
  readonly shelf: ScanShelf;
  readonly runs: Runs;
  readonly keys: KnownKeys;
  /** The account id of who looks. */
  readonly me: string;
}

/** Scan, then review and tag. */
export function ScanTab({ ports, project, boardId, shelf, runs, keys, me }: ScanTabProps) {
  const scan = useScan(ports, project, shelf);
  const { state, retag, readText } = scan;
  const tab = useFocusAfterScan<HTMLDivElement>(state.kind);
  const { rules } = project;
  const pinned = useMemo(() => ({ version: rules.version, hash: fingerprintOf(rules.compiled.ruleSet) }), [rules]);
  const pages = state.kind === 'ended' ? state.found.pages : undefined;
  const issues = useMemo(() => pages?.flat() ?? [], [pages]);
  const reviewing = useReviewing(issues, state.kind === 'idle' ? undefined : state.found.otherwise);
  useKeptReview({ shelf, state, reviewing, ports });
  const { selected, select, beforeRescan, carriedOut } = reviewing;
  useEffect(() => keys.add(issues), [keys, issues]);
  useTagsAfter(runs.state.ended, rules.labels, { retag, read: readText, select, carriedOut });
  const { begin } = runs;
  const approve = useCallback(
    (mode: RunMode, chosen: readonly ScannedIssue[], choices: Choices) => {
      if (state.kind !== 'ended') return;
      const scannedAt = new Date(state.startedAt).toISOString();
      const scope = scopeWords(state.scope);
      begin({ mode, rules: pinned, labels: rules.labels, scope, scannedAt, issues: approvedIssues(chosen, choices) });
    },
    [begin, pinned, rules.labels, state],
  );
  const isComplete = state.kind === 'ended' && state.end.kind === 'complete';
  function scanChanges(): void {
    beforeRescan(isComplete);
    scan.startChanged();
  }
  function scanAll(scope: Scope, about: number | undefined): void {
    if (state.kind === 'idle' || !isSameScope(state.scope, scope)) reviewing.startOver();
    else beforeRescan(isComplete);
    scan.start(scope, about);
  }
  const unseen = state.kind === 'ended' && state.found.read > 0 ? runSince(state, runs.state) : undefined;
  return (
    <div className="backlog-tab" ref={tab} tabIndex={-1}>
      <ScopeForm
        request={ports.request}
        projectId={project.id}
        boardId={boardId}
        scan={state}
        isBusy={state.kind === 'scanning'}
        onScan={scanAll}
        onScanChanges={scanChanges}
      />
      <p className="visually-hidden" role="status">
        {announcement(state)}
      </p>
      <RunPanel
        runs={runs}
        ports={ports}
        keys={keys}
        me={me}
        isAdmin={project.isAdmin}
        selected={selected.ids}
        onClose={() => {
          focusFound(tab.current);
          runs.dismiss();
        }}
      />
      {state.kind === 'idle' && <BeforeScan outdated={scan.outdated} />}
      {state.kind === 'scanning' && <ScanProgress scan={state} now={ports.now} onPause={scan.pause} />}
      {state.kind === 'ended' && (
        <>
          {unseen !== undefined && <TaggedSince run={unseen} me={me} onScan={isComplete ? scanChanges : undefined} />}
          {selected.letGo.length > 0 && <LetGo issues={selected.letGo} onRead={() => select({ kind: 'read' })} />}
          <ScanEndMessage
            scan={state}
            onGoOn={() => {
              beforeRescan(false);
              scan.goOn();
            }}
            onForget={() => {
              reviewing.startOver();
              scan.forget();
            }}
          />
          {state.found.leftOut > 0 && <p className="backlog-intro">{leftOutWords(state.found.leftOut)}</p>}
        </>
      )}
      <LoadedReview
        isWanted={state.kind !== 'idle'}
        review={
          state.kind === 'ended' && issues.length > 0
            ? {
                ports,
                issues,
                counts: state.found.counts,
                mayTag: project.mayTag,
                rules,
                pinned,
                waits: whyWait(runs.state),
                unattended: runs.state.unattended,
                onApprove: approve,
                reviewing,
                onOutdated: readText,
                onReadTexts: scan.readTexts,
              }
            : undefined
        }
      />
    </div>
  );
}
