import api from '@forge/api';

import { requestThrough } from './request-through';

/** Jira as the user who called the function. */
export const requestAsUser = requestThrough(() => api.asUser());
