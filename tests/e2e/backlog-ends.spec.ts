import { DEFAULT_LABELS } from '#issue';

import { approve, button, dialog, issueOf, issuesOf, selectForPlan, selectKeys } from './fixtures/backlog-runs';
import { expectAccessible } from './fixtures/expect-accessible';
import { openBacklogPage } from './fixtures/open-page';
import { press } from './fixtures/press';
import { expect, test } from './fixtures/test';
import { useUser } from './fixtures/workbench';

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
  await button(frame, 'Undo 3').click();
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

test('a run that an administrator ends as it stands says what is half done, and is gone on with or undone', async ({
  page,
  browser,
  context,
  workbench,
}) => {
  // The tab's hold on the run has to run out.
  test.setTimeout(300_000);
  await workbench.setSite({ impersonation: 'refused' });
  const frame = await openBacklogPage(page, 'DESK');
  const keys = await selectForPlan(frame, 2);
  const [first = ''] = keys;
  await button(frame, /^Tag \d+…/).click();
  await button(frame, /^Approve and tag/).waitFor();
  await workbench.setFault('rate-limit-bare', LABEL_EDITS);
  await button(frame, /^Approve and tag/).click();
  await expect.poll(async () => (await issueOf(workbench, first)).tag).toMatchObject({ label: false });
  await expect(frame.getByText(/Jira asks us to slow down/)).toBeVisible();
  await page.close();
  await workbench.asUser('u-lead');
  const theirPage = await context.newPage();
  const theirs = await openBacklogPage(theirPage, 'DESK');
  // Once the run needs its tab, ending it is called by its name before anything is pressed.
  await expect
    .poll(
      async () => {
        await workbench.runSchedule('run-watchdog');
        return button(theirs, 'End it as it stands').count();
      },
      { intervals: [5_000], timeout: 180_000 },
    )
    .toBe(1);
  // It does not go on by itself then, whenever Jira may be asked again.
  await expect(theirs.getByText(/Going on by itself/)).toHaveCount(0);
  await workbench.setFault('none');
  await expect(theirs.getByText(/You can end it as it stands\./)).toBeVisible();
  const other = await browser.newContext();
  await useUser(other, workbench.url, 'u-member');
  const members = await openBacklogPage(await other.newPage(), 'DESK');
  await expect(members.getByText(/A project administrator can end it as it stands\./)).toBeVisible();
  await button(theirs, 'End it as it stands').click();
  await expect(dialog(theirs)).toContainText('What is written stays. What is half done stays so');
  await expectAccessible(theirs);
  await button(theirs, 'Let it wait').click();
  await expect(button(theirs, 'End it as it stands')).toBeFocused();
  await button(theirs, 'End it as it stands').click();
  await button(theirs, 'End it').click();
  await expect(theirs.getByText('2 half done', { exact: true })).toBeVisible();
  await expect(theirs.getByText('A project administrator ended it.')).toBeVisible();
  await expect(theirs.getByText(`Half done: ${keys.join(', ')}`)).toBeVisible();
  // Who can do neither is not told to.
  await expect(members.getByText(/Who began the run, or an administrator, can go on with it/)).toBeVisible();
  await expect(button(members, 'Undo')).toHaveCount(0);
  await other.close();
  await expectAccessible(theirs);
  await theirPage.setViewportSize({ width: 360, height: 800 });
  await expect(button(theirs, 'Undo')).toBeVisible();
  await button(theirs, 'Go on with these 2').click();
  await expect(theirs.getByText('2 tagged')).toBeVisible({ timeout: 45_000 });
  for (const { labels, tag } of await issuesOf(workbench, keys)) {
    expect(labels).toContain(DEFAULT_LABELS.plan);
    expect(tag).not.toHaveProperty('label');
  }
  await expect(dialog(theirs)).toHaveCount(0);
});
