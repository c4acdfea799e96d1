import type { JiraIssue } from '#issue';
import { fingerprintOf, type CompiledRules } from '#rules';
import { useCallback, useEffect, useMemo, useReducer, useState } from 'react';

import type { PagePorts } from '../page-ports';
import type { BacklogProject } from '../use-project';
import { createScanner } from './create-scanner';
import { factFields } from './issue-facts';
import { restoredScan } from './restored-scan';
import type { ScanShelf } from './saved/scan-shelf';
import { scanState, type ScanState } from './scan-state';
import { scanIssue, type ScannedIssue, type TagNow } from './scanned-issue';
import type { Scope } from './scope';
import { useShelf } from './use-shelf';

export interface Scan {
  readonly state: ScanState;
  /** When a scan was kept that other rules have made, and that is not shown; milliseconds since 1970. */
  readonly outdated: number | undefined;
  /** @param about how many issues there are about, when that is known already */
  readonly start: (scope: Scope, about: number | undefined) => void;
  /** Scans the same again, and reads only what changed since. */
  readonly startChanged: () => void;
  readonly pause: () => void;
  readonly goOn: () => void;
  /** Forgets all that was read, here and in the browser. */
  readonly forget: () => void;
  /** Says what stands since a run on some issues, by id. */
  readonly retag: (run: string, tags: ReadonlyMap<string, TagNow>) => void;
  /** Reads the text of an issue that was kept without it; many at once are read together. */
  readonly readText: (id: string) => void;
  /** Reads the texts of so many issues. @throws JiraError; the signal's reason */
  readonly readTexts: (ids: readonly string[], signal: AbortSignal) => Promise<void>;
}

/**
 * One scan at a time, as the person who looks.
 *
 * @param shelf where it is kept over a reload
 */
export function useScan(
  ports: PagePorts,
  { id: projectId, rules, sprintField }: BacklogProject,
  shelf: ScanShelf,
): Scan {
  const [state, tell] = useReducer(scanState, { kind: 'idle' });
  const [outdated, setOutdated] = useState<number>();
  const { compiled, fields, labels } = rules;
  const read = useCallback(
    (issue: JiraIssue) => scanIssue(compiled, labels, issue, sprintField),
    [compiled, labels, sprintField],
  );
  const scanner = useMemo(
    () => createScanner({ ports, projectId, fields: [...fields, ...factFields(sprintField)], scanIssue: read, tell }),
    [ports, projectId, fields, sprintField, read],
  );
  useEffect(() => () => scanner.stop(), [scanner]);
  const fingerprint = useMemo(() => makerOf(compiled), [compiled]);

  useEffect(() => {
    let isWanted = true;
    void shelf.load().then((kept) => {
      if (!isWanted || kept === undefined) return;
      // Spent is spent, whatever becomes of the scan.
      scanner.spending.add(kept.scan.spent);
      if (kept.scan.rules === fingerprint) tell({ kind: 'restored', scan: restoredScan(kept.scan, kept.pages) });
      else setOutdated(kept.scan.startedAt);
    });
    return () => {
      isWanted = false;
    };
  }, [shelf, scanner, fingerprint]);
  useShelf({ shelf, state, rules: fingerprint, spent: scanner.spending.get, now: ports.now });

  const startChanged = useCallback(() => {
    if (state.kind !== 'ended') return;
    const { scope, startedAt, found } = state;
    scanner.startChanged(scope, { startedAt, pages: found.pages, leftOutTypes: found.leftOutTypes });
  }, [scanner, state]);
  const goOn = useCallback(() => {
    if (state.kind !== 'ended') return;
    if (state.changes?.isListed === false) startChanged();
    else scanner.goOn(state.found.reading, idsOf(state.found.pages));
  }, [scanner, state, startChanged]);
  const forget = useCallback(() => {
    scanner.stop();
    tell({ kind: 'forgotten' });
    setOutdated(undefined);
    void shelf.drop();
  }, [scanner, shelf]);
  const retag = useCallback(
    (run: string, tags: ReadonlyMap<string, TagNow>) => tell({ kind: 'retagged', run, tags }),
    [],
  );

  const { start, pause, readText, readTexts } = scanner;
  return { state, outdated, start, startChanged, pause, goOn, forget, retag, readText, readTexts };
}

const idsOf = (pages: readonly (readonly ScannedIssue[])[]): readonly string[] =>
  pages.flatMap((page) => page.map(({ id }) => id));

/** What tells apart rules and settings that suggest, or read tags, differently. */
const makerOf = ({ ruleSet }: CompiledRules): string =>
  `${fingerprintOf(ruleSet)} ${JSON.stringify(ruleSet.settings ?? {})}`;
