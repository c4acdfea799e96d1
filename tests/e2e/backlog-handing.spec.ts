import { appFrame } from './fixtures/app-frame';
import { approve, button, callsOf, issuesOf, selectForPlan } from './fixtures/backlog-runs';
import { openBacklogPage, turnTo } from './fixtures/open-page';
import { press } from './fixtures/press';
import { openRules, publish } from './fixtures/rules-page';
import { expect, test } from './fixtures/test';

test('a page that is left while a run is handed over warns, and says afterwards that nothing was written', async ({
  pageWithStorage: page,
  workbench,
}) => {
  const before = await openBacklogPage(page, 'DESK');
  const keys = await selectForPlan(before, 2);
  const untagged = await issuesOf(workbench, keys);
  await button(before, /^Tag \d+…/).click();
  await button(before, /^Approve and tag/).waitFor();
  await workbench.setFault('slow');
  await button(before, /^Approve and tag/).click();
  await expect(before.getByText('Keep this tab open until the run is ready.')).toBeVisible();
  await expect(before.getByText('These are being handed over.')).toBeVisible();
  await expect.poll(() => callsOf(workbench, page, 'run.add-portion'), { intervals: [20] }).toBe(1);
  let warnings = 0;
  page.on('dialog', (warning) => {
    warnings += 1;
    void warning.accept();
  });
  await page.reload();
  expect(warnings).toBe(1);

  await workbench.setFault('none');
  const after = await appFrame(page, 'backlog-page');
  await expect(after.getByText('The run was not begun')).toBeVisible();
  await expect(after.getByRole('button', { name: /^(Undo|Go on with|Retry)/ })).toHaveCount(0);
  expect(await issuesOf(workbench, keys)).toEqual(untagged);

  // What it does not know of what was not read again, it says, and reads.
  await after.getByLabel('Search in key and summary').fill('harbour');
  await expect(after.getByText(/^Only the \d+ issues read so far are searched/)).toBeVisible();
  await press(button(after, /^Read the other/));
  await expect(after.getByText(/read so far/)).toHaveCount(0);
  await expect(after.locator('body')).not.toBeFocused();
  await expect(after.getByText('14 of 125 shown')).toBeVisible();
  await press(button(after, 'Show all'));
  await expect(after.getByText('2 selected')).toBeVisible();
  await approve(after);
  await expect(after.getByText('2 tagged')).toBeVisible();
});

test('a page that was opened before the labels were renamed writes none of the old ones, and the new ones after a reload', async ({
  pageWithStorage: page,
  workbench,
}) => {
  const before = await openBacklogPage(page, 'DESK');
  const keys = await selectForPlan(before, 2);
  const untagged = await issuesOf(workbench, keys);
  const rules = await openRules(await page.context().newPage());
  await press(rules.getByRole('tab', { name: 'Settings' }));
  await rules.getByLabel('Label of Plan').fill('land');
  await publish(rules, 1);

  await turnTo(before);
  await approve(before);
  await expect(before.getByText('The labels of this project were changed meanwhile')).toBeVisible();
  await expect(before.locator('body')).not.toBeFocused();
  expect(await issuesOf(workbench, keys)).toEqual(untagged);

  await page.reload();
  const after = await appFrame(page, 'backlog-page');
  await expect(after.getByText(/^Your scan of .* is not shown$/)).toBeVisible();
  expect(await selectForPlan(after, 2)).toEqual(keys);
  await approve(after);
  await expect(after.getByText('2 tagged')).toBeVisible();
  for (const { labels } of await issuesOf(workbench, keys)) {
    expect(labels).toContain('land');
    expect(labels).not.toContain('project-plan');
  }
});
