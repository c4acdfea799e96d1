import { DEFAULT_LABELS } from '#issue';

import { approveAndWait, button, callsOf, dialog, issueOf, issuesOf, selectForPlan } from './fixtures/backlog-runs';
import { expectAccessible } from './fixtures/expect-accessible';
import { openBacklogPage } from './fixtures/open-page';
import { expect, test } from './fixtures/test';
import { useUser } from './fixtures/workbench';

const LABEL_EDITS = '/rest/api/3/bulk/issues/fields';
/** By then nobody holds a run any more whose tab was closed. */
const HOLD_ENDS = 100_000;
/** How long a write without an answer is waited for, in milliseconds. */
const GRACE = 60_000;

// A workbench of their own: the time that they let pass on it does not come back.
test.use({ serverArgs: ['--search-lag', '0'] });

test('a run whose tab is closed goes on by itself when its hold ends, as whoever approved it', async ({
  page,
  context,
  workbench,
}) => {
  const frame = await openBacklogPage(page, 'DESK');
  const keys = await selectForPlan(frame, 4);
  await approveAndWait(frame, workbench);
  await page.close();
  await workbench.setFault('none');
  await workbench.passTime(HOLD_ENDS);
  await expect
    .poll(async () => (await issuesOf(workbench, keys)).filter(({ tag }) => tag !== undefined).length)
    .toBe(4);
  const back = await openBacklogPage(await context.newPage(), 'DESK');
  await expect(back.getByText('4 tagged')).toBeVisible();
});

test('where the site lets nobody act for who is not there, the run goes on when they are back', async ({
  page,
  context,
  workbench,
}) => {
  await workbench.setSite({ impersonation: 'refused' });
  const frame = await openBacklogPage(page, 'DESK');
  await selectForPlan(frame, 2);
  await approveAndWait(frame, workbench);
  await page.close();
  await workbench.passTime(HOLD_ENDS);
  await context.clock.install({ time: Date.now() + HOLD_ENDS });
  await workbench.asUser('u-lead');
  const theirs = await openBacklogPage(await context.newPage(), 'DESK');
  await workbench.runSchedule('run-watchdog');
  await expect(theirs.getByText('It goes on when who began it opens this page again.')).toBeVisible();
  await workbench.asUser('u-admin');
  const back = await openBacklogPage(await context.newPage(), 'DESK');
  await expect(back.getByText('Keep this tab open: this site does not let the run go on without you.')).toBeVisible();
  await workbench.setFault('none');
  await expect(back.getByText('2 tagged')).toBeVisible({ timeout: 45_000 });
});

test('a write whose answer was lost counts once', async ({ page, workbench }) => {
  await page.clock.install();
  const frame = await openBacklogPage(page, 'DESK');
  const keys = await selectForPlan(frame, 3);
  await button(frame, 'Tag 3…').click();
  await button(frame, 'Approve and tag 3').waitFor();
  await workbench.setFault('lost-connection-after-write', LABEL_EDITS);
  await button(frame, 'Approve and tag 3').click();
  await expect.poll(() => callsOf(workbench, page, `POST ${LABEL_EDITS}`)).toBe(1);
  await page.clock.fastForward(GRACE);
  await expect(frame.getByText('3 tagged')).toBeVisible({ timeout: 45_000 });
  expect(await callsOf(workbench, page, `POST ${LABEL_EDITS}`), 'label edits').toBe(1);
  for (const { labels } of await issuesOf(workbench, keys)) expect(labels).toContain(DEFAULT_LABELS.plan);
});

test('a run that an administrator ends as it stands says what is half done, and is gone on with or undone', async ({
  page,
  browser,
  context,
  workbench,
}) => {
  await workbench.setSite({ impersonation: 'refused' });
  const frame = await openBacklogPage(page, 'DESK');
  const keys = await selectForPlan(frame, 2);
  const [first = ''] = keys;
  await button(frame, /^Tag \d+…/).click();
  await button(frame, /^Approve and tag/).waitFor();
  await workbench.setFault('rate-limit-bare', LABEL_EDITS);
  await button(frame, /^Approve and tag/).click();
  await expect.poll(async () => (await issueOf(workbench, first)).tag).toMatchObject({ label: false });
  await expect(frame.getByText(/Jira asks us to slow down/)).toBeVisible();
  await page.close();
  await workbench.asUser('u-lead');
  const theirPage = await context.newPage();
  const theirs = await openBacklogPage(theirPage, 'DESK');
  // Once the run needs its tab, ending it is called by its name before anything is pressed.
  await workbench.passTime(HOLD_ENDS);
  await workbench.runSchedule('run-watchdog');
  await expect(button(theirs, 'End it as it stands')).toBeVisible();
  // It does not go on by itself then, whenever Jira may be asked again.
  await expect(theirs.getByText(/Going on by itself/)).toHaveCount(0);
  await workbench.setFault('none');
  await expect(theirs.getByText(/You can end it as it stands\./)).toBeVisible();
  const other = await browser.newContext();
  await useUser(other, workbench.url, 'u-member');
  const members = await openBacklogPage(await other.newPage(), 'DESK');
  await expect(members.getByText(/A project administrator can end it as it stands\./)).toBeVisible();
  await button(theirs, 'End it as it stands').click();
  await expect(dialog(theirs)).toContainText('What is written stays. What is half done stays so');
  await expectAccessible(theirs);
  await button(theirs, 'Let it wait').click();
  await expect(button(theirs, 'End it as it stands')).toBeFocused();
  await button(theirs, 'End it as it stands').click();
  await button(theirs, 'End it').click();
  await expect(theirs.getByText('2 half done', { exact: true })).toBeVisible();
  await expect(theirs.getByText('A project administrator ended it.')).toBeVisible();
  await expect(theirs.getByText(`Half done: ${keys.join(', ')}`)).toBeVisible();
  // Who can do neither is not told to.
  await expect(members.getByText(/Who began the run, or an administrator, can go on with it/)).toBeVisible();
  await expect(button(members, 'Undo')).toHaveCount(0);
  await other.close();
  await expectAccessible(theirs);
  await theirPage.setViewportSize({ width: 360, height: 800 });
  await expect(button(theirs, 'Undo')).toBeVisible();
  await button(theirs, 'Go on with these 2').click();
  await expect(theirs.getByText('2 tagged')).toBeVisible({ timeout: 45_000 });
  for (const { labels, tag } of await issuesOf(workbench, keys)) {
    expect(labels).toContain(DEFAULT_LABELS.plan);
    expect(tag).not.toHaveProperty('label');
  }
  await expect(dialog(theirs)).toHaveCount(0);
});
