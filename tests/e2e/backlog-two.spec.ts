import { approve, approveAndWait, scanForPlan, selectKeys } from './fixtures/backlog-runs';
import { openBacklogPage, turnTo } from './fixtures/open-page';
import { expect, test } from './fixtures/test';
import { useUser } from './fixtures/workbench';

test('who finds another run going keeps what is selected, and is told no longer than it goes', async ({
  page,
  browser,
  workbench,
}) => {
  const other = await browser.newContext();
  await useUser(other, workbench.url, 'u-lead');
  const theirs = await openBacklogPage(await other.newPage(), 'DESK');
  const keys = (await scanForPlan(theirs)).slice(0, 3);
  await selectKeys(theirs, keys);
  const frame = await openBacklogPage(page, 'DESK');
  await scanForPlan(frame);
  await selectKeys(frame, keys.slice(0, 2));
  await approveAndWait(frame, workbench);

  await turnTo(theirs);
  await approve(theirs);
  await expect(theirs.getByText('Another run is going in this project')).toBeVisible();
  await workbench.setFault('none');
  await expect(frame.getByText('2 tagged')).toBeVisible({ timeout: 45_000 });
  await expect(theirs.getByText('2 tagged')).toBeVisible({ timeout: 45_000 });
  await expect(theirs.getByText('Another run is going in this project')).toHaveCount(0);
  await expect(theirs.getByText('3 selected')).toBeVisible();
  await approve(theirs);
  await expect(theirs.getByText('1 tagged', { exact: true })).toBeVisible({ timeout: 45_000 });
  await other.close();
});
