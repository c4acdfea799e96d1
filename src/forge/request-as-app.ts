import api from '@forge/api';

import { requestThrough } from './request-through';

/** Jira as the app itself: for what it does by itself, where a project's settings let it. */
export const requestAsApp = requestThrough(() => api.asApp());
