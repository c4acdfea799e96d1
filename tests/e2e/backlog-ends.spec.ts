import { DEFAULT_LABELS } from '#issue';

import { approve, button, issuesOf, selectForPlan, selectKeys } from './fixtures/backlog-runs';
import { expectAccessible } from './fixtures/expect-accessible';
import { openBacklogPage } from './fixtures/open-page';
import { press } from './fixtures/press';
import { expect, test } from './fixtures/test';

const LABEL_EDITS = '/rest/api/3/bulk/issues/fields';

test('tags whose labels Jira refused are named so, undone to the last, and get their label later', async ({
  page,
  workbench,
}) => {
  const frame = await openBacklogPage(page, 'DESK');
  const keys = await selectForPlan(frame, 3);
  const before = await issuesOf(workbench, keys);
  await workbench.setFault('forbidden', LABEL_EDITS);
  await approve(frame);
  await expect(frame.getByText('3 tagged, without their label: Jira refused it')).toBeVisible({ timeout: 45_000 });
  await expectAccessible(frame);
  await workbench.setFault('none');
  await button(frame, 'Undo').click();
  await button(frame, 'Undo 3').click();
  await expect(frame.getByText('3 put back')).toBeVisible({ timeout: 45_000 });
  expect(await issuesOf(workbench, keys)).toEqual(before);
  await press(frame.getByRole('tab', { name: 'History' }));
  const list = frame.getByRole('list', { name: 'Runs, the newest first' });
  await expect(list.getByText('All 3 put back')).toBeVisible();
  await expect(list.getByRole('heading', { name: '3 tagged, without their label: Jira refused it' })).toBeVisible();
  await list.getByRole('button', { name: 'Show issues' }).nth(1).click();
  const issues = frame.getByRole('region', { name: 'Issues of this run' });
  await expect(issues.getByText('without its label: Jira refused it')).toHaveCount(3);
  await expect(issues.getByText('now as it was before')).toHaveCount(3);
  await list.getByRole('button', { name: 'Hide issues' }).click();

  await list.getByRole('button', { name: 'Undo all 3' }).click();
  await button(frame, 'Set 3 again').click();
  await expect(frame.getByText('3 put back').first()).toBeVisible({ timeout: 45_000 });
  await press(frame.getByRole('tab', { name: 'Issues' }));
  await button(frame, 'Scan all again').click();
  await expect(button(frame, 'Scan all again')).toBeEnabled();
  await frame.getByLabel('Tag', { exact: true }).selectOption('tagged');
  await selectKeys(frame, keys);
  await approve(frame);
  await expect(frame.getByRole('tabpanel', { name: 'Issues' }).getByText('3 tagged', { exact: true })).toBeVisible({
    timeout: 45_000,
  });
  for (const { labels } of await issuesOf(workbench, keys)) expect(labels).toContain(DEFAULT_LABELS.plan);
});
