import { DEFAULT_LABELS, type LabelNames } from '#issue';
import { labelFault, SIDES, type Settings, type Side } from '#rules';

/** What is wrong with two labels as they are typed, by Jira's own rules. */
export function labelFaults(typed: LabelNames): Readonly<Partial<Record<Side, string>>> {
  const faults = Object.fromEntries(
    SIDES.flatMap((side) => {
      const fault = labelFault(typed[side]);
      return fault === undefined ? [] : [[side, fault] as const];
    }),
  );
  if (Object.keys(faults).length > 0 || typed.backlog.toLowerCase() !== typed.plan.toLowerCase()) return faults;
  return {
    plan: 'Both labels are the same: Jira finds a label in upper and lower case alike. Give this one another name.',
  };
}

/** The setting for two labels; undefined for the usual ones. */
export const labelSetting = ({ backlog, plan }: LabelNames): Settings['labels'] =>
  backlog === DEFAULT_LABELS.backlog && plan === DEFAULT_LABELS.plan ? undefined : { backlog, plan };
