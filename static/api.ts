import type { Api, FunctionName } from '#contract';
import type { Request } from '#jira';
import { events, invoke, requestJira, router, showFlag, view } from '@forge/bridge';
import * as v from 'valibot';

import { loadPart } from './ui/load-part';

const Id = v.pipe(v.union([v.string(), v.number()]), v.transform(String));

const Shown = { moduleKey: v.string(), accountId: v.optional(v.string()), cloudId: v.optional(v.string()) };

const PageContext = v.object({
  ...Shown,
  extension: v.object({
    issue: v.optional(v.object({ id: Id, key: v.string() })),
    project: v.object({ id: Id, key: v.string() }),
    board: v.optional(v.object({ id: Id })),
  }),
});
const GadgetContext = v.object({
  ...Shown,
  extension: v.object({
    gadget: v.object({ id: Id }),
    /** What is set for it; nothing for one that is new. */
    gadgetConfiguration: v.optional(v.unknown()),
    /** `edit` while it is being set up. */
    entryPoint: v.optional(v.string()),
  }),
});
const Context = v.union([PageContext, GadgetContext]);

/** Where a page is shown, and to whom. It comes from the browser: fit to choose what to show, never to trust. */
export type PageContext = v.InferOutput<typeof PageContext>;
/** The same of a gadget on a dashboard, which belongs to no project. */
export type GadgetContext = v.InferOutput<typeof GadgetContext>;

/** @throws when the host gives no context that a page of ours can work with */
export async function getContext(): Promise<PageContext | GadgetContext> {
  return v.parse(Context, await view.getContext());
}

/** Hands what was set over to Jira, which closes the view. */
export const submitView = (settings: Readonly<Record<string, unknown>>): Promise<unknown> =>
  view.submit({ ...settings });

/** Takes on Jira's theme, and follows it. */
export const enableTheme = (): Promise<void> => view.theme.enable();

/** Jira's REST API as the person who looks: no function runs, and Jira's own permissions apply. */
export const request: Request = async ({ method, path, body }) => {
  const response = await requestJira(path, {
    method,
    headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const location = response.headers.get('location');
  return { status: response.status, body: await response.text(), ...(location === null ? {} : { location }) };
};

/** Calls a function of the app; what it answers is not read yet. @throws when the call did not get through */
export const invokeFunction = (name: FunctionName, payload: Api[FunctionName]['payload']): Promise<unknown> =>
  invoke(name, payload);

/** Tells the user something in passing, in a corner of Jira. */
export function notify(flag: { readonly id: string; readonly title: string; readonly description?: string }): void {
  showFlag({ type: 'success', isAutoDismiss: true, ...flag });
}

/** Jira tells when somebody else changed the issue in view. Returns a function that stops listening. */
export function onIssueChanged(listener: () => void): () => void {
  const subscription = events.on('JIRA_ISSUE_CHANGED', listener);
  return () => void subscription.then(({ unsubscribe }) => unsubscribe());
}

/** What Jira's dialog for a new issue hands back; it holds nothing when the user closed it. */
const Created = v.fallback(v.object({ payload: v.array(v.object({ issueId: Id })) }), { payload: [] });

/**
 * Opens Jira's own dialog for a new issue, filled in. The user still decides.
 *
 * @returns once the dialog is closed, the id of the issue that was created, if any was
 */
export async function openCreateDialog(draft: {
  readonly projectId: string;
  readonly issueTypeId: string | undefined;
  readonly summary: string;
  readonly description: Readonly<Record<string, unknown>>;
  readonly labels: readonly string[];
}): Promise<string | undefined> {
  const { labels, issueTypeId, ...rest } = draft;
  // Loaded when first needed: most people who open an issue never split it.
  const { CreateIssueModal } = await loadPart(() => import('@forge/jira-bridge'));
  const context = { ...rest, labels: [...labels], ...(issueTypeId === undefined ? {} : { issueTypeId }) };
  return new Promise((resolve, reject) => {
    const onClose = (told: unknown): void => resolve(v.parse(Created, told).payload[0]?.issueId);
    new CreateIssueModal({ context, onClose }).open().catch(reject);
  });
}

/** Opens an issue in a new tab. */
export const openIssue = (key: string): Promise<void> => router.open(`/browse/${encodeURIComponent(key)}`);

/** Opens Jira's search with a query, in a new tab. */
export const openSearch = (jql: string): Promise<void> => router.open(`/issues/?jql=${encodeURIComponent(jql)}`);

/** Opens what Jira shows of a person, in a new tab. */
export const openPerson = (accountId: string): Promise<void> =>
  router.open(`/jira/people/${encodeURIComponent(accountId)}`);
