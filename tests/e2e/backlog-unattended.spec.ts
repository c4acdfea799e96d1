import { DEFAULT_LABELS } from '#issue';

import { approveAndWait, button, callsOf, issuesOf, selectForPlan } from './fixtures/backlog-runs';
import { openBacklogPage } from './fixtures/open-page';
import { expect, test } from './fixtures/test';

/** How long the tab's hold on a run may last, and somebody be called then. */
const TAKEN_OVER = { intervals: [2_000], timeout: 110_000 };
/** How often the watchdog looks in these tests, until it finds that nobody holds the run any more. */
const WATCH = { intervals: [5_000], timeout: 180_000 };

test('a run whose tab is closed goes on by itself when its hold ends, as whoever approved it', async ({
  page,
  context,
  workbench,
}) => {
  // The tab's hold on the run has to run out.
  test.setTimeout(240_000);
  const frame = await openBacklogPage(page, 'DESK');
  const keys = await selectForPlan(frame, 4);
  await approveAndWait(frame, workbench);
  await page.close();
  await workbench.setFault('none');
  await expect
    .poll(async () => (await issuesOf(workbench, keys)).filter(({ tag }) => tag !== undefined).length, TAKEN_OVER)
    .toBe(4);
  const back = await openBacklogPage(await context.newPage(), 'DESK');
  await expect(back.getByText('4 tagged')).toBeVisible();
});

test('where the site lets nobody act for who is not there, the run goes on when they are back', async ({
  page,
  context,
  workbench,
}) => {
  test.setTimeout(300_000);
  await workbench.setSite({ impersonation: 'refused' });
  const frame = await openBacklogPage(page, 'DESK');
  await selectForPlan(frame, 2);
  await approveAndWait(frame, workbench);
  await page.close();
  await workbench.asUser('u-lead');
  const theirs = await openBacklogPage(await context.newPage(), 'DESK');
  const words = theirs.getByText('It goes on when who began it opens this page again.');
  await expect
    .poll(async () => {
      await workbench.runSchedule('run-watchdog');
      return words.count();
    }, WATCH)
    .toBe(1);
  await workbench.asUser('u-admin');
  const back = await openBacklogPage(await context.newPage(), 'DESK');
  await expect(back.getByText('Keep this tab open: this site does not let the run go on without you.')).toBeVisible();
  await workbench.setFault('none');
  await expect(back.getByText('2 tagged')).toBeVisible({ timeout: 45_000 });
});

test('a write whose answer was lost counts once', async ({ page, workbench }) => {
  // Whether it came through is looked at after a minute of grace.
  test.setTimeout(150_000);
  const frame = await openBacklogPage(page, 'DESK');
  const keys = await selectForPlan(frame, 3);
  await button(frame, 'Tag 3…').click();
  await button(frame, 'Approve and tag 3').waitFor();
  await workbench.setFault('lost-connection-after-write', '/rest/api/3/bulk/issues/fields');
  await button(frame, 'Approve and tag 3').click();
  await expect(frame.getByText('3 tagged')).toBeVisible({ timeout: 120_000 });
  expect(await callsOf(workbench, page, 'POST /rest/api/3/bulk/issues/fields'), 'label edits').toBe(1);
  for (const { labels } of await issuesOf(workbench, keys)) expect(labels).toContain(DEFAULT_LABELS.plan);
});
