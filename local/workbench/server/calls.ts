import * as v from 'valibot';
import { SITE_CONDITIONS } from '../../jira/site-conditions';

/** `requestJira` as @forge/bridge posts it. */
export const FetchProductCall = v.object({
  product: v.string(),
  restPath: v.string(),
  fetchRequestInit: v.object({
    method: v.optional(v.string(), 'GET'),
    body: v.nullish(v.string()),
    headers: v.optional(v.array(v.tuple([v.string(), v.string()])), []),
  }),
  isMultipartFormData: v.optional(v.boolean(), false),
});
export type FetchProductCall = v.InferOutput<typeof FetchProductCall>;

/** What @forge/bridge builds its Response from. */
export interface ProductAnswer {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number;
  readonly statusText: string;
}

/** `invoke` as @forge/bridge posts it, with the frame it came from. As in Forge, the extension comes from the browser. */
export const InvokeCall = v.object({
  functionKey: v.string(),
  payload: v.optional(v.unknown()),
  moduleKey: v.string(),
  extension: v.record(v.string(), v.unknown()),
});
export type InvokeCall = v.InferOutput<typeof InvokeCall>;

/** A request of the shell's own pages to Jira. */
export const ShellCall = v.object({
  method: v.picklist(['GET', 'POST', 'PUT', 'DELETE']),
  path: v.pipe(v.string(), v.startsWith('/rest/')),
  body: v.optional(v.string()),
});
export type ShellCall = v.InferOutput<typeof ShellCall>;

export const UserChoice = v.object({ accountId: v.string() });
/** How the site is set up: what of it keeps the app from doing all it would. */
export const SiteChoice = v.object({
  conditions: v.array(v.picklist(SITE_CONDITIONS)),
  impersonation: v.picklist(['granted', 'refused']),
});
export type SiteChoice = v.InferOutput<typeof SiteChoice>;
export const ScheduleChoice = v.object({ key: v.string() });
export const TimeChoice = v.object({ milliseconds: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) });
/** Part of `METHOD path`, where only some requests shall suffer. */
export const FaultChoice = v.object({ fault: v.string(), matching: v.exactOptional(v.string()) });
