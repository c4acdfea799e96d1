import type { Browser, Frame, Page } from '@playwright/test';

import { approve, button, rows, scanForPlan, selectForPlan, selectKeys } from './fixtures/backlog-runs';
import { expectAccessible } from './fixtures/expect-accessible';
import { openBacklogPage } from './fixtures/open-page';
import { expect, test } from './fixtures/test';
import type { Workbench } from './fixtures/workbench';

const search = (frame: Frame) => frame.getByLabel('Search in key and summary');
const said = (frame: Frame, words: RegExp) => frame.locator('.backlog-intro').filter({ hasText: words });
const keysOf = (frame: Frame) => rows(frame).locator('.issue-key').allInnerTexts();

/** An administrator does something in a browser of their own. */
async function asAdmin(browser: Browser, workbench: Workbench, act: (theirs: Frame) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  try {
    await context.addCookies([{ name: 'user', value: 'u-admin', url: workbench.url, httpOnly: true, sameSite: 'Lax' }]);
    await act(await openBacklogPage(await context.newPage(), 'DESK'));
  } finally {
    await context.close();
  }
}

const tagAsAdmin = (browser: Browser, workbench: Workbench, key: string): Promise<void> =>
  asAdmin(browser, workbench, async (theirs) => {
    await scanForPlan(theirs);
    await selectKeys(theirs, [key]);
    await approve(theirs);
    await expect(theirs.getByText('1 tagged')).toBeVisible();
  });

const undoAsAdmin = (browser: Browser, workbench: Workbench): Promise<void> =>
  asAdmin(browser, workbench, async (theirs) => {
    await button(theirs, 'Undo').click();
    await button(theirs, 'Undo 1').click();
    await expect(theirs.getByText('1 put back')).toBeVisible();
  });

/** The page is looked at again. */
async function lookAgain(page: Page, frame: Frame): Promise<void> {
  for (const shown of [page, frame]) {
    await shown.evaluate(() => {
      // Looks that nobody asked for are a minute apart.
      const later = Date.now.bind(Date);
      Date.now = () => later() + 60_000;
      document.dispatchEvent(new Event('visibilitychange'));
    });
  }
}

test('another scan of the same issues keeps filters, search, order, choices and selection', async ({ page }) => {
  const frame = await openBacklogPage(page, 'DESK');
  await scanForPlan(frame);
  await search(frame).fill('e');
  await frame.getByRole('grid', { name: 'Issues' }).getByRole('button', { name: 'Summary' }).click();
  const [first = '', second = ''] = await keysOf(frame);
  await selectKeys(frame, [first, second]);
  await button(frame, 'To Backlog').click();
  await expect(frame.getByText('your choice')).toHaveCount(2);
  const before = await keysOf(frame);
  for (const again of ['Scan what changed', 'Scan all again']) {
    await button(frame, again).click();
    await expect(button(frame, again)).toBeEnabled();
    await expect(frame.getByLabel('Suggestion', { exact: true })).toHaveValue('plan');
    await expect(frame.getByLabel('Tag', { exact: true })).toHaveValue('none');
    await expect(search(frame)).toHaveValue('e');
    await expect(frame.getByRole('columnheader', { name: 'Summary' })).toHaveAttribute('aria-sort', 'ascending');
    await expect.poll(() => keysOf(frame)).toEqual(before);
    await expect(frame.getByText('2 selected')).toBeVisible();
    await expect(frame.getByText('your choice')).toHaveCount(2);
  }
  await frame.getByText('A JQL query').click();
  await frame.getByRole('textbox', { name: 'JQL query' }).fill('statusCategory != Done');
  await button(frame, 'Scan').click();
  await expect(frame.getByText('Select issues to tag them')).toBeVisible();
  await expect(search(frame)).toHaveValue('');
});

test('another scan lets go of selected issues that it finds otherwise, and names them', async ({ page, workbench }) => {
  const frame = await openBacklogPage(page, 'DESK');
  const [first = ''] = await selectForPlan(frame, 2);
  const deselected = frame.getByRole('status').filter({ hasText: '1 issue was deselected' });
  await workbench.jira('PUT', `/rest/api/3/issue/${first}`, { fields: { labels: ['product-backlog'] } });
  await button(frame, 'Scan what changed').click();
  await expect(deselected).toContainText(`The suggestion or the tag of ${first} changed.`);
  await expect(frame.getByText('1 selected')).toBeVisible();
  await expectAccessible(frame);
  await deselected.getByRole('button', { name: 'OK' }).click();
  await expect(deselected).toHaveCount(0);
  await expect(frame.getByText('1 selected')).toBeVisible();
});

