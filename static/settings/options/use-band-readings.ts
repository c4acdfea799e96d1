import type { BandReading } from '#measure';
import { fingerprintOf, fieldText, suggest, type CompiledRules } from '#rules';
import { useMemo, useRef } from 'react';

import { useInSlices } from '../../ui/use-in-slices';
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
  const fingerprint = useMemo(() => fingerprintOf(compiled.ruleSet), [compiled]);
  const rules = `${fingerprint} ${compiled.calibration === undefined ? '' : 'measured'}`;
  const latest = useRef({ rules, read: readWith(compiled) });
  if (latest.current.rules !== rules) latest.current = { rules, read: readWith(compiled) };
  return useInSlices(issues, latest.current.read);
}

function readWith(compiled: CompiledRules): (issue: ProjectIssue) => TypedReading {
  const { settings: _, ...ruleSet } = compiled.ruleSet;
  const all: CompiledRules = { ...compiled, ruleSet };
  return ({ text, decided }) => {
    const { place, confidence } = suggest(all, text);
    return { place, confidence, decided, type: fieldText(text, 'type').text };
  };
}
