import type { ProjectLabels } from '#issue';
import { SIDES } from '#rules';
import { BY_ITSELF } from '#run';

/** What of a project is looked at. */
export interface SweepScope {
  readonly projectId: string;
  readonly names: ProjectLabels;
  /** How far back changes are looked at. */
  readonly minutes: number;
  /** The issue after which it goes on; null to begin with the first. */
  readonly afterKey: string | null;
}

/**
 * The changed issues of a project that the app may have something to do with: those without a decision, those that it
 * tagged by itself, and those where a label contradicts the tag, or is gone that went with it. All that runs and persons
 * settled is left to Jira's index, so that a sweep after a run of many issues reads none of them.
 */
export function sweepQuery({ projectId, names, minutes, afterKey }: SweepScope): string {
  const contradicted =
    names === null
      ? []
      : [
          `(backlogOrPlan = backlog AND labels = ${quoted(names.plan)})`,
          `(backlogOrPlan = plan AND labels = ${quoted(names.backlog)})`,
          ...SIDES.map((side) => `(backlogOrPlan = ${side} AND (labels IS EMPTY OR labels != ${quoted(names[side])}))`),
        ];
  const unsettled = [
    'backlogOrPlanBy IS EMPTY',
    'backlogOrPlanBy = suggestion',
    `backlogOrPlanRun = ${quoted(BY_ITSELF)}`,
    ...contradicted,
  ];
  const from = afterKey === null ? [] : [`key > ${quoted(afterKey)}`];
  const clauses = [`project = ${projectId}`, `updated >= -${minutes}m`, ...from, `(${unsettled.join(' OR ')})`];
  return `${clauses.join(' AND ')} ORDER BY key ASC`;
}

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, (sign) => `\\${sign}`)}"`;
