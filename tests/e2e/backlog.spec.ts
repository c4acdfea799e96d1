import { readFileSync } from 'node:fs';

import type { Frame, Locator } from '@playwright/test';
import * as v from 'valibot';

import { DEFAULT_LABELS } from '#issue';

import { issueOf } from './fixtures/backlog-runs';
import { expectAccessible } from './fixtures/expect-accessible';
import { openBacklogAction, openBacklogPage, setTheme } from './fixtures/open-page';
import { press } from './fixtures/press';
import { expect, test } from './fixtures/test';
import type { Workbench } from './fixtures/workbench';

const OPEN_ISSUES = 'project = DESK AND statusCategory != Done';

const grid = (frame: Frame): Locator => frame.getByRole('grid', { name: 'Issues' });
const dataRows = (frame: Frame): Locator => grid(frame).locator('tbody [role="row"]');
const button = (frame: Frame, name: string | RegExp): Locator => frame.getByRole('button', { name });

async function scan(frame: Frame): Promise<void> {
  await frame.getByRole('button', { name: 'Scan', exact: true }).click();
  await expect(button(frame, 'Scan all again')).toBeEnabled();
}

const firstKeys = (frame: Frame): Promise<string[]> => dataRows(frame).locator('.issue-key').allInnerTexts();

async function countOf(workbench: Workbench, jql: string): Promise<number> {
  const { body } = await workbench.jira('POST', '/rest/api/3/search/approximate-count', { jql });
  return v.parse(v.object({ count: v.number() }), body).count;
}

test('a scan counts the project’s open issues and shows each with its suggestion', async ({ page, workbench }) => {
  const frame = await openBacklogPage(page, 'DESK');
  const count = await countOf(workbench, OPEN_ISSUES);
  await expect(frame.getByText(`about ${count}`)).toBeVisible();
  await scan(frame);
  await expect(frame.getByText(`${count} issues`, { exact: true })).toBeVisible();
  await expect(grid(frame)).toHaveAttribute('aria-rowcount', `${count + 1}`);
  const counts = await frame.locator('.place-bar-entry strong').allInnerTexts();
  expect(counts.map(Number).reduce((sum, each) => sum + each, 0)).toBe(count);
  const called = (await workbench.calls(page)).filter(({ kind }) => kind === 'function').map(({ what }) => what);
  expect(called, 'a scan runs no function: the page only asks once whether a run is going').toEqual(['run.current']);
});

test('a query’s fault is shown in Jira’s own words, and nothing is scanned', async ({ page }) => {
  const frame = await openBacklogPage(page, 'DESK');
  await frame.getByText('A JQL query').click();
  const field = frame.getByRole('textbox', { name: 'JQL query' });
  await button(frame, 'Scan').click();
  await expect(frame.getByText('Write a query first')).toBeVisible();
  await expect(frame.getByText('Only issues of this project are read')).toBeVisible();
  await field.fill('nonsense = 1');
  await field.press('Enter');
  await expect(frame.getByRole('alert')).toContainText('nonsense');
  await expect(frame.getByRole('alert')).toContainText('Jira cannot read this query.');
  await field.fill('labels is EMPTY) OR (project = SKIP');
  await field.press('Enter');
  await expect(frame.getByRole('alert')).not.toBeEmpty();
  await expect(grid(frame)).toHaveCount(0);
  await field.fill('project in (DESK, SKIP) ORDER BY key DESC');
  await scan(frame);
  await expect(dataRows(frame).first()).toContainText('DESK-');
  await frame.getByLabel('Search in key and summary').fill('skip-');
  await expect(frame.getByText('Nothing matches')).toBeVisible();
});

test('a query that finds nothing says so kindly', async ({ page }) => {
  const frame = await openBacklogPage(page, 'DESK');
  await frame.getByText('A JQL query').click();
  await frame.getByRole('textbox', { name: 'JQL query' }).fill('project = DESK AND labels = nobody-has-this');
  await button(frame, 'Scan').click();
  await expect(frame.getByText('No issues found')).toBeVisible();
});

test('an issue that does not say enough has no confidence', async ({ page }) => {
  const frame = await openBacklogPage(page, 'DESK');
  await expect(frame.getByText('A scan lists each issue')).toBeVisible();
  await scan(frame);
  await expect(frame.getByText('A scan lists each issue')).toHaveCount(0);
  await frame.getByLabel('Suggestion').selectOption('unclear');
  await expect(dataRows(frame).first().locator('.issue-cell-confidence')).toHaveText('–none');
  await frame.getByLabel('Confidence', { exact: true }).selectOption('low');
  await expect(frame.getByText('Nothing matches')).toBeVisible();
});

