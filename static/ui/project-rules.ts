import { fieldsToRead, labelNames, type ProjectLabels } from '#issue';
import { readCopy, RULES_PROPERTY, type Project } from '#jira';
import { compileRules, type CompiledRules, type RuleSet } from '#rules';

import { loadPart } from './load-part';

/** The rules in force in a project. */
export interface ProjectRules {
  readonly compiled: CompiledRules;
  /** What they read of an issue, for Jira's `fields`. */
  readonly fields: readonly string[];
  /** The labels that go with tags. */
  readonly labels: ProjectLabels;
  /** Version published; 0 for the built-in rules. */
  readonly version: number;
  /** `corrupt`: something was published that cannot be read, so the built-in rules serve. */
  readonly source: 'built-in' | 'published' | 'corrupt';
}

/**
 * Reads the published copy of a project's rules; the built-in ones serve where there is none, or no readable one. Those
 * are loaded only then: they weigh twice as much as the panel itself.
 *
 * @throws PartMissing when the built-in rules are needed and cannot be loaded
 */
export async function projectRules({ properties }: Pick<Project, 'properties'>): Promise<ProjectRules> {
  const copy = await readCopy(properties[RULES_PROPERTY]);
  if (copy.kind === 'ok') return { ...ready(copy.ruleSet), version: copy.version, source: 'published' };
  const { english } = await loadPart(() => import('#packs'));
  return { ...ready(english), version: 0, source: copy.kind === 'corrupt' ? 'corrupt' : 'built-in' };
}

const ready = (ruleSet: RuleSet) => ({
  compiled: compileRules(ruleSet),
  fields: fieldsToRead(ruleSet),
  labels: labelNames(ruleSet.settings),
});
