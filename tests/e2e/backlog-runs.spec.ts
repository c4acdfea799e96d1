import { readFileSync } from 'node:fs';

import { DEFAULT_LABELS } from '#issue';

import {
  button,
  dialog,
  rows,
  scanForPlan,
  selectKeys,
  approve,
  issueOf,
  issuesOf,
  decideByHand,
  callsOf,
  approveAndWait,
} from './fixtures/backlog-runs';
import { appFrame } from './fixtures/app-frame';
import { expectAccessible } from './fixtures/expect-accessible';
import { openBacklogPage, setTheme } from './fixtures/open-page';
import { press } from './fixtures/press';
import { expect, test } from './fixtures/test';

test('a run writes in bulk what was approved, and an undo puts back exactly what stood before', async ({
  page,
  workbench,
}) => {
  const frame = await openBacklogPage(page, 'DESK');
  const keys = (await scanForPlan(frame)).slice(0, 6);
  const before = await issuesOf(workbench, keys);
  await selectKeys(frame, keys);
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
  await button(frame, 'Undo 6').click();
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
  await button(frame, 'Approve and tag 1').focus();
  await page.keyboard.press('Enter');
  await expect(frame.getByText('1 tagged')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(button(frame, 'Undo')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(frame)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(frame)).toHaveCount(0);
  await expect(button(frame, 'Undo')).toBeFocused();
});

test('what a person decides meanwhile is listed, and not touched', async ({ page, workbench }) => {
  const frame = await openBacklogPage(page, 'DESK');
  const [first = '', second = ''] = await scanForPlan(frame);
  await selectKeys(frame, [first, second]);
  await decideByHand(workbench, second);
  const decided = await issueOf(workbench, second);
  await approve(frame);
  await expect(frame.getByText('1 tagged')).toBeVisible();
  await expect(frame.getByText(`1 left alone: a person decided (${second})`)).toBeVisible();
  expect(await issueOf(workbench, second)).toEqual(decided);
});

test('a run is paused and resumed; others only see how far it is', async ({ page, workbench, browser }) => {
  const frame = await openBacklogPage(page, 'DESK');
  const keys = (await scanForPlan(frame)).slice(0, 3);
  await selectKeys(frame, keys);
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
  await workbench.setFault('none');
  await expect(button(frame, /^Go on with the other/)).toBeVisible({ timeout: 45_000 });
  await button(frame, /^Go on with the other/).click();
  await expect(frame.getByText(/^\d+ tagged$/)).toBeVisible({ timeout: 45_000 });
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
  await expect(dialog(frame)).toContainText(/watcher|Nobody watches/);
  await button(frame, 'Approve and tag 1').click();
  await expect.poll(async () => (await issueOf(workbench, second)).labels).toContain(DEFAULT_LABELS.plan);
});

test('labels that are not on the screen are said before the start', async ({ page, workbench }) => {
  await workbench.setSite({ conditions: ['labels-off-screen'] });
  const frame = await openBacklogPage(page, 'DESK');
  const [key = ''] = await scanForPlan(frame);
  await selectKeys(frame, [key]);
  await button(frame, 'Tag 1…').click();
  await expect(dialog(frame)).toContainText('Labels are not on the screen');
  await button(frame, 'Approve and tag 1').click();
  await expect(frame.getByText('1 tagged')).toBeVisible();
  expect(await issueOf(workbench, key)).toMatchObject({ tag: { place: 'plan', label: false } });
});

test('the history tells of every run, gives its log and the way back', async ({ page, workbench }) => {
  const frame = await openBacklogPage(page, 'DESK');
  const keys = (await scanForPlan(frame)).slice(0, 2);
  const before = await issuesOf(workbench, keys);
  await selectKeys(frame, keys);
  await approve(frame);
  await expect(frame.getByText('2 tagged')).toBeVisible();
  await press(frame.getByRole('tab', { name: 'History' }));
  const list = frame.getByRole('list', { name: 'Runs, the newest first' });
  await expect(list).toContainText('2 tagged');
  await expect(list).toContainText('You');
  await expect(list).toContainText('Open issues of the project');
  const download = page.waitForEvent('download');
  await button(frame, 'Save log as CSV').click();
  const log = readFileSync(await (await download).path(), 'utf8');
  for (const key of keys) expect(log).toContain(key);
  await list.getByRole('button', { name: 'Undo all 2' }).click();
  await button(frame, 'Undo 2').click();
  await expect(frame.getByText('2 put back').first()).toBeVisible();
  expect(await issuesOf(workbench, keys)).toEqual(before);
});

test('chosen issues of a run in the history are undone, and both runs tell of each other', async ({
  page,
  workbench,
}) => {
  const frame = await openBacklogPage(page, 'DESK');
  const keys = (await scanForPlan(frame)).slice(0, 3);
  const [first = '', second = ''] = keys;
  const before = await issueOf(workbench, first);
  await selectKeys(frame, keys);
  await approve(frame);
  await expect(frame.getByText('3 tagged')).toBeVisible();
  const tagged = await issueOf(workbench, second);
  await press(frame.getByRole('tab', { name: 'History' }));
  const list = frame.getByRole('list', { name: 'Runs, the newest first' });
  await expect(list).toContainText('Can be undone until');
  await button(frame, 'Show issues').click();
  const issues = frame.getByRole('region', { name: 'Issues of this run' });
  await expect(issues.getByRole('listitem')).toHaveCount(3);
  await expectAccessible(frame);
  await issues.getByLabel('Keys, or words of the summary').fill(first.toLowerCase());
  await issues.getByRole('button', { name: 'Find' }).click();
  await expect(issues.getByRole('listitem')).toHaveCount(1);
  await issues.getByLabel(`Select ${first}`, { exact: true }).check();
  await button(frame, 'Undo this issue…').click();
  await button(frame, 'Undo 1').click();
  await expect(frame.getByText('1 put back').first()).toBeVisible();
  expect(await issueOf(workbench, first)).toEqual(before);
  expect(await issueOf(workbench, second)).toEqual(tagged);

  await press(frame.getByRole('tab', { name: 'History' }));
  await expect(list.getByText('1 of 3 put back')).toBeVisible();
  await expect(list.getByRole('button', { name: 'Undo the other 2' })).toBeVisible();
  const put = issues.getByRole('listitem').filter({ hasText: first });
  await expect(put).toContainText('now as it was before');
  await expect(put.getByRole('checkbox')).toBeDisabled();
  await list.getByRole('button', { name: /^Undo of the run of/ }).click();
  await expect(list.getByRole('heading', { name: '3 tagged' })).toBeFocused();
  await list.getByRole('button', { name: /^by the undo of/ }).click();
  await expect(list.getByRole('heading', { name: '1 put back' })).toBeFocused();
  await page.setViewportSize({ width: 360, height: 800 });
  await expectAccessible(frame);
});

for (const colorMode of ['light', 'dark'] as const) {
  test(`runs are accessible in ${colorMode}`, async ({ page, workbench }) => {
    const frame = await openBacklogPage(page, 'DESK');
    await setTheme(page, colorMode);
    const keys = (await scanForPlan(frame)).slice(0, 2);
    await selectKeys(frame, keys);
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
  const keys = (await scanForPlan(frame)).slice(0, 2);
  await selectKeys(frame, keys);
  await workbench.setFault('rate-limit-bare', '/rest/api/3/issue/properties');
  await approve(frame);
  await expect(frame.getByText(/Jira asks us to slow down/)).toBeVisible();
  const second = await context.newPage();
  await second.goto('/projects/DESK/app');
  const other = await appFrame(second, 'backlog-page');
  await expect(other.getByText('It goes on in another tab of yours.')).toBeVisible();
  await workbench.setFault('none');
  await expect(frame.getByText('2 tagged')).toBeVisible({ timeout: 30_000 });
  await expect(other.getByText('2 tagged')).toBeVisible();
  expect(await callsOf(workbench, second, 'run.take'), 'takes of the second tab').toBe(0);
});
