import * as v from 'valibot';
import { Message } from './message';
import { pack, unpack, type Callback } from './pack';

export interface EndpointOptions {
  readonly post: (message: Message) => void;
  /** Answers a command of the other side; a rejection reaches the caller as an Error with its message. */
  readonly answer: (command: string, data: unknown) => unknown;
  /** The page in the frame is that many pixels high. */
  readonly onSize?: (height: number) => void;
  /** Escape was pressed in the frame, and the page had no use for it. */
  readonly onEscape?: () => void;
}

export interface Endpoint {
  readonly command: (name: string, data: unknown) => Promise<unknown>;
  /** Hands in what arrived from the other window; what is no message of the bridge is ignored. */
  readonly receive: (message: unknown) => void;
}

const Values = v.array(v.unknown());

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** One side of the bridge: commands and callbacks in both directions over `postMessage`. */
export function createEndpoint({ post, answer, onSize, onEscape }: EndpointOptions): Endpoint {
  const kept = new Map<number, Callback>();
  const waiting = new Map<number, Waiting>();
  let sequence = 0;
  const next = (): number => (sequence += 1);
  const keep = (callback: Callback): number => {
    const id = next();
    kept.set(id, callback);
    return id;
  };
  const call = (build: (call: number) => Message): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const number = next();
      waiting.set(number, { resolve, reject });
      post(build(number));
    });
  const callBack =
    (id: number): Callback =>
    (...values) =>
      call((number) => ({ forge: 1, type: 'callback', call: number, id, data: pack(values, keep) }));

  const serve = async (number: number, work: () => unknown): Promise<void> => {
    try {
      const value = await work();
      post({ forge: 1, type: 'answer', call: number, data: pack(value, keep) });
    } catch (error) {
      post({
        forge: 1,
        type: 'failure',
        call: number,
        message: error instanceof Error ? error.message : String(error),
      });
    }
  };

  const settle = (number: number, settleOne: (one: Waiting) => void): void => {
    const one = waiting.get(number);
    waiting.delete(number);
    if (one) settleOne(one);
  };

  return {
    command: (name, data) =>
      call((number) => ({ forge: 1, type: 'command', call: number, command: name, data: pack(data, keep) })),
    receive: (raw) => {
      const parsed = v.safeParse(Message, raw);
      if (!parsed.success) return;
      const message = parsed.output;
      switch (message.type) {
        case 'command':
          void serve(message.call, () => answer(message.command, unpack(message.data, callBack)));
          return;
        case 'callback':
          void serve(message.call, () => {
            const callback = kept.get(message.id);
            if (!callback) throw new Error(`The bridge knows no callback ${message.id}`);
            return callback(...v.parse(Values, unpack(message.data, callBack)));
          });
          return;
        case 'answer':
          settle(message.call, ({ resolve }) => {
            resolve(unpack(message.data, callBack));
          });
          return;
        case 'failure':
          settle(message.call, ({ reject }) => {
            reject(new Error(message.message));
          });
          return;
        case 'size':
          onSize?.(message.height);
          return;
        case 'escape':
          onEscape?.();
      }
    },
  };
}
