import { DEFAULT_LABELS } from '#issue';

import { openIssue } from './fixtures/open-page';
import { beginWithBacklog, ISSUE, VERSION, write, tagAs, read } from './fixtures/panel-issue';
import { expect, test } from './fixtures/test';

test.beforeEach(beginWithBacklog);

test('a decision writes label and property, and can be undone', async ({ page, workbench }) => {
  const panel = await openIssue(page, ISSUE);
  await panel.getByRole('button', { name: 'Backlog', exact: true }).click();
  await expect(panel.getByText('decided by you, just now')).toBeVisible();
  await expect(panel.getByRole('status').getByText('Tagged Backlog.')).toBeAttached();
  expect(await read(workbench)).toEqual({
    labels: [DEFAULT_LABELS.backlog],
    tag: { schema: 1, place: 'backlog', band: 'high', by: 'person', rules: VERSION },
  });

  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByText('Not decided yet.')).toBeVisible();
  expect(await read(workbench)).toEqual({ labels: [], tag: undefined });
});

test('deciding for the other side moves the label', async ({ page, workbench }) => {
  await write(workbench, { labels: [DEFAULT_LABELS.backlog, 'urgent'] });
  const panel = await openIssue(page, ISSUE);
  await expect(panel.getByText('by a label that somebody set by hand')).toBeVisible();
  await panel.getByRole('button', { name: 'Plan', exact: true }).click();
  await expect(panel.getByText('decided by you, just now')).toBeVisible();
  await expect(panel.getByText('The rules would suggest Backlog. The person’s decision stays.')).toBeVisible();
  const { labels, tag } = await read(workbench);
  expect(labels.sort()).toEqual([DEFAULT_LABELS.plan, 'urgent']);
  expect(tag).toMatchObject({ place: 'plan', band: 'low' });
});

test('says who decided, and under which rules', async ({ page, workbench }) => {
  await tagAs(workbench, { schema: 1, place: 'backlog', band: 'high', by: 'run', rules: 1 });
  const panel = await openIssue(page, ISSUE);
  const decision = panel.getByRole('region', { name: 'Decision' });
  await expect(decision).toContainText('tagged by a run over many issues');
  await expect(decision).toContainText('The rules suggest the same.');
  await expect(decision).toContainText('Decided under version 1 of the rules; version 3 is in force now.');
});

test('what somebody else decides meanwhile is shown, and can no longer be undone here', async ({ page, workbench }) => {
  const panel = await openIssue(page, ISSUE);
  await panel.getByRole('button', { name: 'Backlog', exact: true }).click();
  await expect(panel.getByRole('button', { name: 'Undo' })).toBeVisible();
  await tagAs(workbench, { schema: 1, place: 'plan', band: 'low', by: 'person', rules: VERSION });
  await panel.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(panel.getByText('decided by a person')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  expect((await read(workbench)).tag).toMatchObject({ place: 'plan' });
});

test('who may not edit sees the suggestion and no buttons', async ({ page, workbench }) => {
  await workbench.asUser('u-reader');
  const panel = await openIssue(page, ISSUE);
  await expect(panel.getByRole('region', { name: 'Suggestion' })).toContainText('Backlog');
  await expect(panel.getByText('you need Jira’s permission to edit this issue')).toBeVisible();
  await expect(panel.getByRole('button')).toHaveCount(0);
});

test('everything can be done with the keyboard', async ({ page, workbench }) => {
  const panel = await openIssue(page, ISSUE);
  const focused = () => panel.evaluate(() => document.activeElement?.textContent);
  await panel.getByRole('button', { name: 'Backlog', exact: true }).focus();
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Plan');
  await page.keyboard.press('Enter');
  await expect(panel.getByText('decided by you, just now')).toBeVisible();
  expect(await focused()).toBe('Plan');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  expect(await focused()).toBe('Undo');
  await page.keyboard.press('Space');
  await expect(panel.getByText('Not decided yet.')).toBeVisible();
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Backlog');
  expect((await read(workbench)).tag).toBeUndefined();
});
