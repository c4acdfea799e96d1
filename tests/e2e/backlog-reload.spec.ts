import { appFrame } from './fixtures/app-frame';
import { contextWithStorage } from './fixtures/context-with-storage';
import { expect, test } from './fixtures/test';

test('a scan survives a reload, without texts, and reads them when they come into view', async ({
  playwright,
  server,
  workbench,
}, testInfo) => {
  const context = await contextWithStorage(playwright.chromium, testInfo);
  try {
    const page = await context.newPage();
    await page.goto(`${server.url}/projects/DESK/app`);
    const before = await appFrame(page, 'backlog-page');
    await before.getByRole('button', { name: 'Scan', exact: true }).click();
    await expect(before.getByRole('button', { name: 'Scan all again' })).toBeEnabled();
    const rows = await before.getByRole('grid', { name: 'Issues' }).getAttribute('aria-rowcount');

    await page.reload();
    const after = await appFrame(page, 'backlog-page');
    await expect(after.getByText(/^Your scan of/)).toBeVisible();
    const grid = after.getByRole('grid', { name: 'Issues' });
    await expect(grid).toHaveAttribute('aria-rowcount', rows ?? '');
    await expect(grid.getByText('Reading…')).toHaveCount(0);
    await expect(grid.locator('tbody [role="row"] .table-line').first()).not.toBeEmpty();
    const kept = await after.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
      return names.length;
    });
    expect(kept).toBeGreaterThan(0);

    await workbench.jira('PUT', '/rest/api/3/issue/DESK-1', { fields: { summary: 'Renamed since' } });
    await after.getByRole('button', { name: 'Scan what changed' }).click();
    await expect(after.getByRole('combobox', { name: 'Changes' })).toBeVisible();
    await after.getByRole('combobox', { name: 'Changes' }).selectOption('changed');
    await expect(grid.getByText('Renamed since')).toBeVisible();

    await after.getByRole('button', { name: 'Show all' }).click();
    await page.reload();
    const again = await appFrame(page, 'backlog-page');
    await again.getByRole('button', { name: 'Forget it' }).click();
    await page.reload();
    const empty = await appFrame(page, 'backlog-page');
    await expect(empty.getByRole('button', { name: 'Scan', exact: true })).toBeEnabled();
    await expect(empty.getByRole('grid', { name: 'Issues' })).toBeHidden();
  } finally {
    await context.close();
  }
});
