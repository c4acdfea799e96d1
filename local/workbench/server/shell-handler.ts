import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import * as v from 'valibot';
import {
  FaultChoice,
  FetchProductCall,
  InvokeCall,
  ScheduleChoice,
  ShellCall,
  SiteChoice,
  TimeChoice,
  UserChoice,
} from './calls';
import type { WorkbenchPorts } from './ports';
import { readJson } from './read-json';
import { RefusedRequest } from './refused-request';
import { reply, replyJson } from './reply';
import { sessionUser, userCookie } from './session-user';
import { shellPolicy } from './shell-policy';
import { readSiteFile } from './site-file';
import { streamChanges } from './stream-changes';
import { tokenCss } from './token-css';

export interface ShellHandlerOptions {
  /** The shell as built by Vite. */
  readonly shellDirectory: string;
  readonly ports: WorkbenchPorts;
  readonly shellOrigin: string;
  readonly appOrigin: string;
}

type Endpoint = (body: unknown, accountId: string, ports: WorkbenchPorts) => Promise<Served> | Served;

interface Served {
  readonly value: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const endpoints = {
  user: (body, _accountId, { users }) => {
    const { accountId } = v.parse(UserChoice, body);
    if (!users.some((user) => user.accountId === accountId))
      throw new RefusedRequest(404, `There is no user ${accountId}`);
    return { value: { accountId }, headers: { 'set-cookie': userCookie(accountId) } };
  },
  fault: (body, _accountId, { fault }) => {
    const { fault: name, matching } = v.parse(FaultChoice, body);
    fault.choose(name, matching);
    return { value: { fault: fault.current() } };
  },
  site: (body, _accountId, { chooseSite }) => {
    chooseSite(v.parse(SiteChoice, body));
    return { value: {} };
  },
  schedule: async (body, _accountId, { runSchedule }) => {
    await runSchedule(v.parse(ScheduleChoice, body).key);
    return { value: {} };
  },
  time: (body, _accountId, { passTime }) => {
    passTime(v.parse(TimeChoice, body).milliseconds);
    return { value: {} };
  },
  jira: async (body, accountId, ports) => {
    const { method, path, body: content } = v.parse(ShellCall, body);
    const headers = { accept: 'application/json', 'content-type': 'application/json' };
    const { status, body: answer } = await ports.jira(
      { method, path, headers, ...(content === undefined ? {} : { body: content }) },
      accountId,
    );
    return { value: { status, body: answer } };
  },
  product: async (body, accountId, ports) => ({
    value: await answered(() => ports.fetchProduct(v.parse(FetchProductCall, body), accountId)),
  }),
  invoke: async (body, accountId, ports) => ({
    value: await answered(() => ports.invoke(v.parse(InvokeCall, body), accountId)),
  }),
  contract: (_body, _accountId, { contractFaults }) => ({ value: { faults: contractFaults() } }),
  reset: async (_body, _accountId, { reset }) => {
    if (!reset) throw new RefusedRequest(403, 'Only a workbench that keeps nothing can be reset; start with --fresh');
    await reset();
    return { value: {} };
  },
} satisfies Record<string, Endpoint>;

/** A failure of the machine behind is an answer too: the page that asked shall see it, not the shell. */
async function answered(work: () => Promise<unknown>): Promise<{ value: unknown } | { error: string }> {
  try {
    return { value: await work() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** Serves the shell's pages and its calls to Jira and Forge, each as the user of the browser session. */
export function createShellHandler(options: ShellHandlerOptions): RequestListener {
  const { ports } = options;
  const accountIds = ports.users.map((user) => user.accountId);

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    refuseStrangers(request, options.shellOrigin);
    const { pathname } = new URL(request.url ?? '/', 'http://local');
    const accountId = sessionUser(request.headers.cookie, accountIds);
    if (accountId === undefined) throw new RefusedRequest(500, 'The site has no users');

    const name = /^\/__api\/([a-z]+)$/.exec(pathname)?.[1];
    if (name === 'session') {
      const { users, cloudId, fault } = ports;
      replyJson(response, 200, { accountId, users, cloudId, appOrigin: options.appOrigin, fault: fault.current() });
    } else if (name === 'changes') {
      streamChanges(response, ports.onIssueChanged);
    } else if (name !== undefined) {
      if (!isEndpoint(name)) throw new RefusedRequest(404, `There is no ${pathname}`);
      if (request.method !== 'POST') throw new RefusedRequest(405, `${pathname} takes POST`);
      const { value, headers }: Served = await endpoints[name](await readJson(request), accountId, ports);
      replyJson(response, 200, value, headers);
    } else {
      await servePage(pathname, response, options);
    }
  };

  return (request, response) => {
    serve(request, response).catch((error: unknown) => {
      const status = error instanceof RefusedRequest ? error.status : error instanceof v.ValiError ? 400 : 500;
      replyJson(response, status, { error: error instanceof Error ? error.message : String(error) });
    });
  };
}

function isEndpoint(name: string): name is keyof typeof endpoints {
  return Object.hasOwn(endpoints, name);
}

/**
 * Other sites in the same browser can reach a local port: they may neither act as the session's user
 * (their Origin gives them away) nor read under a name of their own (their Host does).
 */
function refuseStrangers({ headers }: IncomingMessage, shellOrigin: string): void {
  if (`http://${headers.host ?? ''}` !== shellOrigin)
    throw new RefusedRequest(403, `Open the workbench at ${shellOrigin}`);
  if (headers.origin !== undefined && headers.origin !== shellOrigin)
    throw new RefusedRequest(403, `${headers.origin} may not use the workbench`);
}

/** Every path that is no file is a page of the shell, which reads the address itself. */
async function servePage(pathname: string, response: ServerResponse, options: ShellHandlerOptions): Promise<void> {
  const theme = /^\/__tokens\/([a-z]+)\.css$/.exec(pathname)?.[1];
  const css = theme === undefined ? undefined : tokenCss(theme);
  if (css !== undefined) {
    reply(response, 200, 'text/css; charset=utf-8', css);
    return;
  }
  const asset = pathname.startsWith('/assets/');
  const file = await readSiteFile(options.shellDirectory, asset ? pathname : 'index.html');
  if (file) {
    reply(response, 200, file.contentType, file.bytes, { 'content-security-policy': shellPolicy(options.appOrigin) });
  } else {
    reply(response, 404, 'text/plain', asset ? 'Not found' : 'The shell is not built');
  }
}
