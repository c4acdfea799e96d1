import { expectAccessible } from './fixtures/expect-accessible';
import { expect, test } from './fixtures/test';

test('the gadget counts how a filter’s issues split, and leads to them', async ({ page }) => {
  await page.goto('/dashboard');
  const gadget = page.frameLocator('iframe[title="Backlog or Plan gadget"]');
  await gadget.getByRole('button', { name: 'Save' }).click();
  await expect(gadget.getByText('Write a query first')).toBeVisible();
  await gadget.getByLabel('Issues to count, as JQL').fill('project = DESK ORDER BY key');
  await gadget.getByRole('button', { name: 'Save' }).click();
  const rest = gadget.getByRole('listitem').filter({ hasText: 'No suggestion or tag yet' });
  await expect(rest).toContainText('100 %');
  await expect(gadget.getByText('project = DESK ORDER BY key', { exact: true })).toBeVisible();
  await expectAccessible(page);
  const opened = page.waitForEvent('popup');
  await gadget.getByRole('button', { name: 'No suggestion or tag yet' }).click();
  const search = await opened;
  await expect(search.getByLabel('Search by words or JQL')).toHaveValue('(project = DESK) AND backlogOrPlan is EMPTY');
});

test('a gadget with a faulty query says so in Jira’s words', async ({ page }) => {
  await page.goto('/dashboard');
  const gadget = page.frameLocator('iframe[title="Backlog or Plan gadget"]');
  await gadget.getByLabel('Issues to count, as JQL').fill('colour = red');
  await gadget.getByRole('button', { name: 'Save' }).click();
  await expect(gadget.getByRole('alert')).toContainText('Jira cannot read this gadget’s query');
  await expect(gadget.getByRole('alert')).toContainText('colour');
});
