import type { ServerResponse } from 'node:http';
import type { WorkbenchPorts } from './ports';

/** Streams every change of an issue to a shell as server-sent events, until that page is gone. */
export function streamChanges(response: ServerResponse, onIssueChanged: WorkbenchPorts['onIssueChanged']): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': open\n\n');
  const stop = onIssueChanged((change) => {
    response.write(`data: ${JSON.stringify(change)}\n\n`);
  });
  response.on('close', stop);
}