test('a scan of changes says what it came to', async ({ page, workbench }) => {
  const frame = await openBacklogPage(page, 'DESK');
  await button(frame, 'Scan').click();
  await button(frame, 'Scan what changed').click();
  await expect(said(frame, /^Nothing changed since \d+:\d\d.*0 issues were read\.$/)).toBeVisible();
  await workbench.jira('PUT', '/rest/api/3/issue/DESK-210', { fields: { summary: 'Renamed since' } });
  await button(frame, 'Scan what changed').click();
  await expect(said(frame, /^1 issue was read: it is new, or changed since/)).toBeVisible();
  await workbench.jira('DELETE', '/rest/api/3/issue/DESK-97');
  await button(frame, 'Scan what changed').click();
  await expect(said(frame, / 1 is no longer there or no longer in this list\. The other /)).toBeVisible();
  await search(frame).fill('DESK-97');
  await expect(rows(frame)).toHaveCount(0);
  await search(frame).fill('');

  await workbench.setFault('server-error', '/search/jql');
  await button(frame, 'Scan what changed').click();
  const alert = frame.getByRole('alert').filter({ hasText: 'Jira has a problem' });
  await expect(alert).toContainText('Nothing was lost, and nothing in Jira was changed. Wait a moment, then go on');
  await workbench.setFault('none');
  await button(frame, 'Go on from here').click();
  await expect(said(frame, /^1 issue was read/)).toBeVisible();
});

test('a page that Jira refuses when it is opened says so, and goes on by itself', async ({ page, workbench }) => {
  await workbench.setFault('rate-limit-quota');
  const frame = await openBacklogPage(page, 'DESK');
  await expect(frame.getByText(/Jira asks us to slow down\. Going on by itself in \d s/)).toBeVisible();
  await workbench.setFault('none');
  await expect(button(frame, 'Scan')).toBeVisible();
});

test('what somebody else has tagged since is said, with a way to have it listed', async ({
  page,
  browser,
  workbench,
}) => {
  await workbench.asUser('u-member');
  const frame = await openBacklogPage(page, 'DESK');
  const [key = ''] = await scanForPlan(frame);
  await tagAsAdmin(browser, workbench, key);
  await lookAgain(page, frame);
  await expect(button(frame, /^Somebody else/)).toBeVisible();
  await expect(frame.getByText('tagged 1 issue since your scan.')).toBeVisible();
  await expectAccessible(frame);
  await frame.getByRole('status').getByRole('button', { name: 'Scan what changed' }).click();
  await expect(frame.getByText('since your scan.')).toHaveCount(0);
  await expect(rows(frame).filter({ hasText: key })).toHaveCount(0);
});

test('tags without labels that somebody else wrote, and took back, are listed by a scan of what changed', async ({
  page,
  browser,
  workbench,
}) => {
  await workbench.setSite({ conditions: ['no-bulk-change'] });
  await workbench.asUser('u-member');
  const frame = await openBacklogPage(page, 'DESK');
  const [key = ''] = await scanForPlan(frame);
  await tagAsAdmin(browser, workbench, key);
  await lookAgain(page, frame);
  await expect(frame.getByText('tagged 1 issue since your scan.')).toBeVisible();
  await frame.getByRole('status').getByRole('button', { name: 'Scan what changed' }).click();
  await expect(said(frame, /^1 issue was read/)).toBeVisible();
  await expect(frame.getByText('since your scan.')).toHaveCount(0);
  await expect(rows(frame).filter({ hasText: key })).toHaveCount(0);

  await undoAsAdmin(browser, workbench);
  await search(frame).fill(key);
  await button(frame, 'Scan what changed').click();
  await expect(rows(frame).filter({ hasText: key })).toHaveCount(1);
});

test('charts and filters are few stops on the way to the table, and can be skipped', async ({ page }) => {
  const frame = await openBacklogPage(page, 'DESK');
  await button(frame, 'Scan').click();
  await button(frame, 'Scan all again').focus();
  await page.keyboard.press('Tab');
  const skip = button(frame, 'Skip to the table');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(frame.getByLabel('Select all shown')).toBeFocused();

  await button(frame, /^Backlog \d/).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(frame.getByLabel('Suggestion', { exact: true })).toHaveValue('plan');
  await expect(button(frame, /^Plan \d/)).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await expect(button(frame, /^Backlog \d/)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(frame.getByRole('toolbar', { name: 'Show one stretch only' }).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(search(frame)).toBeFocused();
});

test('a place chosen is a person’s, also where it is suggested', async ({ page }) => {
  const frame = await openBacklogPage(page, 'DESK');
  const [key = ''] = await selectForPlan(frame, 1);
  await button(frame, 'To Plan').click();
  const row = rows(frame).filter({ has: button(frame, key) });
  await expect(row.locator('.issue-cell-place')).toHaveText('Plan' + 'your choice');
  await expect(row.locator('.issue-cell-confidence')).toContainText('your own choice');
});

for (const width of [1280, 360]) {
  test(`a place of one’s own choice stays on one line, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const frame = await openBacklogPage(page, 'DESK');
    await selectForPlan(frame, 1);
    await button(frame, 'To Backlog').click();
    const words = await frame.getByText('your choice').boundingBox();
    const lozenge = await rows(frame).filter({ hasText: 'your choice' }).locator('.lozenge').first().boundingBox();
    if (words === null || lozenge === null) throw new Error('They are not drawn');
    expect(words.height).toBeLessThan(24);
    expect(Math.abs(words.y + words.height / 2 - lozenge.y - lozenge.height / 2)).toBeLessThan(4);
  });
}
