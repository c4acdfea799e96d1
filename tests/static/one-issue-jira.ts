import { stateAfter, Tag, tagState, withTagState, type JiraIssue, type TagState } from '#issue';
import type { JiraRequest, Request } from '#jira';
import * as v from 'valibot';

const Operation = v.union([v.strictObject({ add: v.string() }), v.strictObject({ remove: v.string() })]);
const Edit = v.strictObject({
  update: v.strictObject({ labels: v.exactOptional(v.array(Operation)) }),
  properties: v.exactOptional(v.array(v.strictObject({ key: v.string(), value: Tag }))),
});

/** How a call ends: refused before it did anything, or with its answer lost before or after it did. */
export type CallFault = 403 | 429 | 503 | 'lost-before' | 'lost-after';

/** A Jira with one issue that takes edits, whose calls fail as a test says, and which notes what it was asked. */
export function oneIssueJira(first: JiraIssue, faults: Partial<Record<JiraRequest['method'], CallFault[]>> = {}) {
  let issue = first;
  const asked: JiraRequest[] = [];
  const change = ({ method, body }: JiraRequest): void => {
    if (method === 'PUT') become(stateAfter(tagState(issue), { edit: v.parse(Edit, body), deleteProperty: false }));
    if (method === 'DELETE') become({ ...tagState(issue), tag: undefined });
  };
  const become = (state: TagState): void => {
    issue = withTagState(issue, state);
  };
  const request: Request = (what) => {
    asked.push(what);
    const fault = faults[what.method]?.shift();
    if (typeof fault === 'number') return Promise.resolve({ status: fault, body: '' });
    if (fault !== 'lost-before') change(what);
    if (fault !== undefined) return Promise.reject(new Error('lost'));
    return Promise.resolve({ status: 200, body: what.method === 'GET' ? JSON.stringify(issue) : '' });
  };
  return {
    request,
    /** The calls' methods, in order. */
    methods: () => asked.map(({ method }) => method),
    /** Bodies of the edits, in order. */
    edits: () => asked.filter(({ method }) => method === 'PUT').map(({ body }) => body),
    state: () => tagState(issue),
    issue: () => issue,
    /** Somebody else changes the tag. */
    become,
  };
}
