import type { RuleSet } from '#rules';
import type { Frame, Page } from '@playwright/test';

import { expectAccessible } from './fixtures/expect-accessible';
import { setTheme } from './fixtures/open-page';
import { addRule, expectNoBlankEnd, openRules } from './fixtures/rules-page';
import { answerRulesRead, ruleOf } from './fixtures/rules-of-test';
import { expect, test } from './fixtures/test';

const RULES: RuleSet = {
  schema: 1,
  language: 'en',
  rules: [
    ruleOf('export', 'what', { patterns: ['export', 'export csv'], points: 30 }),
    ruleOf('way-out', 'what', { patterns: ['csv file', 'Export'] }),
    ruleOf('deploy', 'how', { patterns: ['deploy', 'csv file'] }),
  ],
};

async function openWithFindings(page: Page): Promise<Frame> {
  await answerRulesRead(page, RULES);
  return openRules(page);
}

const checks = (rules: Frame) => rules.getByRole('region', { name: 'Checks' });
const fold = (rules: Frame, title: string | RegExp) => checks(rules).locator('summary').filter({ hasText: title });

test('what is worth a look is folded and counted, each with what, where and a fix that can be undone', async ({
  page,
}) => {
  const rules = await openWithFindings(page);
  await fold(rules, 'Checks: 3 worth a look').click();
  await fold(rules, '1 duplicate').click();
  await fold(rules, '1 on both sides').click();
  await fold(rules, '1 always inside another').click();
  await expect(checks(rules)).toContainText('It says the same as “export” of “export, export csv”');
  await expectAccessible(rules);
  await setTheme(page, 'dark');
  await expectAccessible(rules);

  await checks(rules).getByRole('button', { name: 'Remove “Export” from “csv file, Export”' }).click();
  await expect(fold(rules, 'Checks: 1 in what you changed, 1 in other rules')).toBeVisible();
  await expect(checks(rules).getByText('Done: Remove “Export” from “csv file, Export”.')).toBeAttached();
  await expect(rules.getByText('1 unpublished change', { exact: true })).toBeVisible();
  await expect(rules.locator('#rule-way-out')).not.toContainText('Export');
  await rules.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(fold(rules, 'Checks: 3 worth a look')).toBeVisible();
  await expect(rules.locator('#rule-way-out')).toContainText('Export');
});

test('what an edit brings about comes first, and leads to its rule', async ({ page }) => {
  const rules = await openWithFindings(page);
  await expect(fold(rules, 'Checks: 3 worth a look')).toBeVisible();
  await addRule(rules, 'deploy', 'What');
  await fold(rules, 'Checks: 1 in what you changed, 3 in other rules').click();
  const own = checks(rules).getByRole('listitem').filter({ hasText: 'Contradicts' });
  await expect(own).toContainText('which speaks for the other side');
  await own.getByRole('button', { name: /^Edit/ }).click();
  await expect(rules.getByRole('form', { name: /^Edit the new rule “deploy”|^Edit the rule “deploy”/ })).toBeVisible();
  await expect(rules.getByLabel('Words and phrases, one a line')).toBeFocused();
});

test('is told while a form is open, and left to it', async ({ page }) => {
  const rules = await openWithFindings(page);
  await rules.getByRole('button', { name: 'Add a rule' }).click();
  await rules.getByLabel('Words and phrases, one a line').fill('deploy');
  await fold(rules, 'Checks: 1 in what you changed').click();
  await expect(checks(rules).getByRole('listitem')).toContainText('The form of “deploy” is open: change it there.');
  await rules.getByLabel('Words and phrases, one a line').fill('zanzibar');
  await expect(fold(rules, 'Checks: 3 worth a look')).toBeVisible();
});

test('fixes go on by keyboard', async ({ page }) => {
  const rules = await openWithFindings(page);
  await fold(rules, 'Checks: 3 worth a look').focus();
  await page.keyboard.press('Enter');
  await expect(fold(rules, '1 on both sides')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(fold(rules, '1 on both sides')).toBeFocused();
  await page.keyboard.press('Enter');
  const fix = checks(rules).getByRole('button', { name: 'Remove “csv file” from “deploy, csv file”' });
  await expect(fix).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(fix).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(fold(rules, 'Checks: ')).toBeFocused();
});

test('a rule that was duplicated is one finding, and one click removes it', async ({ page }) => {
  await answerRulesRead(page, {
    ...RULES,
    rules: [ruleOf('quay', 'what', { patterns: ['quay', 'pier', 'jetty', 'wharf', 'mole', 'berth'] })],
  });
  const rules = await openRules(page);
  await rules.getByRole('button', { name: 'Duplicate quay' }).click();
  await rules.getByRole('button', { name: 'Done' }).click();
  await fold(rules, 'Checks: 1 in what you changed').click();
  const own = checks(rules).getByRole('listitem');
  await expect(own).toHaveCount(1);
  await expect(own).toContainText('All 6 of its patterns stand in “quay, pier, jetty, …” (quay) too');
  await own.getByRole('button', { name: 'Remove the rule “quay, pier, jetty, …” (quay-2)' }).click();
  await expect(rules.getByText('Checks found nothing')).toBeVisible();
  await expect(rules.getByText('No unpublished changes')).toBeVisible();
});

test('a new administrator finds nothing to mend in the built-in rules, and can look at what there is', async ({
  page,
  workbench,
}) => {
  await workbench.setFault('server-error', '/search/jql');
  const rules = await openRules(page);
  await expect(fold(rules, 'Checks: nothing to mend')).not.toContainText('never counted');
  await workbench.setFault('none');
  await rules.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  await expect(fold(rules, 'nothing to mend')).toContainText(/^Checks: nothing to mend, \d+ rules that never counted$/);
  await fold(rules, 'nothing to mend').click();
  await fold(rules, 'rules that never counted').last().click();
  await expect(checks(rules)).toContainText(/It counts in none of \d+ issues\./);
  await fold(rules, /^\d+ in the built-in rules, on purpose$/).click();
  await expect(checks(rules)).toContainText('so that the same words count for both');
});

test('fits a narrow page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 900 });
  const rules = await openWithFindings(page);
  await fold(rules, 'Checks: 3 worth a look').click();
  await fold(rules, '1 duplicate').click();
  expect(await rules.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await expectNoBlankEnd(rules);
  await expectAccessible(rules);
});
