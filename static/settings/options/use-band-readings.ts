import type { BandReading } from '#measure';
import { fingerprintOf, fieldText, suggest, type CompiledRules } from '#rules';
import { useEffect, useRef, useState } from 'react';

import { SLICE_PORTS } from '../../ui/slice-ports';
import { inSlices } from '../../ui/in-slices';
import type { ProjectIssue } from '../project-issues/project-issue';

/** What the rules make of an issue, whatever the settings say. */
export interface TypedReading extends BandReading {
  /** The name of the issue's type. */
  readonly type: string;
}

/**
 * What the rules make of some issues; undefined until that is known for the first time. Settings change nothing in it, so
 * that it is worked out again only when rules or issues change.
 */
export function useBandReadings(
  compiled: CompiledRules,
  issues: readonly ProjectIssue[],
): readonly TypedReading[] | undefined {
  const [readings, setReadings] = useState<readonly TypedReading[]>();
  const latest = useRef(compiled);
  latest.current = compiled;
  const rules = `${fingerprintOf(compiled.ruleSet)} ${compiled.calibration === undefined ? '' : 'measured'}`;
  useEffect(() => {
    const ended = new AbortController();
    const { settings: _, ...ruleSet } = latest.current.ruleSet;
    const all: CompiledRules = { ...latest.current, ruleSet };
    const read = ({ text, decided }: ProjectIssue): TypedReading => {
      const { place, confidence } = suggest(all, text);
      return { place, confidence, decided, type: fieldText(text, 'type').text };
    };
    inSlices(issues, read, SLICE_PORTS, ended.signal).then(
      (done) => {
        if (!ended.signal.aborted) setReadings(done);
      },
      () => undefined,
    );
    return () => ended.abort();
  }, [rules, issues]);
  return readings;
}
