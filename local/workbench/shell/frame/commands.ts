import * as v from 'valibot';
import type { Callback } from '../../bridge/pack';
import { themeIn } from '../../bridge/theme';
import { callServer } from '../call-server';
import { follow } from '../route';
import type { Session } from '../session';
import { createHistory } from './create-history';
import type { Host } from './host';
import { emitToFrames, listenTo, type OpenFrame } from './open-frames';
import { countCall } from './usage';

/** One frame of the app, with all that its commands may touch. */
export interface FrameScene {
  readonly frame: OpenFrame;
  readonly moduleKey: string;
  readonly localId: string;
  readonly extension: Readonly<Record<string, unknown>>;
  readonly session: Session;
  readonly host: Host;
  readonly colorMode: () => 'light' | 'dark';
  /** Closes the view, where it is one that can be closed. */
  readonly close?: ((payload: unknown) => void) | undefined;
  /** Asked for by `view.onClose`; called when the view closes. */
  readonly onClosed: Set<Callback>;
  /** Takes what is to be done when the frame is gone. */
  readonly atEnd: (stop: () => void) => void;
  /** Address of a full page, which has a history of its own. */
  readonly base?: string | undefined;
  readonly reload: () => void;
}

type Command = (data: unknown, scene: FrameScene) => unknown;

const callback = v.custom<Callback>((value) => typeof value === 'function', 'Expected a function');
const Answer = v.object({ value: v.optional(v.unknown()), error: v.optional(v.string()) });
const Invoke = v.object({
  functionKey: v.string(),
  payload: v.optional(v.unknown()),
  metadata: v.optional(v.unknown()),
});
const FetchProduct = v.looseObject({
  restPath: v.string(),
  fetchRequestInit: v.looseObject({ method: v.optional(v.string()) }),
});
const FlagOptions = v.object({
  id: v.union([v.string(), v.number()]),
  type: v.optional(v.string(), 'info'),
  title: v.optional(v.string(), ''),
  description: v.optional(v.string(), ''),
  isAutoDismiss: v.optional(v.boolean(), false),
  actions: v.optional(v.array(v.object({ text: v.string(), onClick: callback })), []),
});
const FlagId = v.object({ id: v.union([v.string(), v.number()]) });
const ModalOptions = v.object({
  resource: v.nullish(v.string()),
  onClose: callback,
  size: v.union([v.string(), v.object({ width: v.string(), height: v.optional(v.string()) })]),
  context: v.optional(v.unknown()),
  closeOnEscape: v.optional(v.boolean(), true),
  closeOnOverlayClick: v.optional(v.boolean(), true),
  title: v.optional(v.string(), ''),
});
const CreateOptions = v.object({
  data: v.object({
    onClose: callback,
    context: v.object({
      projectId: v.optional(v.string()),
      issueTypeId: v.optional(v.string()),
      parentId: v.optional(v.string()),
      summary: v.optional(v.string()),
      description: v.optional(v.unknown()),
      labels: v.optional(v.array(v.string())),
    }),
  }),
});
const ViewOptions = v.object({ data: v.object({ onClose: callback, context: v.object({ issueKey: v.string() }) }) });
const Subscription = v.object({ event: v.string(), callback });
const Emission = v.object({ event: v.string(), payload: v.optional(v.unknown()) });
const Place = v.union([
  v.object({ url: v.string() }),
  v.object({ target: v.literal('issue'), issueKey: v.string() }),
  v.object({ target: v.literal('projectSettingsDetails'), projectKey: v.string() }),
  v.object({ target: v.literal('module'), moduleKey: v.string(), projectKey: v.string() }),
]);
const Navigation = v.intersect([Place, v.object({ type: v.picklist(['same-tab', 'new-tab']) })]);

