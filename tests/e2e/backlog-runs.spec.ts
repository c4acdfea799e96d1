import { DEFAULT_LABELS } from '#issue';

import {
  approve,
  approveAndWait,
  button,
  callsOf,
  decideByHand,
  dialog,
  issueOf,
  issuesOf,
  rows,
  scanForPlan,
  selectForPlan,
  selectKeys,
} from './fixtures/backlog-runs';
import { appFrame } from './fixtures/app-frame';
import { expectAccessible } from './fixtures/expect-accessible';
import { openBacklogPage, setTheme } from './fixtures/open-page';
import { press } from './fixtures/press';
import { expect, test } from './fixtures/test';

/** Who gets mails about edits of single issues. */
const MAILS = /mails? will go to|nobody gets mails/;

test('a run writes in bulk what was approved, and an undo puts back exactly what stood before', async ({
  page,
  workbench,
}) => {
  const frame = await openBacklogPage(page, 'DESK');
  const keys = await selectForPlan(frame, 6);
  const before = await issuesOf(workbench, keys);
  await approve(frame);
  await expect(frame.getByText('6 tagged')).toBeVisible();
  for (const { labels, tag } of await issuesOf(workbench, keys)) {
    expect(labels).toContain(DEFAULT_LABELS.plan);
    expect(tag).toMatchObject({ place: 'plan', by: 'run', rules: 0 });
  }
  expect(await callsOf(workbench, page, 'PUT /rest/api/3/issue/DESK'), 'edits of single issues').toBe(0);
  expect(await callsOf(workbench, page, 'run.checkpoint'), 'checkpoints').toBeGreaterThan(0);
  await frame.getByLabel('Tag', { exact: true }).selectOption('tagged');
  await expect(frame.getByLabel(`Select ${keys[0] ?? ''}`, { exact: true })).toBeVisible();

  await button(frame, 'Undo').click();
  await expect(dialog(frame)).toContainText('Take the tags of 6 issues back?');
  await button(frame, 'Undo 6').click();
  await expect(frame.getByText('6 put back')).toBeVisible();
  expect(await issuesOf(workbench, keys)).toEqual(before);

  await button(frame, 'Undo').click();
  await button(frame, 'Set 6 again').click();
  await expect(frame.getByText('6 put back')).toBeVisible();
  await expect.poll(async () => (await issueOf(workbench, keys[0] ?? '')).labels).toContain(DEFAULT_LABELS.plan);
});

