import type { Theme } from '../../bridge/theme';
import type { Callback } from '../../bridge/pack';

/** A frame of the app on the open page, as the rest of the shell reaches it. */
export interface OpenFrame {
  readonly issueId: string | undefined;
  readonly setTheme: (theme: Theme) => void;
}

const frames = new Set<OpenFrame>();
const listeners = new Map<string, Map<Callback, OpenFrame>>();

/** Adds a frame; gives what removes it, with all it listened to. */
export function addFrame(frame: OpenFrame): () => void {
  frames.add(frame);
  return () => {
    frames.delete(frame);
    for (const callbacks of listeners.values()) {
      for (const [callback, owner] of callbacks) if (owner === frame) callbacks.delete(callback);
    }
  };
}

/** `events.on` of a frame; gives `unsubscribe`. */
export function listenTo(frame: OpenFrame, event: string, callback: Callback): () => void {
  const callbacks = listeners.get(event) ?? new Map<Callback, OpenFrame>();
  callbacks.set(callback, frame);
  listeners.set(event, callbacks);
  return () => {
    callbacks.delete(callback);
  };
}

/** `events.emit`: every frame of the app on the page that listens hears it; one that fails does not silence the rest. */
export function emitToFrames(
  event: string,
  payload: unknown,
  wanted: (frame: OpenFrame) => boolean = () => true,
): void {
  for (const [callback, frame] of listeners.get(event) ?? []) {
    if (!wanted(frame)) continue;
    Promise.resolve(callback(payload)).catch((error: unknown) => {
      reportError(error);
    });
  }
}

export function tellTheme(theme: Theme): void {
  for (const frame of frames) frame.setTheme(theme);
}
