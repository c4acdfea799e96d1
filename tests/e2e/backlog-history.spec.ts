import { readFileSync } from 'node:fs';
import { approve, button, decideByHand, issueOf, issuesOf, selectForPlan } from './fixtures/backlog-runs';
import { expectAccessible } from './fixtures/expect-accessible';
import { openBacklogPage } from './fixtures/open-page';
import { press } from './fixtures/press';
import { expect, test } from './fixtures/test';

test('the history tells of every run, gives its log and the way back', async ({ page, workbench }) => {
  const frame = await openBacklogPage(page, 'DESK');
  const keys = await selectForPlan(frame, 2);
  const before = await issuesOf(workbench, keys);
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

test('an undo is undone, and what is put back again is not offered twice', async ({ page, workbench }) => {
  const frame = await openBacklogPage(page, 'DESK');
  const keys = await selectForPlan(frame, 2);
  const before = await issuesOf(workbench, keys);
  await approve(frame);
  await expect(frame.getByText('2 tagged')).toBeVisible();
  const tagged = await issuesOf(workbench, keys);
  const list = frame.getByRole('list', { name: 'Runs, the newest first' });
  const runs = list.locator('> li');
  /** Undoes the nth newest run. */
  async function undo(nth: number, title: string, known: number): Promise<void> {
    await press(frame.getByRole('tab', { name: 'History' }));
    await expect(runs).toHaveCount(known);
    await runs.nth(nth).getByRole('button', { name: 'Undo all 2' }).click();
    await expect(frame.getByRole('dialog')).toContainText(title);
    await button(frame, title.startsWith('Take') ? 'Undo 2' : 'Set 2 again').click();
    await expect(frame.getByText('2 put back').first()).toBeVisible();
    await press(frame.getByRole('tab', { name: 'History' }));
    await expect(runs).toHaveCount(known + 1);
    await expect(runs.nth(0)).toContainText('2 put back');
  }
  await undo(0, 'Take the tags of 2 issues back?', 1);
  expect(await issuesOf(workbench, keys)).toEqual(before);
  await undo(0, 'Set the tags of 2 issues again?', 2);
  expect(await issuesOf(workbench, keys)).toEqual(tagged);
  await undo(2, 'Take the tags of 2 issues back?', 3);
  expect(await issuesOf(workbench, keys)).toEqual(before);
  await expect(runs.nth(1)).toContainText('All 2 put back');
  await expect(runs.nth(1).getByRole('button', { name: 'Undo all 2' })).toBeHidden();
  await expect(runs.nth(0).getByRole('button', { name: 'Undo all 2' })).toBeVisible();
});

test('chosen issues of a run in the history are undone, and both runs tell of each other', async ({
  page,
  workbench,
}) => {
  const frame = await openBacklogPage(page, 'DESK');
  const keys = await selectForPlan(frame, 3);
  const [first = '', second = ''] = keys;
  const before = await issueOf(workbench, first);
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

test('what an undo left alone is not offered to be undone again', async ({ page, workbench }) => {
  const frame = await openBacklogPage(page, 'DESK');
  const [first = ''] = await selectForPlan(frame, 2);
  await approve(frame);
  await expect(frame.getByText('2 tagged')).toBeVisible();
  await decideByHand(workbench, first);
  await press(frame.getByRole('tab', { name: 'History' }));
  const list = frame.getByRole('list', { name: 'Runs, the newest first' });
  await list.getByRole('button', { name: 'Undo all 2' }).click();
  await button(frame, 'Undo 2').click();
  await expect(frame.getByText('1 put back').first()).toBeVisible();
  await press(frame.getByRole('tab', { name: 'History' }));
  await expect(list.getByText('1 of 2 put back, 1 left alone')).toBeVisible();
  await expect(list.getByRole('button', { name: /^Undo the other/ })).toHaveCount(0);
  await expect(list.getByRole('button', { name: 'Show issues' })).toHaveCount(2);
  await list.getByRole('button', { name: 'Show issues' }).first().click();
  const issues = frame.getByRole('region', { name: 'Issues of this run' });
  await expect(issues.getByText('put back to no tag')).toHaveCount(1);
});
