import type { Settings, Side } from '#rules';

/** The label that goes with each tag. */
export type LabelNames = Readonly<Record<Side, string>>;
export const DEFAULT_LABELS: LabelNames = { backlog: 'product-backlog', plan: 'project-plan' };

/**
 * The labels of a project; `null` where a tag is the property alone: then no label is read as a decision, and none is
 * written.
 */
export type ProjectLabels = LabelNames | null;

/** The labels that a project's admins chose; the usual ones where they chose none. */
export const labelNames = (settings: Settings | undefined): ProjectLabels =>
  settings?.labels === undefined ? DEFAULT_LABELS : settings.labels;

/** The names of a project's labels. */
export const ownLabels = (labels: ProjectLabels): readonly string[] => (labels === null ? [] : Object.values(labels));
