import type { Route } from './jira-router';
import { backlogRoutes } from './resources/backlog';
import { boardRoutes } from './resources/board';
import { bulkEditRoutes } from './resources/bulk-edit';
import { bulkFetchRoutes } from './resources/bulk-fetch';
import { catalogueRoutes } from './resources/catalogue';
import { issueRoutes } from './resources/issue';
import { issueEditRoutes } from './resources/issue-edit';
import { issueLifecycleRoutes } from './resources/issue-lifecycle';
import { bulkPropertyRoutes } from './resources/issue-properties-bulk';
import { issuePropertyRoutes } from './resources/issue-property';
import { issueSearchRoutes } from './resources/issue-search';
import { jqlParseRoutes } from './resources/jql-parse';
import { permissionRoutes } from './resources/permission';
import { projectRoutes } from './resources/project';
import { projectPropertyRoutes } from './resources/project-property';
import { taskRoutes } from './resources/task';

/** Every operation of the local Jira; any other answers 501. */
export const ROUTES: readonly Route[] = [
  ...backlogRoutes,
  ...boardRoutes,
  ...bulkEditRoutes,
  ...bulkFetchRoutes,
  ...bulkPropertyRoutes,
  ...catalogueRoutes,
  ...issueEditRoutes,
  ...issueLifecycleRoutes,
  ...issuePropertyRoutes,
  ...issueRoutes,
  ...issueSearchRoutes,
  ...jqlParseRoutes,
  ...permissionRoutes,
  ...projectPropertyRoutes,
  ...projectRoutes,
  ...taskRoutes,
];