test('all of it works by keyboard alone', async ({ page, workbench }) => {
  const frame = await openBacklogPage(page, 'DESK');
  await workbench.setFault('slow');
  await button(frame, 'Scan').focus();
  await page.keyboard.press('Enter');
  await expect(frame.getByRole('region', { name: 'Scan' })).toBeFocused();
  await workbench.setFault('none');
  await expect(frame.getByRole('grid', { name: 'Issues' })).toBeVisible();
  await expect(frame.locator('body')).not.toBeFocused();
  const [key = ''] = await scanForPlan(frame, 'Scan what changed');
  await frame.getByLabel(`Select ${key}`, { exact: true }).focus();
  await page.keyboard.press('Space');
  await button(frame, 'Tag 1…').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(button(frame, 'Tag 1…')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(frame, 'Approve and tag 1')).toBeEnabled();
  // Tab goes round in the dialog: past its frame, Escape would no longer close it.
  await expect(dialog(frame).getByRole('heading')).toBeFocused();
  for (const name of ['Approve and tag 1', 'Cancel', 'Approve and tag 1']) {
    await page.keyboard.press('Tab');
    await expect(button(frame, name)).toBeFocused();
  }
  await page.keyboard.press('Shift+Tab');
  await expect(button(frame, 'Cancel')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(frame.getByText('1 tagged')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(button(frame, 'Undo')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(frame)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(frame)).toHaveCount(0);
  await expect(button(frame, 'Undo')).toBeFocused();
  await button(frame, 'Close').focus();
  await page.keyboard.press('Enter');
  await expect(frame.getByText('1 tagged')).toHaveCount(0);
  await expect(frame.getByRole('region', { name: 'What the scan found' })).toBeFocused();
});

test('what a person decides meanwhile is listed, and not touched', async ({ page, workbench }) => {
  const frame = await openBacklogPage(page, 'DESK');
  const [, second = ''] = await selectForPlan(frame, 2);
  await decideByHand(workbench, second);
  const decided = await issueOf(workbench, second);
  await approve(frame);
  await expect(frame.getByText('1 tagged')).toBeVisible();
  await expect(frame.getByText(`1 left alone: a person decided (${second})`)).toBeVisible();
  expect(await issueOf(workbench, second)).toEqual(decided);
});

test('a run is paused and resumed; others only see how far it is', async ({ page, workbench, browser }) => {
  const frame = await openBacklogPage(page, 'DESK');
  const keys = await selectForPlan(frame, 3);
  await approveAndWait(frame, workbench);

  const other = await browser.newContext({ baseURL: workbench.url });
  await other.addCookies([{ name: 'user', value: 'u-reader', url: workbench.url }]);
  const theirs = await openBacklogPage(await other.newPage(), 'DESK');
  await expect(theirs.getByText('Somebody else')).toBeVisible();
  await expect(button(theirs, 'Cancel')).toHaveCount(0);
  await other.close();

  await button(frame, 'Pause').click();
  await workbench.setFault('none');
  await expect(button(frame, 'Resume')).toBeVisible({ timeout: 45_000 });
  expect((await issueOf(workbench, keys[0] ?? '')).labels).not.toContain(DEFAULT_LABELS.plan);
  await button(frame, 'Resume').click();
  await expect(frame.getByText('3 tagged')).toBeVisible({ timeout: 45_000 });
});

test('a run that is cancelled ends after what is begun, and can be gone on with', async ({ page, workbench }) => {
  await workbench.setSite({ conditions: ['no-bulk-change'] });
  const frame = await openBacklogPage(page, 'DESK');
  await scanForPlan(frame);
  await frame.getByLabel('Select all shown').click();
  await button(frame, /^Tag \d+…/).click();
  await dialog(frame)
    .getByRole('radio', { name: /issue by issue/ })
    .check();
  await workbench.setFault('rate-limit-bare', 'PUT /rest/api/3/issue');
  await button(frame, /^Approve and tag/).click();
  await expect(frame.getByText(/Jira asks us to slow down/)).toBeVisible();
  await button(frame, 'Cancel').click();
  await expect(frame.getByText(/^Cancelling…/)).toBeVisible();
  const asked = await callsOf(workbench, page, 'permissions=BULK_CHANGE');
  await workbench.setFault('server-error', 'permissions=BULK_CHANGE');
  await expect(button(frame, /^Go on with/)).toBeVisible({ timeout: 45_000 });

  // How it would be written could not be found out: that is said, and asked again.
  await button(frame, /^Go on with/).click();
  await expect(dialog(frame)).toContainText('could not be found out');
  await expectAccessible(frame);
  await workbench.setFault('none');
  await dialog(frame).getByRole('button', { name: 'Try again' }).click();
  await expect(dialog(frame)).toContainText(MAILS);
  await dialog(frame).getByRole('button', { name: 'Cancel' }).click();
  await expect(button(frame, /^Go on with/)).toBeFocused();
  await button(frame, /^Go on with/).click();
  await dialog(frame)
    .getByRole('button', { name: /^Go on with/ })
    .click();
  await expect(frame.getByText(/^\d+ tagged$/)).toBeVisible({ timeout: 45_000 });
  await button(frame, 'Undo').click();
  await expect(dialog(frame)).toContainText(MAILS);

  // In the history, its issues are not at hand yet.
  await dialog(frame).getByRole('button', { name: 'Cancel' }).click();
  await press(frame.getByRole('tab', { name: 'History' }));
  await button(frame, /^Undo all \d+$/)
    .first()
    .click();
  await expect(dialog(frame)).toContainText(MAILS);
  expect(await callsOf(workbench, page, 'permissions=BULK_CHANGE')).toBe(asked + 3);
});

test('an issue opens beside the table with its evidence, and gives the focus back', async ({ page }) => {
  const frame = await openBacklogPage(page, 'DESK');
  const [first = '', second = ''] = await scanForPlan(frame);
  const opener = rows(frame).getByRole('button', { name: first, exact: true });
  await opener.click();
  const beside = frame.getByRole('complementary', { name: first });
  await expect(beside.getByRole('heading', { name: first })).toBeFocused();
  await expect(beside.locator('mark').first()).toBeVisible();
  await expect(beside.getByRole('heading', { name: 'What speaks for which' })).toBeVisible();
  await beside.getByText('What would change this').click();
  await expect(beside.getByText(/^Without/)).toBeVisible();
  await beside.getByRole('button', { name: 'Backlog', exact: true }).click();
  await expect(rows(frame).first()).toContainText('your choice');
  // How sure the rules were of the other place says nothing of this one.
  await expect(rows(frame).first().locator('.issue-cell-confidence')).toHaveText(/none: your own choice$/);
  await expectAccessible(frame);
  await page.keyboard.press('Escape');
  await expect(beside).toHaveCount(0);
  await expect(opener).toBeFocused();
  await page.setViewportSize({ width: 360, height: 800 });
  await rows(frame).getByRole('button', { name: second, exact: true }).click();
  await expect(frame.getByRole('complementary', { name: second })).toBeVisible();
  await expect(rows(frame).first()).not.toBeVisible();
  await expectAccessible(frame);
});

test('without Bulk change there is a choice: the tag alone, or labels with mails', async ({ page, workbench }) => {
  await workbench.setSite({ conditions: ['no-bulk-change'] });
  const frame = await openBacklogPage(page, 'DESK');
  const [first = '', second = ''] = await scanForPlan(frame);
  await selectKeys(frame, [first]);
  await button(frame, 'Tag 1…').click();
  await expect(dialog(frame)).toContainText('You may not make bulk changes');
  await button(frame, 'Approve and tag 1').click();
  await expect(frame.getByText('1 tagged')).toBeVisible();
  expect(await issueOf(workbench, first)).toMatchObject({ tag: { place: 'plan', label: false } });

  await selectKeys(frame, [second]);
  await button(frame, 'Tag 1…').click();
  await dialog(frame)
    .getByRole('radio', { name: /issue by issue/ })
    .check();
  await expect(dialog(frame)).toContainText(MAILS);
  await button(frame, 'Approve and tag 1').click();
  await expect.poll(async () => (await issueOf(workbench, second)).labels).toContain(DEFAULT_LABELS.plan);
});

test('labels that are not on the screen are said before the start', async ({ page, workbench }) => {
  await workbench.setSite({ conditions: ['labels-off-screen'] });
  const frame = await openBacklogPage(page, 'DESK');
  const [key = ''] = await selectForPlan(frame, 1);
  await button(frame, 'Tag 1…').click();
  await expect(dialog(frame)).toContainText('Labels are not on the screen');
  await button(frame, 'Approve and tag 1').click();
  await expect(frame.getByText('1 tagged')).toBeVisible();
  expect(await issueOf(workbench, key)).toMatchObject({ tag: { place: 'plan', label: false } });
});

for (const colorMode of ['light', 'dark'] as const) {
  test(`runs are accessible in ${colorMode}`, async ({ page, workbench }) => {
    const frame = await openBacklogPage(page, 'DESK');
    await setTheme(page, colorMode);
    await selectForPlan(frame, 2);
    await button(frame, 'Tag 2…').click();
    await button(frame, 'Approve and tag 2').waitFor();
    await expectAccessible(frame);
    await workbench.setFault('rate-limit-bare', '/rest/api/3/issue/properties');
    await button(frame, 'Approve and tag 2').click();
    await expect(frame.getByText(/Jira asks us to slow down/)).toBeVisible();
    await expectAccessible(frame);
    await workbench.setFault('none');
    await expect(frame.getByText('2 tagged')).toBeVisible({ timeout: 30_000 });
    await expectAccessible(frame);
    await press(frame.getByRole('tab', { name: 'History' }));
    await expect(frame.getByRole('list', { name: 'Runs, the newest first' })).toBeVisible();
    await expectAccessible(frame);
    await page.setViewportSize({ width: 360, height: 800 });
    await expectAccessible(frame);
    const overflow = await frame.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, 'pixels that stick out').toBe(0);
  });
}

test('two tabs of one person: one advances the run, the other follows', async ({ page, context, workbench }) => {
  const frame = await openBacklogPage(page, 'DESK');
  await selectForPlan(frame, 2);
  await workbench.setFault('rate-limit-bare', '/rest/api/3/issue/properties');
  await approve(frame);
  await expect(frame.getByText(/Jira asks us to slow down/)).toBeVisible();
  const second = await context.newPage();
  await second.goto('/projects/DESK/app');
  const other = await appFrame(second, 'backlog-page');
  await expect(other.getByText('It goes on in another tab of yours. Was that tab closed?')).toBeVisible();
  await workbench.setFault('none');
  await expect(frame.getByText('2 tagged')).toBeVisible({ timeout: 30_000 });
  await expect(other.getByText('2 tagged')).toBeVisible();
  expect(await callsOf(workbench, second, 'run.take'), 'takes of the second tab').toBe(0);
});

test('between the end of a run and what it did, the page says that it reads that', async ({ page }) => {
  const frame = await openBacklogPage(page, 'DESK');
  await selectForPlan(frame, 2);
  let isOver = false;
  let letGo = (): void => undefined;
  const isWanted = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/__api/invoke', async (route) => {
    const call = route.request().postData() ?? '';
    isOver ||= call.includes('"status":"finished"');
    if (isOver && call.includes('"run.portion"')) await isWanted;
    await route.continue();
  });
  await approve(frame);
  await expect(frame.getByText('Reading what the run did…')).toBeAttached();
  letGo();
  await expect(frame.getByText('2 tagged')).toBeVisible();
  await expect(frame.getByText('Reading what the run did…')).toHaveCount(0);
});
