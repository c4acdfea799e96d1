import { readCopy, RULES_PROPERTY, type Project } from '#jira';
import { english } from '#packs';
import { compileRules, type CompiledRules } from '#rules';

/** The rules in force in a project. */
export interface ProjectRules {
  readonly compiled: CompiledRules;
  /** Version published; 0 for the built-in rules. */
  readonly version: number;
  /** `corrupt`: something was published that cannot be read, so the built-in rules serve. */
  readonly source: 'built-in' | 'published' | 'corrupt';
}

/** Reads the published copy of a project's rules; the built-in ones serve where there is none, or no readable one. */
export async function projectRules({ properties }: Pick<Project, 'properties'>): Promise<ProjectRules> {
  const copy = await readCopy(properties[RULES_PROPERTY]);
  if (copy.kind === 'ok') return { compiled: compileRules(copy.ruleSet), version: copy.version, source: 'published' };
  return { compiled: compileRules(english), version: 0, source: copy.kind === 'corrupt' ? 'corrupt' : 'built-in' };
}
