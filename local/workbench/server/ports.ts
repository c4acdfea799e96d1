import type { HttpRequest, HttpResponse } from '../../http';
import type { FetchProductCall, InvokeCall, ProductAnswer, SiteChoice } from './calls';

interface WorkbenchUser {
  readonly accountId: string;
  readonly displayName: string;
  readonly role: string;
}

/** What the frames and the issue view are told when an issue has changed. */
export interface IssueChange {
  readonly issueId: string;
  readonly projectId: string;
  readonly accountId: string;
}

/** What the shell's server asks of the machine behind it: a Jira, a Forge, and the switches of the workbench. */
export interface WorkbenchPorts {
  readonly users: readonly WorkbenchUser[];
  readonly cloudId: string;
  /** A request of Jira's own pages, made as that user; never disturbed by the chosen fault. */
  readonly jira: (request: HttpRequest, accountId: string) => Promise<HttpResponse>;
  /** `requestJira` of an app's page. Rejects when the connection is lost. */
  readonly fetchProduct: (call: FetchProductCall, accountId: string) => Promise<ProductAnswer>;
  /** `invoke` of an app's page. Rejects with the message the page shall see. */
  readonly invoke: (call: InvokeCall, accountId: string) => Promise<unknown>;
  readonly fault: { readonly current: () => string; readonly choose: (name: string, matching?: string) => void };
  /** Sets the site up from now on. */
  readonly chooseSite: (choice: SiteChoice) => void;
  /** Runs a scheduled trigger of the app now, whenever it is due. */
  readonly runSchedule: (key: string) => Promise<unknown>;
  /** Lets time pass on the site that nobody waits for. It does not come back, not by a reset either. */
  readonly passTime: (milliseconds: number) => void;
  readonly onIssueChanged: (listener: (change: IssueChange) => void) => () => void;
  /** Requests of the app and answers to it that broke Jira's API description, where one was given. */
  readonly contractFaults: () => readonly unknown[];
  /** Puts the site back as it began; only where nothing is kept on disk. */
  readonly reset?: () => void | Promise<void>;
}
