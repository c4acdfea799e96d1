import { DEFAULT_LABELS, ownLabels, standingTag, TAG_SCHEMA, type ProjectLabels, type Tag } from '#issue';
import { finish, type Band, type Place, type Side, type Steps } from '#rules';

import { planTag, type TagChoice, type TagPlan } from './plan-tag';
import type { Portion, RunGroup } from './record/portion';
import type { RunHeader } from './record/run-header';
import { packPortions } from './pack-portions';

/** An issue of the approved list, with what review showed of it. */
export interface ApprovedIssue {
  readonly id: number;
  readonly place: Place;
  readonly band: Band;
  readonly choice: TagChoice;
  /** The property as it stood; undefined: there was none. */
  readonly tag: Tag | undefined;
  readonly labels: readonly string[];
}

/** What planning needs of the run. */
export type PlannedFor = Pick<RunHeader, 'id' | 'labels' | 'mode'> & { readonly rules: { readonly version: number } };

/** What a run is to write, and how many of the list it has nothing to write on, by reason. */
export interface RunPlan {
  readonly portions: readonly Portion[];
  readonly issues: number;
  readonly left: Readonly<Partial<Record<Exclude<TagPlan['kind'], 'write'> | 'label-stays', number>>>;
}

/**
 * Turns an approved list into what a run writes: few groups of issues on which the same is written over the same.
 * `label-stays`: it carries the other side's label, which this run may not take off, so that its tag would be contradicted
 * at once.
 */
export const planRun = (run: PlannedFor, approved: readonly ApprovedIssue[]): RunPlan =>
  finish(planRunSteps(run, approved));

/** {@link planRun}, an issue at a step: a list may be long, and a page must not freeze. */
export function* planRunSteps(run: PlannedFor, approved: readonly ApprovedIssue[]): Steps<RunPlan> {
  const groups = new Map<string, { group: Omit<RunGroup, 'ids'>; ids: number[] }>();
  const left: Partial<Record<keyof RunPlan['left'], number>> = {};
  for (const issue of approved) {
    yield;
    const planned = planIssue(run, issue);
    if (typeof planned === 'string') {
      left[planned] = (left[planned] ?? 0) + 1;
      continue;
    }
    const name = JSON.stringify(planned);
    const known = groups.get(name);
    if (known === undefined) groups.set(name, { group: planned, ids: [issue.id] });
    else known.ids.push(issue.id);
  }
  const portions = packPortions([...groups.values()].map(({ group, ids }) => ({ ...group, ids })));
  const issues = portions.reduce(
    (sum, portion) => sum + portion.groups.reduce((all, { ids }) => all + ids.length, 0),
    0,
  );
  return { portions, issues, left };
}

function planIssue(run: PlannedFor, issue: ApprovedIssue): Omit<RunGroup, 'ids'> | keyof RunPlan['left'] {
  const { place, band, choice, tag, labels } = issue;
  const standing = standingTag(tag, labels, run.labels);
  const names = run.mode === 'property' ? null : run.labels;
  const own = ownLabels(names).filter((label) => labels.includes(label));
  const lacksLabel =
    names !== null && ((isUnlabelled(tag) && own.length === 0) || (tag?.beside === true && own.length > 1));
  const plan = planTag({ place, band, standing, lacksLabel }, choice, run.rules.version);
  if (plan.kind !== 'write') return plan.kind;
  const { decision } = plan;
  const labelsBefore = ownLabels(run.labels).filter((label) => labels.includes(label));
  const label = run.labels?.[decision.place];
  const labelsAfter = run.mode === 'property' || label === undefined ? labelsBefore : [label];
  if (run.mode === 'property' && labelsBefore.some((own) => own !== label)) return 'label-stays';
  const after: Tag = {
    schema: TAG_SCHEMA,
    ...decision,
    run: run.id,
    ...labelPart(decision.place, labelsAfter, run.labels),
  };
  return { before: tag ?? null, after, labelsBefore, labelsAfter };
}

/** Whether a run wrote a tag without its label. */
const isUnlabelled = (tag: Tag | undefined): boolean =>
  tag?.label === false && (tag.by === 'run' || tag.run !== undefined);

/** The part of a tag that says which label it was written with, where that is not the usual one. */
function labelPart(place: Side, labels: readonly string[], names: ProjectLabels): Pick<Tag, 'label'> {
  const label = names?.[place];
  if (label === undefined || !labels.includes(label)) return { label: false };
  return label === DEFAULT_LABELS[place] ? {} : { label };
}
