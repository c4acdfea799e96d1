import { openIssue } from './fixtures/open-page';
import { beginWithBacklog, ISSUE, publish, read } from './fixtures/panel-issue';
import { expect, test } from './fixtures/test';

test.beforeEach(beginWithBacklog);

test('the built-in rules serve when the published copy is corrupt, and the panel says so', async ({
  page,
  workbench,
}) => {
  await publish(workbench, { schema: 1, version: 3, hash: 'x', data: '!!' });
  const panel = await openIssue(page, ISSUE);
  await expect(panel.getByText('This project’s own rules cannot be read')).toBeVisible();
  await expect(panel.getByText('Read with the built-in rules.')).toBeVisible();
});

test.describe('when Jira fails', () => {
  for (const [fault, words] of [
    ['unauthorized', 'Jira does not know who you are'],
    ['forbidden', 'You may not do this here'],
    ['not-found', 'What you asked for is gone, or you may not see it'],
    ['rate-limit-quota', 'Jira asks us to slow down'],
    ['server-error', 'Jira has a problem right now'],
    ['lost-connection', 'The connection was lost'],
  ] as const) {
    test(`the panel has its own words for ${fault}`, async ({ page, workbench }) => {
      await workbench.setFault(fault);
      const panel = await openIssue(page, ISSUE);
      await expect(panel.getByRole('alert')).toContainText(words);
    });
  }

  test('opening can be tried again', async ({ page, workbench }) => {
    await workbench.setFault('rate-limit-burst');
    const panel = await openIssue(page, ISSUE);
    const retry = panel.getByRole('button', { name: 'Try again' });
    await expect(retry).toBeVisible();
    await workbench.setFault('none');
    await retry.click();
    await expect(panel.getByRole('region', { name: 'Suggestion' })).toContainText('Backlog');
  });

  test('a decision that was not written is said, and can be tried again', async ({ page, workbench }) => {
    const panel = await openIssue(page, ISSUE);
    await expect(panel.getByRole('region', { name: 'Suggestion' })).toContainText('Backlog');
    await workbench.setFault('rate-limit-quota');
    await panel.getByRole('button', { name: 'Backlog', exact: true }).click();
    await expect(panel.getByRole('alert')).toContainText('Nothing was lost');
    expect((await read(workbench)).tag).toBeUndefined();
    await workbench.setFault('none');
    await panel.getByRole('button', { name: 'Try again' }).click();
    await expect(panel.getByText('decided by you, just now')).toBeVisible();
    expect((await read(workbench)).tag).toMatchObject({ place: 'backlog' });
  });
});

test('an undo whose connection breaks half-way decides nothing, and can be gone on with', async ({
  page,
  workbench,
}) => {
  const panel = await openIssue(page, ISSUE);
  await panel.getByRole('button', { name: 'Backlog', exact: true }).click();
  await expect(panel.getByText('decided by you, just now')).toBeVisible();
  await page.route('**/__api/**', (route) =>
    /"method":"DELETE"/.test(route.request().postData() ?? '') ? route.abort('connectionreset') : route.continue(),
  );
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByRole('alert')).toContainText('The connection was lost');
  await panel.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(panel.getByText('Not decided yet.')).toBeVisible();
  expect(await read(workbench)).toMatchObject({ labels: [], tag: { by: 'suggestion' } });
  await page.unroute('**/__api/**');
  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect(panel.getByRole('alert')).toHaveCount(0);
  await expect.poll(() => read(workbench)).toEqual({ labels: [], tag: undefined });
});
