import { button, rows } from './fixtures/backlog-runs';
import { openBacklogPage } from './fixtures/open-page';
import { expect, test } from './fixtures/test';

test('an issue that was changed after the scan is listed as it is now once it is opened', async ({
  page,
  workbench,
}) => {
  const frame = await openBacklogPage(page, 'DESK');
  await button(frame, 'Scan').click();
  const row = rows(frame).filter({ has: frame.getByRole('button', { name: 'DESK-1', exact: true }) });
  await expect(row.locator('.issue-cell-place')).toHaveText('Backlog');
  const fields = { summary: 'Estimate and schedule the migration sprint by 14 March', description: null };
  expect((await workbench.jira('PUT', '/rest/api/3/issue/DESK-1', { fields })).status).toBe(204);
  await row.locator('.issue-key').click();
  await expect(row.locator('.issue-cell-place')).toHaveText('Plan');
  await expect(rows(frame).and(frame.locator('[aria-current="true"]'))).toContainText('DESK-1');

  // Where it is put is for it to be tagged so.
  await frame
    .getByRole('group', { name: 'Where it goes when you tag it' })
    .getByText('Backlog', { exact: true })
    .click();
  await expect(row.getByLabel('Select DESK-1', { exact: true })).toBeChecked();

  // Beside the open issue, which says its tag, summaries can be read, and no column runs into the next.
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(row.locator('.issue-cell-tag')).toBeHidden();
  await expect(frame.locator('.beside-standing')).toHaveText('Not tagged');
  const places = frame.locator('.issue-cell-place, .issue-cell-confidence');
  expect(await places.evaluateAll((cells) => cells.filter((each) => each.scrollWidth > each.clientWidth))).toEqual([]);
  const summary = row.locator('.issue-cell-summary');
  expect(await summary.evaluate(({ clientWidth }) => clientWidth)).toBeGreaterThan(320);
  await expect(row.locator('.issue-cell-confidence')).toBeInViewport({ ratio: 1 });
});
