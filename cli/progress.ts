import { SingleBar } from 'cli-progress';

/** A bar of the bytes read, on a terminal; nothing when the output goes to a file or a pipe. */
export interface Progress {
  readonly advance: (bytes: number) => void;
  readonly stop: () => void;
}

/** @param total bytes of the file */
export function startProgress(total: number, stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY || total === 0) return { advance: () => undefined, stop: () => undefined };
  const bar = new SingleBar({ format: '{bar} {percentage}%  {eta_formatted} left', clearOnComplete: true, stream });
  bar.start(total, 0);
  return { advance: (bytes) => bar.increment(bytes), stop: () => bar.stop() };
}
