import { decideIssues } from './fixtures/decide-issues';
import { expectAccessible } from './fixtures/expect-accessible';
import { openRules, PROJECT } from './fixtures/rules-page';
import { expect, test } from './fixtures/test';

test('scratch', async ({ page, workbench }) => {
  const counts = await decideIssues(workbench, PROJECT, 1000);
  console.log(counts);
  await page.setViewportSize({ width: 1440, height: 1000 });
  const rules = await openRules(page);
  await rules.getByRole('tab', { name: 'Learn' }).click();
  await expect(rules.getByText('The query finds about')).toBeVisible();
  await rules.getByRole('button', { name: 'Learn from them' }).click();
  await page.waitForTimeout(500);
  await page.screenshot({ path: '/tmp/dl-1.png', fullPage: true });
  await expect(rules.getByRole('heading', { name: 'What you take, together' })).toBeVisible({ timeout: 50000 });
  await page.screenshot({ path: '/tmp/dl-2.png', fullPage: true });
  await rules.getByRole('button', { name: 'Take all that help' }).click();
  await expect(rules.locator('.learn-figures').first()).toHaveAttribute('aria-busy', 'false');
  await page.screenshot({ path: '/tmp/dl-3.png', fullPage: true });
  await expectAccessible(rules);
});
