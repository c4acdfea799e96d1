import type { ProjectSeed, UserSeed } from './site-seed';
import type { SiteStore } from './site-store';

/** What the workbench's shell shows of a site. */
export interface SiteOverview {
  readonly users: readonly UserSeed[];
  readonly projects: readonly ProjectOverview[];
}

interface ProjectOverview {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly style: ProjectSeed['style'];
  readonly boardId: number;
  readonly issueTypes: readonly string[];
}

export function siteOverview(store: SiteStore): SiteOverview {
  return {
    users: [...store.users.values()],
    projects: [...store.projects.values()].map(({ id, key, name, style, board, issueTypes }) => ({
      id: String(id),
      key,
      name,
      style,
      boardId: board.id,
      issueTypes: issueTypes.map((type) => type.name),
    })),
  };
}