test('the table sorts, filters and searches', async ({ page }) => {
  const frame = await openBacklogPage(page, 'DESK');
  await scan(frame);
  const byKey = grid(frame).getByRole('columnheader', { name: 'Key' });
  await byKey.getByRole('button').click();
  await expect(byKey).toHaveAttribute('aria-sort', 'ascending');
  const numbers = (await firstKeys(frame)).map((key) => Number(key.replace('DESK-', '')));
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  await byKey.getByRole('button').click();
  await expect(byKey).toHaveAttribute('aria-sort', 'descending');

  await frame.getByLabel('Suggestion').selectOption('plan');
  await expect(dataRows(frame).first()).toContainText('Plan');
  await expect(dataRows(frame).locator('.lozenge-backlog')).toHaveCount(0);
  await frame.getByLabel('Search in key and summary').fill('no such words');
  await expect(frame.getByText('Nothing matches')).toBeVisible();
  await button(frame, 'Show all').click();
  await frame.getByLabel('Search in key and summary').fill('desk-210');
  await expect(grid(frame)).toHaveAttribute('aria-rowcount', '2');
});

test('the table is saved for a spreadsheet, and a part that does not come is said', async ({ page }) => {
  const frame = await openBacklogPage(page, 'DESK');
  await scan(frame);
  await frame.getByLabel('Search in key and summary').fill('DESK-12');
  await page.route('**/table-csv*.js', (route) => route.abort('connectionreset'));
  await button(frame, 'Save as CSV').click();
  const alert = frame.getByRole('alert');
  await expect(alert).toContainText('A part of this page could not be loaded');
  await expect(alert).toContainText('Nothing was changed. Try again');
  await expectAccessible(frame);
  await page.unroute('**/table-csv*.js');
  const [download] = await Promise.all([page.waitForEvent('download'), button(frame, 'Try again').click()]);
  await expect(alert).toHaveCount(0);
  const lines = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFFKey,Summary,Type/);
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(await firstKeys(frame));
});

test('issues are selected by keyboard alone', async ({ page }) => {
  const frame = await openBacklogPage(page, 'DESK');
  await scan(frame);
  await frame.getByLabel('Select all shown').focus();
  for (let column = 0; column < 6; column += 1) await page.keyboard.press('Tab');
  const row = (index: number): Locator => grid(frame).locator(`[aria-rowindex="${index + 2}"]`);
  await expect(row(0).getByRole('checkbox')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(frame.getByText('3 selected')).toBeVisible();
  await page.keyboard.press('End');
  const last = Number(await grid(frame).getAttribute('aria-rowcount')) - 2;
  await expect(row(last).getByRole('checkbox')).toBeFocused();
  await expect(row(last)).toBeInViewport();
  await page.keyboard.press('Space');
  await expect(row(last)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(row(last).locator('.issue-key')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(row(0)).toBeInViewport();
  await page.keyboard.press('Control+a');
  await expect(frame.getByText(`${last + 1} selected`)).toBeVisible();
});

test('a range is selected with Shift and the mouse', async ({ page }) => {
  const frame = await openBacklogPage(page, 'DESK');
  await scan(frame);
  await dataRows(frame).nth(1).getByRole('checkbox').click();
  await dataRows(frame)
    .nth(4)
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] });
  await expect(frame.getByText('4 selected')).toBeVisible();
  await button(frame, 'Clear').click();
  await expect(frame.getByText('Select issues to tag them')).toBeVisible();
});

test('tagging writes property and label, leaves a person’s decision alone, and can be undone', async ({
  page,
  workbench,
}) => {
  const frame = await openBacklogPage(page, 'DESK');
  await scan(frame);
  await frame.getByLabel('Suggestion').selectOption('plan');
  await frame.getByLabel('Tag', { exact: true }).selectOption('none');
  const [first = '', second = ''] = await firstKeys(frame);
  await frame.getByLabel(`Select ${first}`, { exact: true }).click();
  await frame.getByLabel(`Select ${second}`, { exact: true }).click();
  const before = await issueOf(workbench, first);
  // Somebody decides while the list is being reviewed.
  const decided = { update: { labels: [{ add: DEFAULT_LABELS.backlog }] } };
  await workbench.jira('PUT', `/rest/api/3/issue/${second}`, decided, 'u-member');

  await button(frame, 'Tag 2…').click();
  const dialog = frame.getByRole('dialog');
  await expect(dialog).toContainText('Tag 2 issues?');
  await expect(dialog).toContainText(DEFAULT_LABELS.plan);
  await expect(dialog).toContainText('Jira sends no mails');
  await dialog.getByRole('button', { name: 'Approve and tag 2' }).click();
  await expect(frame.getByText('1 tagged')).toBeVisible();
  await expect(frame.getByText(`1 left alone: a person decided (${second})`)).toBeVisible();

  const tagged = await issueOf(workbench, first);
  expect(tagged.labels).toContain(DEFAULT_LABELS.plan);
  expect(tagged.tag).toMatchObject({ place: 'plan', by: 'run', rules: 0 });
  expect(await issueOf(workbench, second)).toMatchObject({ tag: undefined });
  expect((await issueOf(workbench, second)).labels).toContain(DEFAULT_LABELS.backlog);

  await frame.getByRole('button', { name: 'Undo', exact: true }).click();
  await button(frame, 'Undo 1').click();
  await expect(frame.getByText('1 put back')).toBeVisible();
  expect(await issueOf(workbench, first)).toEqual(before);
});

