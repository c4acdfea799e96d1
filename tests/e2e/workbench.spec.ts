import { expectAccessible } from './fixtures/expect-accessible';
import { setTheme } from './fixtures/open-page';
import { expect, test } from './fixtures/test';

const pages = ['/', '/browse/DESK-1', '/projects/DESK/backlog', '/projects/DESK/app', '/projects/DESK/settings/app'];

for (const colorMode of ['light', 'dark'] as const) {
  for (const path of pages) {
    test(`${path} of the shell is accessible in the ${colorMode} theme, narrow and wide`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await setTheme(page, colorMode);
      await expectAccessible(page);
      await page.setViewportSize({ width: 360, height: 740 });
      await expectAccessible(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, 'wider than a narrow window').toBeLessThanOrEqual(0);
    });
  }
}

test('each user sees what Jira lets them', async ({ page, workbench }) => {
  await page.goto('/projects/DESK/settings/app');
  await expect(page.getByRole('heading', { name: 'Backlog or Plan settings' })).toBeVisible();
  await page.getByLabel(/^User/).selectOption('u-reader');
  await expect(page.getByRole('heading', { name: 'You don’t have permission' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Backlog or Plan settings' })).toHaveCount(0);

  await page.goto('/browse/DESK-1');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit Summary' })).toHaveCount(0);
  await workbench.asUser('u-member');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Edit Summary' })).toBeVisible();
});

test('two people in two browsers are two users', async ({ page, browser, workbench }) => {
  const other = await browser.newContext({ baseURL: workbench.url });
  const otherPage = await other.newPage();
  await otherPage.goto('/');
  await otherPage.getByLabel(/^User/).selectOption('u-reader');
  await page.goto('/');
  await expect(page.getByLabel(/^User/)).toHaveValue('u-admin');
  await otherPage.reload();
  await expect(otherPage.getByLabel(/^User/)).toHaveValue('u-reader');
  await other.close();
});

test('an issue can be edited, by keyboard alone, and a rich description is kept until it is changed', async ({
  page,
  workbench,
}) => {
  await page.goto('/browse/DESK-1');
  const { body: before } = await workbench.jira('GET', '/rest/api/3/issue/DESK-1?fields=description');
  await page.getByRole('button', { name: 'Edit Summary' }).press('Enter');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('A summary <img src=x onerror=alert(1)>');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A summary <img src=x onerror=alert(1)>');

  await page.getByRole('button', { name: 'Edit Description' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveCount(0);
  expect((await workbench.jira('GET', '/rest/api/3/issue/DESK-1?fields=description')).body).toEqual(before);

  await page.getByRole('button', { name: 'Edit Description' }).click();
  await page.getByRole('textbox', { name: 'Description' }).fill('First.\nSecond.\n\nThird.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('region', { name: 'Description' }).getByRole('paragraph')).toHaveText([
    'First.Second.',
    'Third.',
  ]);

  await page.getByRole('button', { name: 'Edit Labels' }).click();
  await page.getByRole('textbox', { name: 'Labels' }).fill('one two');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('onetwo');
});

test('issues are found by words, by key and by JQL, and a mistake is explained', async ({ page }) => {
  await page.goto('/');
  const search = async (text: string): Promise<void> => {
    await page.getByLabel('Search by words or JQL').fill(text);
    await page.keyboard.press('Enter');
  };
  const rows = page
    .getByRole('list', { name: 'Issues' })
    .getByRole('listitem')
    .filter({ has: page.locator('.row-key') });
  await expect(rows).toHaveCount(50);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(rows).toHaveCount(100);
  await search('DESK-12');
  await expect(rows).toHaveCount(1);
  await search('project = SKIP AND issuetype = Story');
  await expect(page.getByRole('link', { name: /^SKIP-/ }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: /^DESK-/ })).toHaveCount(0);
  await search('project = ');
  await expect(page.getByRole('alert')).toContainText('JQL');
});

test('an issue can be created', async ({ page }) => {
  await page.goto('/projects/SKIP/backlog');
  await page.getByRole('button', { name: 'Create' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create issue' });
  await expectAccessible(page);
  await dialog.getByLabel('Summary').fill('Anchor alarm');
  await dialog.getByLabel('Description').fill('So that I can sleep.');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('button', { name: /^Open SKIP-/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Anchor alarm' })).toBeVisible();
  await expect(page.getByText('So that I can sleep.')).toBeVisible();
});
