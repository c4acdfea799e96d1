import {
  approve,
  approveAndWait,
  button,
  dialog,
  scanForPlan,
  selectForPlan,
  selectKeys,
} from './fixtures/backlog-runs';
import { expectAccessible } from './fixtures/expect-accessible';
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

test('what an administrator is asked about a run goes with it, and is not meant for the next one', async ({
  page,
  browser,
  workbench,
}) => {
  await workbench.asUser('u-member');
  const frame = await openBacklogPage(page, 'DESK');
  const keys = (await scanForPlan(frame)).slice(0, 3);
  await selectKeys(frame, keys.slice(0, 2));
  await approveAndWait(frame, workbench);
  const other = await browser.newContext();
  await useUser(other, workbench.url, 'u-lead');
  const theirs = await openBacklogPage(await other.newPage(), 'DESK');
  await button(theirs, 'Cancel').click();
  await expect(dialog(theirs)).toBeVisible();

  // Their page hears nothing while one run ends and another begins.
  let letGo = (): void => undefined;
  const isWanted = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await theirs.page().route('**/__api/invoke', async (route) => {
    await isWanted;
    await route.fallback();
  });
  await turnTo(frame);
  await workbench.setFault('none');
  await expect(frame.getByText('2 tagged')).toBeVisible({ timeout: 45_000 });
  await selectKeys(frame, keys.slice(2));
  await approveAndWait(frame, workbench);
  await turnTo(theirs);
  letGo();
  await expect(theirs.getByText('0 of 1')).toBeVisible();
  await expect(dialog(theirs)).toHaveCount(0);
  await workbench.setFault('none');
  await other.close();
});

test('an administrator is asked once before a run that somebody else began is cancelled', async ({
  page,
  browser,
  workbench,
}) => {
  await workbench.asUser('u-member');
  const frame = await openBacklogPage(page, 'DESK');
  await selectForPlan(frame, 2);
  await approveAndWait(frame, workbench);
  const other = await browser.newContext();
  await useUser(other, workbench.url, 'u-lead');
  const theirs = await openBacklogPage(await other.newPage(), 'DESK');
  await button(theirs, 'Cancel').click();
  await expect(dialog(theirs)).toContainText('somebody else began');
  await expectAccessible(theirs);
  await button(theirs, 'Let it go on').click();
  await expect(button(theirs, 'Cancel')).toBeFocused();
  // Twice in a hurry is no answer.
  await theirs.page().keyboard.press('Enter');
  await theirs.page().keyboard.press('Enter');
  await expect(dialog(theirs).getByRole('heading')).toBeFocused();
  await theirs.page().keyboard.press('Escape');
  await expect(button(theirs, 'Cancel')).toBeEnabled();
  await button(theirs, 'Cancel').click();
  await button(theirs, 'Cancel the run').click();
  await expect(theirs.getByText(/^Cancelling…/)).toBeVisible();
  await workbench.setFault('none');
  await expect(theirs.getByText('A project administrator ended it.')).toBeVisible({ timeout: 45_000 });
  await expect(theirs.getByText(/^2 not reached/)).toBeVisible();
  await other.close();
});
