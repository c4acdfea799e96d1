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

  // The open issue leaves room for every column, and none runs into the next.
  await page.setViewportSize({ width: 1280, height: 900 });
  const tag = row.locator('.issue-cell-tag');
  await expect(tag).toHaveText('Not tagged');
  const places = frame.locator('.issue-cell-place, .issue-cell-confidence, .issue-cell-tag');
  expect(await places.evaluateAll((cells) => cells.filter((each) => each.scrollWidth > each.clientWidth))).toEqual([]);
  await expect(tag).toBeInViewport({ ratio: 1 });
});