/** The bridge's commands that the workbench plays, by the names @forge/bridge and @forge/jira-bridge send. */
const commands = {
  getContext: (_data, { session, moduleKey, localId, extension, colorMode }) => ({
    accountId: session.accountId,
    cloudId: session.cloudId,
    environmentId: 'local',
    environmentType: 'DEVELOPMENT',
    extension,
    localId,
    locale: 'en-US',
    moduleKey,
    siteUrl: location.origin,
    surfaceColor: null,
    theme: themeIn(colorMode()),
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }),
  invoke: async (data, { moduleKey, extension }) => {
    const { functionKey, payload, metadata } = v.parse(Invoke, data);
    countCall({ kind: 'function', moduleKey, what: functionKey });
    const value = opened(await callServer('invoke', Answer, { functionKey, payload, moduleKey, extension }));
    return metadata === undefined ? value : { body: value, metadata: {} };
  },
  fetchProduct: async (data, { moduleKey }) => {
    const { restPath, fetchRequestInit } = v.parse(FetchProduct, data);
    countCall({ kind: 'rest', moduleKey, what: `${fetchRequestInit.method ?? 'GET'} ${restPath}` });
    return opened(await callServer('product', Answer, data));
  },
  showFlag: (data, { host }) => {
    const flag = v.parse(FlagOptions, data);
    host.showFlag({ ...flag, id: String(flag.id) });
    return true;
  },
  closeFlag: (data, { host }) => host.closeFlag(String(v.parse(FlagId, data).id)),
  openModal: (data, { host, moduleKey, extension }) => {
    const { resource, context, onClose, ...options } = v.parse(ModalOptions, data);
    if (resource != null && resource !== 'main') throw new Error(`The manifest has no resource ${resource}`);
    host.openModal({ ...options, moduleKey, extension: { ...extension, modal: context }, onClose });
    return true;
  },
  openIssueCreateModal: (data, { host }) => {
    const { context, onClose } = v.parse(CreateOptions, data).data;
    host.openCreate({ ...context, onClose });
    return true;
  },
  openIssueViewModal: (data, { host }) => {
    const { context, onClose } = v.parse(ViewOptions, data).data;
    host.openIssue(context.issueKey, onClose);
    return true;
  },
  refreshIssueView: (_data, { host }) => {
    host.refresh();
    return true;
  },
  refresh: (_data, { host }) => {
    host.refresh();
    return true;
  },
  close: (data, { close }) => closed(close, data),
  submit: (data, { close }) => closed(close, data),
  onClose: (data, { close, onClosed }) => {
    if (!close) return false;
    onClosed.add(v.parse(callback, data));
    return true;
  },
  reload: (_data, { reload }) => {
    reload();
  },
  enableTheming: (_data, { colorMode }) => themeIn(colorMode()),
  createHistory: (_data, { base, atEnd }) => {
    if (base === undefined) throw new Error('Only full pages have a history');
    return createHistory(base, atEnd);
  },
  on: (data, { frame }) => {
    const { event, callback: listener } = v.parse(Subscription, data);
    return { unsubscribe: listenTo(frame, event, listener) };
  },
  emit: (data) => {
    const { event, payload } = v.parse(Emission, data);
    emitToFrames(event, payload);
  },
  navigate: (data) => {
    const navigation = v.parse(Navigation, data);
    follow(addressOf(navigation), navigation.type);
  },
  getUrl: (data) => new URL(addressOf(v.parse(Place, data)), location.origin).href,
  changeWindowTitle: (data) => {
    document.title = v.parse(v.string(), data);
  },
  emitReadyEvent: () => true,
  getFrameId: (_data, { localId }) => localId,
} satisfies Record<string, Command>;

/** Plays one command of the bridge. Rejects what is not played, loudly: a silent gap would pass for a working page. */
export function playCommand(name: string, data: unknown, scene: FrameScene): unknown {
  if (!isCommand(name)) throw new Error(`The workbench does not play the bridge's command ${name}`);
  const command: Command = commands[name];
  return command(data, scene);
}

function isCommand(name: string): name is keyof typeof commands {
  return Object.hasOwn(commands, name);
}

function opened({ value, error }: v.InferOutput<typeof Answer>): unknown {
  if (error !== undefined) throw new Error(error);
  return value;
}

/** False is how the real bridge says that a view cannot be closed; @forge/bridge then throws. */
function closed(close: FrameScene['close'], payload: unknown): boolean {
  close?.(payload);
  return close !== undefined;
}

function addressOf(place: v.InferOutput<typeof Place>): string {
  if ('url' in place) return place.url;
  switch (place.target) {
    case 'issue':
      return `/browse/${encodeURIComponent(place.issueKey)}`;
    case 'projectSettingsDetails':
      return `/projects/${encodeURIComponent(place.projectKey)}/settings/app`;
    case 'module': {
      const page = place.moduleKey === 'rules-page' ? 'settings/app' : 'app';
      return `/projects/${encodeURIComponent(place.projectKey)}/${page}`;
    }
  }
}
