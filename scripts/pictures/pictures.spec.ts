import type { Page } from '@playwright/test';

import { openBacklogPage, openIssue, openRulesPage, setTheme } from '../../tests/e2e/fixtures/open-page';
import { expect, test } from '../../tests/e2e/fixtures/test';

/** A story with reasons of several kinds. */
const ISSUE = 'DESK-125';

const save = (page: Page, module: string, name: string): Promise<unknown> =>
  page.locator(`iframe[data-module="${module}"]`).screenshot({ path: `docs/pictures/${name}.png` });

for (const theme of ['light', 'dark'] as const) {
  test(`the panel, ${theme}`, async ({ page }) => {
    const frame = await openIssue(page, ISSUE);
    await setTheme(page, theme);
    await frame.getByRole('button', { name: 'Backlog', exact: true }).waitFor();
    await save(page, 'suggestion-panel', `panel-${theme}`);
  });
}

test('the rules page', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 1000 });
  const frame = await openRulesPage(page, 'DESK');
  await setTheme(page, 'light');
  await frame.getByLabel('Description').waitFor();
  await frame.getByText('Checking the rules…').waitFor({ state: 'hidden' });
  await expect(frame.locator('.waiting')).toHaveCount(0);
  await page.screenshot({ path: 'docs/pictures/rules.png' });
});

test('the backlog page after a scan', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 900 });
  const frame = await openBacklogPage(page, 'DESK');
  await setTheme(page, 'light');
  await frame.getByRole('button', { name: /^Scan/ }).click();
  await frame.getByRole('row').nth(10).waitFor();
  await frame
    .getByRole('button', { name: /: [1-9]\d* issues?$/ })
    .first()
    .waitFor();
  await page.screenshot({ path: 'docs/pictures/backlog.png' });
});
