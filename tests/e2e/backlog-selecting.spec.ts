import {
  approveAndWait,
  button,
  decideByHand,
  dialog,
  rows,
  scanForPlan,
  selectForPlan,
  selectKeys,
} from './fixtures/backlog-runs';
import { expectAccessible } from './fixtures/expect-accessible';
import { openBacklogPage } from './fixtures/open-page';
import { expect, test } from './fixtures/test';

test('what a cancelled run did not come to stays selected', async ({ page, workbench }) => {
  const frame = await openBacklogPage(page, 'DESK');
  await selectForPlan(frame, 2);
  await approveAndWait(frame, workbench);
  await button(frame, 'Cancel').click();
  await workbench.setFault('none');
  await expect(frame.getByText('2 not reached')).toBeVisible({ timeout: 45_000 });
  await expect(button(frame, /^Tag 2…/)).toBeVisible();
});

test('what a person decided is said to be left alone as soon as it is selected', async ({ page, workbench }) => {
  const frame = await openBacklogPage(page, 'DESK');
  const [first = '', second = ''] = await scanForPlan(frame);
  await decideByHand(workbench, first);
  await scanForPlan(frame, 'Scan all again');
  await frame.getByLabel('Tag', { exact: true }).selectOption('any');
  const said = frame.getByText('1 was decided by a person and is left alone');
  await selectKeys(frame, [second]);
  await expect(frame.getByText('1 selected')).toBeVisible();
  await expect(said).toHaveCount(0);
  await selectKeys(frame, [first]);
  await expect(frame.getByText('2 selected')).toBeVisible();
  await expect(said).toBeVisible();
  await button(frame, 'To Backlog').click();
  await expect(said).toBeVisible();
  await expectAccessible(frame);
  // However much the tag has to say, a narrow row keeps its key.
  await page.setViewportSize({ width: 360, height: 800 });
  const key = rows(frame).getByRole('button', { name: first, exact: true });
  expect(await key.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  await frame.getByRole('columnheader', { name: 'Tag' }).getByRole('button').click();
  await expect(frame.getByRole('columnheader', { name: 'Tag' })).toHaveAttribute('aria-sort', 'ascending');
  await button(frame, 'Clear').click();
  await expect(said).toHaveCount(0);
});

test('what is selected and hidden by a filter is counted, before it is tagged too', async ({ page }) => {
  const frame = await openBacklogPage(page, 'DESK');
  await selectForPlan(frame, 2);
  await expect(frame.getByText('2 selected', { exact: true })).toBeVisible();
  await frame.getByLabel('Suggestion').selectOption('backlog');
  await expect(frame.getByText('2 selected, 2 not shown')).toBeVisible();
  await expect(frame.getByLabel('Select all shown')).not.toBeChecked();
  await button(frame, 'Tag 2…').click();
  await expect(dialog(frame)).toContainText('2 of the selected issues are not in the table now: filters hide them.');
  await dialog(frame).getByRole('button', { name: 'Cancel' }).click();
  // Who selects all that is shown keeps what is not.
  await frame.getByLabel('Select all shown').click();
  await expect(frame.getByText(/^\d+ selected, 2 not shown/)).toBeVisible();
});
