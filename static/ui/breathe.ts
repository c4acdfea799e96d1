/**
 * Ends the current task and comes back in the next one. A message is used because timers wait at least 4 ms when
 * nested, and because `scheduler.yield` comes back before the page could paint.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
