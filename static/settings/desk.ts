import type { ProjectLabels } from '#issue';
import type { CompiledRules, RuleSet } from '#rules';

import type { Edit } from './editing/edit';
import type { Editing } from './editing/editing';
import type { ChangeableRules } from './editing/start-from';
import type { RemovedWords } from './leave/removal-words';
import type { Preview } from './preview/create-preview';
import type { ProjectIssues } from './project-issues/use-project-issues';
import type { Copy } from './publish/use-copy';

/** What every part of the rules page works with: the rules as an admin has them on the desk, and the project's issues. */
export interface Desk {
  readonly project: { readonly id: string; readonly key: string };
  readonly editing: Editing;
  readonly edit: (edit: Edit) => void;
  /** The rules as they would be published: without what stands in open forms. */
  readonly edited: RuleSet;
  /** The rules as they are meant right now, open forms included; lags behind the typing, never holds it up. */
  readonly meant: RuleSet;
  /** {@link Desk.meant}, ready to be asked. */
  readonly compiled: CompiledRules;
  /** Issues of the project, read in this tab as the user and kept while the page is open. */
  readonly issues: ProjectIssues;
  /** What the draft changes about those issues. @see usePreview */
  readonly preview: Preview;
  /** What there is of the project's rules, apart from what is edited here. */
  readonly inForce: ChangeableRules;
  /** The copy of them that issues are read with. */
  readonly copy: Copy;
  /** What issues are tagged with as long as nothing else is published. */
  readonly labels: ProjectLabels;
  /** Begins again with what there is on the server. @param removed what was removed, to be said there */
  readonly startAnew: (removed?: RemovedWords) => void;
  /** Shows a rule in the list; without an id, the list with the form of a new rule. */
  readonly showRule: (id?: string) => void;
  /** Other rules altogether, as unpublished changes, and on to their summary; earlier changes can be brought back. */
  readonly load: (ruleSet: RuleSet, reason?: string) => void;
  /** Leads to the summary of what publishing would change. @param reason to begin with, for the history */
  readonly review: (reason?: string) => void;
}

/** A part of the page that works with the desk. */
export interface DeskProps {
  readonly desk: Desk;
}
