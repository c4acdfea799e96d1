import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import { createEndpoint } from '../../bridge/endpoint';
import type { Callback } from '../../bridge/pack';
import { useSession } from '../session';
import { playCommand } from './commands';
import { useHost } from './host';
import { addFrame } from './open-frames';

/** The sandbox of Jira's frames around Custom UI. */
const FRAME_SANDBOX =
  'allow-downloads allow-forms allow-modals allow-pointer-lock allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts';

/** Where the server serves the app's one resource from. */
const RESOURCE = '/backlog-or-plan/local/main/index.html';

export interface AppFrameProps {
  readonly moduleKey: string;
  readonly title: string;
  readonly extension: Readonly<Record<string, unknown>>;
  readonly issueId?: string;
  readonly base?: string;
  /** As high as its content (on a page), or as its container (in a modal). */
  readonly height: 'content' | 'container';
  readonly close?: (payload: unknown) => void;
  readonly onEscape?: () => void;
}

/** One module of the app in its sandboxed frame, with the bridge's other end. Remounts when its context changes (`key`). */
export function AppFrame(props: AppFrameProps): ReactElement {
  const session = useSession();
  // The frame belongs to the user and the origin it was opened with: anything else of the session may change around it.
  const opened = useRef(session);
  opened.current = session;
  const host = useHost();
  const localId = useId();
  const element = useRef<HTMLIFrameElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const [contentHeight, setContentHeight] = useState(0);
  const src = `${session.appOrigin}${RESOURCE}`;

  useEffect(() => {
    const { moduleKey, extension, issueId, base, close } = latest.current;
    const onClosed = new Set<Callback>();
    const ends = new Set<() => void>();
    const frame = {
      issueId,
      setTheme: (theme: unknown) => {
        endpoint.command('theme', theme).catch(reportError);
      },
    };
    const scene = {
      frame,
      moduleKey,
      localId,
      extension,
      session: opened.current,
      host,
      base,
      onClosed,
      atEnd: (stop: () => void) => {
        ends.add(stop);
      },
      colorMode: () =>
        document.documentElement.dataset['colorMode'] === 'dark' ? ('dark' as const) : ('light' as const),
      close: close && ((payload: unknown) => latest.current.close?.(payload)),
      reload: () => {
        if (element.current) element.current.src = src;
      },
    };
    const endpoint = createEndpoint({
      post: (message) => {
        element.current?.contentWindow?.postMessage(message, session.appOrigin);
      },
      answer: (command, data) => playCommand(command, data, scene),
      onSize: setContentHeight,
      onEscape: () => latest.current.onEscape?.(),
    });
    const receive = (event: MessageEvent<unknown>): void => {
      if (event.origin !== session.appOrigin || event.source !== element.current?.contentWindow) return;
      endpoint.receive(event.data);
    };
    addEventListener('message', receive);
    const remove = addFrame(frame);
    if (element.current) element.current.src = src;
    return () => {
      for (const callback of onClosed) callback();
      for (const stop of ends) stop();
      remove();
      removeEventListener('message', receive);
    };
  }, [session.accountId, session.appOrigin, host, localId, src]);

  return (
    <iframe
      ref={element}
      className="app-frame"
      data-module={props.moduleKey}
      title={props.title}
      sandbox={FRAME_SANDBOX}
      style={{ height: props.height === 'container' ? '100%' : Math.max(contentHeight, 80) }}
    />
  );
}