test('a place that a person names is that person’s decision', async ({ page, workbench }) => {
  const frame = await openBacklogPage(page, 'DESK');
  await scan(frame);
  await frame.getByLabel('Suggestion').selectOption('unclear');
  const [key = ''] = await firstKeys(frame);
  await frame.getByLabel(`Select ${key}`, { exact: true }).click();
  await button(frame, 'Tag 1…').click();
  await expect(frame.getByRole('dialog')).toContainText('Nothing to tag');
  await frame.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await button(frame, 'To Backlog').click();
  await expect(frame.getByText('your choice')).toBeVisible();
  await button(frame, 'Tag 1…').click();
  await expect(frame.getByRole('dialog')).toContainText('by your own choice');
  await button(frame, 'Approve and tag 1').click();
  await expect(frame.getByText('1 tagged')).toBeVisible();
  expect((await issueOf(workbench, key)).tag).toMatchObject({ place: 'backlog', by: 'person' });
});

test('a refusal for too many calls is waited out in sight', async ({ page, workbench }) => {
  const frame = await openBacklogPage(page, 'DESK');
  await button(frame, 'Scan').waitFor();
  await workbench.setFault('rate-limit-bare');
  await frame.getByRole('button', { name: 'Scan', exact: true }).click();
  await expect(frame.getByText(/Going on by itself in \d s/)).toBeVisible();
  await workbench.setFault('none');
  await expect(button(frame, 'Scan all again')).toBeEnabled({ timeout: 15_000 });
});

test('a scan that fails says why, and goes on from where it stands', async ({ page, workbench }) => {
  const frame = await openBacklogPage(page, 'DESK');
  await button(frame, 'Scan').waitFor();
  await workbench.setFault('server-error');
  await frame.getByRole('button', { name: 'Scan', exact: true }).click();
  await expect(frame.getByText('Jira has a problem right now')).toBeVisible();
  await workbench.setFault('none');
  await button(frame, 'Go on from here').click();
  await expect(grid(frame)).toHaveAttribute('aria-rowcount', `${(await countOf(workbench, OPEN_ISSUES)) + 1}`);
});

test('a reader sees suggestions and rules, and nothing to tag with', async ({ page, workbench }) => {
  await workbench.asUser('u-reader');
  const frame = await openBacklogPage(page, 'DESK');
  await scan(frame);
  await expect(frame.getByText('You may look but not tag')).toBeVisible();
  await expect(button(frame, /^Tag /)).toHaveCount(0);
  await expect(grid(frame).getByRole('checkbox')).toHaveCount(0);
  await press(frame.getByRole('tab', { name: 'Rules' }));
  await expect(frame.getByRole('heading', { name: 'What' })).toBeVisible();
  await expect(frame.getByRole('tabpanel', { name: 'Rules' }).getByRole('textbox')).toHaveCount(0);
});

test('markup in a summary stays text', async ({ page, workbench }) => {
  const summary = '<img src=x onerror="document.title=1"> <b>bold</b>';
  await workbench.jira('PUT', '/rest/api/3/issue/DESK-210', { fields: { summary } });
  const frame = await openBacklogPage(page, 'DESK');
  await scan(frame);
  await frame.getByLabel('Search in key and summary').fill('desk-210');
  await expect(grid(frame).getByText(summary)).toBeVisible();
});

test('from a board, its backlog is scanned in the board’s order', async ({ page }) => {
  const frame = await openBacklogAction(page, 'DESK');
  await expect(frame.getByRole('radio', { name: 'This board’s backlog' })).toBeChecked();
  await scan(frame);
  await expect(dataRows(frame).first()).toBeVisible();
});

for (const colorMode of ['light', 'dark'] as const) {
  test(`accessible in ${colorMode}, at every step`, async ({ page }) => {
    const frame = await openBacklogPage(page, 'DESK');
    await setTheme(page, colorMode);
    await expectAccessible(frame);
    await scan(frame);
    await frame.getByLabel('Select all shown').click();
    await expectAccessible(frame);
    await button(frame, /^Tag \d+…/).click();
    await button(frame, /^Approve and tag/).waitFor();
    await expectAccessible(frame);
    await button(frame, 'Cancel').click();
    await press(frame.getByRole('tab', { name: 'Rules' }));
    await expectAccessible(frame);
    await page.setViewportSize({ width: 360, height: 800 });
    await press(frame.getByRole('tab', { name: 'Issues' }));
    await expectAccessible(frame);
    const overflow = await frame.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, 'pixels that stick out').toBe(0);
  });
}
