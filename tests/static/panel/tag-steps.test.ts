import { describe, expect, it } from '@jest/globals';
import { JiraError, type JiraRequest, type Request } from '#jira';
import type { JiraIssue, TagDecision } from '#issue';

import { tagBefore, undoTag, writeTag } from '../../../static/panel/tag-steps';
import { issue, tag } from './builders';

const DECISION: TagDecision = { place: 'backlog', band: 'high', by: 'person', rules: 3 };
const WRITTEN = issue({ tag: tag(), labels: ['product-backlog'] });

interface Answers {
  /** What each reading of the issue finds, in order; the last one from then on. */
  readonly reads: readonly JiraIssue[];
  readonly put?: number | 'lost';
  readonly remove?: number;
}

function jira({ reads, put = 204, remove = 204 }: Answers) {
  const writes: JiraRequest[] = [];
  let read = 0;
  const request: Request = (call) => {
    if (call.method === 'GET') {
      const found = reads[Math.min(read, reads.length - 1)];
      read += 1;
      return Promise.resolve({ status: 200, body: JSON.stringify(found) });
    }
    writes.push(call);
    const status = call.method === 'DELETE' ? remove : put;
    return status === 'lost' ? Promise.reject(new Error('lost')) : Promise.resolve({ status, body: '' });
  };
  return { request, writes };
}

describe('writing a tag', () => {
  it('writes label and property in one edit, then reads the issue again', async () => {
    const { request, writes } = jira({ reads: [issue(), WRITTEN] });
    const step = await writeTag(request, issue(), DECISION);
    expect(step).toEqual({ kind: 'written', issue: WRITTEN, before: { tag: undefined, labels: [] } });
    expect(writes).toHaveLength(1);
    expect(writes[0]?.body).toEqual({
      update: { labels: [{ add: 'product-backlog' }] },
      properties: [{ key: 'backlog-or-plan', value: tag() }],
    });
  });

  it('writes nothing when somebody decided since the person looked', async () => {
    const theirs = issue({ tag: tag({ place: 'plan' }), labels: ['project-plan'] });
    const { request, writes } = jira({ reads: [theirs] });
    expect(await writeTag(request, issue(), DECISION)).toEqual({ kind: 'overtaken', issue: theirs });
    expect(writes).toEqual([]);
  });

  it('goes on when only other labels or the text changed meanwhile', async () => {
    const edited = issue({ labels: ['urgent'], summary: 'Edited' });
    const { request, writes } = jira({ reads: [edited, WRITTEN] });
    expect(await writeTag(request, issue(), DECISION)).toMatchObject({ kind: 'written' });
    expect(writes).toHaveLength(1);
  });

  it('refuses when the person has lost the permission meanwhile', async () => {
    const { request, writes } = jira({ reads: [issue({ mayEdit: false })] });
    await expect(writeTag(request, issue(), DECISION)).rejects.toMatchObject({ code: 'forbidden' });
    expect(writes).toEqual([]);
  });

  it.each(['lost' as const, 503])('finds out by reading that a write came through after all (%s)', async (put) => {
    const { request } = jira({ reads: [issue(), WRITTEN], put });
    expect(await writeTag(request, issue(), DECISION)).toMatchObject({ kind: 'written', issue: WRITTEN });
  });

  it('fails with the first error when the write did not come through', async () => {
    const { request } = jira({ reads: [issue()], put: 'lost' });
    await expect(writeTag(request, issue(), DECISION)).rejects.toMatchObject({ code: 'connection-lost' });
  });

  it('does not guess after an error that says nothing was written', async () => {
    const { request } = jira({ reads: [issue(), WRITTEN], put: 429 });
    await expect(writeTag(request, issue(), DECISION)).rejects.toBeInstanceOf(JiraError);
  });
});

describe('undoing a decision', () => {
  const before = { tag: undefined, labels: [] };
  const after = tagBefore(WRITTEN);

  it('takes off the label and deletes the property that the decision brought', async () => {
    const { request, writes } = jira({ reads: [WRITTEN, issue()] });
    expect(await undoTag(request, '10001', before, after)).toMatchObject({ kind: 'written', issue: issue() });
    expect(writes.map(({ method }) => method)).toEqual(['PUT', 'DELETE']);
    expect(writes[0]?.body).toEqual({ update: { labels: [{ remove: 'product-backlog' }] } });
  });

  it('puts back the tag that stood before', async () => {
    const run = { tag: tag({ place: 'plan', by: 'run' }), labels: ['project-plan'] };
    const { request, writes } = jira({ reads: [WRITTEN, issue(run)] });
    await undoTag(request, '10001', run, after);
    expect(writes).toHaveLength(1);
    expect(writes[0]?.body).toMatchObject({ properties: [{ value: run.tag }] });
  });

  it('keeps what somebody else decided since', async () => {
    const theirs = issue({ tag: tag({ place: 'plan' }), labels: ['project-plan'] });
    const { request, writes } = jira({ reads: [theirs] });
    expect(await undoTag(request, '10001', before, after)).toEqual({ kind: 'overtaken', issue: theirs });
    expect(writes).toEqual([]);
  });

  it('takes up an undo that broke off half way', async () => {
    const half = issue({ tag: tag(), labels: [] });
    const { request, writes } = jira({ reads: [half, issue()] });
    expect(await undoTag(request, '10001', before, after)).toMatchObject({ kind: 'written' });
    expect(writes.map(({ method }) => method)).toEqual(['DELETE']);
  });
});
