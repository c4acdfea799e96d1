import type { Request } from '#jira';
import api from '@forge/api';

import { requestThrough } from './request-through';

/** Jira as the user who called the function. */
export const requestAsUser = requestThrough(() => api.asUser());

/** Jira as somebody who is not there, if the site lets the app: else the answer is 401. */
export const requestAs = (accountId: string): Request => requestThrough(() => api.asUser(accountId));
