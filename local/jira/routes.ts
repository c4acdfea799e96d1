import type { Route } from './jira-router';
import { issueRoutes } from './resources/issue';
import { issueSearchRoutes } from './resources/issue-search';
import { projectRoutes } from './resources/project';

/** Every operation of the local Jira. */
export const ROUTES: readonly Route[] = [...issueRoutes, ...issueSearchRoutes, ...projectRoutes];
