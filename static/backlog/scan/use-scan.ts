import type { StandingTag } from '#issue';
import { fingerprintOf, type CompiledRules } from '#rules';
import { useCallback, useEffect, useMemo, useReducer } from 'react';

import type { ProjectRules } from '../../ui/project-rules';
import type { PagePorts } from '../page-ports';
import { createScanner } from './create-scanner';
import { restoredScan } from './restored-scan';
import type { ScanShelf } from './saved/scan-shelf';
import { scanState, type ScanState } from './scan-state';
import { scanIssue, type ScannedIssue } from './scanned-issue';
import type { Scope } from './scope';
import { useShelf } from './use-shelf';

export interface Scan {
  readonly state: ScanState;
  /** @param about how many issues there are about, when that is known already */
  readonly start: (scope: Scope, about: number | undefined) => void;
  /** Scans the same again, and reads only what changed since. */
  readonly startChanged: () => void;
  readonly pause: () => void;
  readonly goOn: () => void;
  /** Forgets all that was read, here and in the browser. */
  readonly forget: () => void;
  /** Says what stands now on some issues, by id. */
  readonly retag: (standing: ReadonlyMap<string, StandingTag>) => void;
  /** Takes issues in that were read once more. */
  readonly takeIn: (issues: readonly ScannedIssue[]) => void;
}

/**
 * One scan at a time, as the person who looks.
 *
 * @param shelf where it is kept over a reload
 */
export function useScan(ports: PagePorts, projectId: string, rules: ProjectRules, shelf: ScanShelf): Scan {
  const [state, tell] = useReducer(scanState, { kind: 'idle' });
  const { compiled, fields, labels } = rules;
  const scanner = useMemo(
    () => createScanner({ ports, projectId, fields, scanIssue: (issue) => scanIssue(compiled, labels, issue), tell }),
    [ports, projectId, fields, compiled, labels],
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
    });
    return () => {
      isWanted = false;
    };
  }, [shelf, scanner, fingerprint]);
  useShelf({ shelf, state, rules: fingerprint, spent: scanner.spending.get, now: ports.now });

  const startChanged = useCallback(() => {
    if (state.kind !== 'ended') return;
    const { scope, startedAt, found } = state;
    scanner.startChanged(scope, { startedAt, issues: found.pages.flat() });
  }, [scanner, state]);
  const goOn = useCallback(() => {
    if (state.kind !== 'ended') return;
    scanner.goOn(state.found.reading, idsOf(state.found.pages));
  }, [scanner, state]);
  const forget = useCallback(() => {
    scanner.stop();
    tell({ kind: 'forgotten' });
    void shelf.drop();
  }, [scanner, shelf]);
  const retag = useCallback((standing: ReadonlyMap<string, StandingTag>) => tell({ kind: 'retagged', standing }), []);
  const takeIn = useCallback((issues: readonly ScannedIssue[]) => tell({ kind: 'read-again', issues }), []);

  const { start, pause } = scanner;
  return { state, start, startChanged, pause, goOn, forget, retag, takeIn };
}

const idsOf = (pages: readonly (readonly ScannedIssue[])[]): readonly string[] =>
  pages.flatMap((page) => page.map(({ id }) => id));

/** What tells apart rules and settings that suggest, or read tags, differently. */
const makerOf = ({ ruleSet }: CompiledRules): string =>
  `${fingerprintOf(ruleSet)} ${JSON.stringify(ruleSet.settings ?? {})}`;
