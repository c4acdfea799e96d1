import type { ProjectRecord } from '../model/project-record';
import { SITE_URL } from './site-url';

/** A board, which belongs to its project. */
export function boardBean(project: ProjectRecord) {
  const { board } = project;
  return {
    id: board.id,
    self: `${SITE_URL}/rest/agile/1.0/board/${board.id}`,
    name: board.name,
    // Boards of team-managed projects are of a type of their own.
    type: project.style === 'team-managed' ? 'simple' : board.type,
    location: {
      projectId: project.id,
      displayName: `${project.name} (${project.key})`,
      projectName: project.name,
      projectKey: project.key,
      projectTypeKey: 'software',
      name: `${project.name} (${project.key})`,
    },
  };
}
