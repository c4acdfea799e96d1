import { english } from '#packs';
import type { Frame, Page } from '@playwright/test';

import { expectAccessible } from './fixtures/expect-accessible';
import { setTheme } from './fixtures/open-page';
import { press } from './fixtures/press';
import { expectNoBlankEnd, openRules, tabTo } from './fixtures/rules-page';
import { answerRulesRead } from './fixtures/rules-of-test';
import { expect, test } from './fixtures/test';
import type { Workbench } from './fixtures/workbench';

const SEARCH = 'POST /rest/api/3/search/jql';

async function openFigures(page: Page): Promise<Frame> {
  const rules = await openRules(page);
  await press(rules.getByRole('tab', { name: 'How rules do' }));
  return rules;
}

const table = (rules: Frame) => rules.getByRole('grid', { name: 'How rules do' });
const heading = (rules: Frame, name: string) => table(rules).getByRole('columnheader', { name, exact: true });
/** What a column says of the rules that are drawn, from the top. */
const column = async (rules: Frame, name: string): Promise<readonly string[]> =>
  table(rules).locator(`tbody .figures-cell-${name}`).allInnerTexts();

/** Rules of words only, which leave some issues without evidence, and issues that share a word that others do not have. */
async function rulesOfWords(page: Page, workbench: Workbench): Promise<void> {
  const rules = english.rules.filter(({ where, only }) => where === undefined && only === undefined);
  await answerRulesRead(page, { ...english, rules });
  for (const nth of [1, 2, 3]) {
    const fields = { summary: `Zanzibar ${nth}`, description: null };
    expect((await workbench.jira('PUT', `/rest/api/3/issue/DESK-${nth}`, { fields })).status).toBe(204);
  }
}

test('says what each rule does in the newest issues, sorts by each column, and leads to the rule', async ({ page }) => {
  const rules = await openFigures(page);
  await expect(rules.getByText(/^Rules have evidence in \d+ of \d+ issues/)).toBeVisible();
  await expect(heading(rules, 'Hits')).toHaveAttribute('aria-sort', 'descending');
  const hits = (await column(rules, 'hits')).map(Number);
  expect(hits[0]).toBeGreaterThan(0);
  expect(hits).toEqual([...hits].sort((a, b) => b - a));

  await heading(rules, 'Hits').getByRole('button').click();
  await expect(heading(rules, 'Hits')).toHaveAttribute('aria-sort', 'ascending');
  expect((await column(rules, 'hits'))[0]).toBe('0');
  await expect(
    table(rules)
      .getByText(/^Never matched in \d+ issues/)
      .first(),
  ).toBeVisible();
  for (const name of ['Rule', 'Answers', 'Points', 'Share', 'Agreement', 'Overlaps', 'Conflicts']) {
    await heading(rules, name).getByRole('button').click();
    await expect(heading(rules, name)).toHaveAttribute('aria-sort', /ascending|descending/);
    await expect(heading(rules, 'Hits')).toHaveAttribute('aria-sort', 'none');
  }

  await rules.getByRole('searchbox', { name: 'Search rules' }).last().fill('deadline');
  await expect(table(rules)).toHaveAttribute('aria-rowcount', /^\d$/);
  await table(rules)
    .getByRole('button', { name: /deadline/ })
    .first()
    .click();
  await expect(rules.getByRole('tab', { name: 'Rules', exact: true })).toHaveAttribute('aria-selected', 'true');
  await expect(rules.locator('#rule-deadline')).toBeFocused();
});

test('is worked by keyboard alone', async ({ page }) => {
  const rules = await openFigures(page);
  await expect(table(rules)).toBeVisible();
  await heading(rules, 'Conflicts').getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(heading(rules, 'Conflicts')).toHaveAttribute('aria-sort', 'descending');
  await page.keyboard.press('Tab');
  await expect(table(rules).locator('[data-row="0"] button')).toBeFocused();
  await page.keyboard.press('End');
  await expect(table(rules).locator('[data-row]').last().getByRole('button')).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  const second = table(rules).locator('[data-row="1"] button');
  await expect(second).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rules.locator('.rule-row:focus')).toBeVisible();
});

test('shows issues without evidence, the words they share, and makes a rule of one', async ({ page, workbench }) => {
  await rulesOfWords(page, workbench);
  const rules = await openFigures(page);
  await rules.getByRole('button', { name: /issues without any evidence$/ }).click();
  const uncovered = rules.getByRole('region', { name: 'Issues without any evidence' });
  await uncovered.getByRole('button', { name: 'zanzibar 3' }).click();
  await expect(uncovered.getByRole('status')).toContainText('3 issues with “zanzibar”');
  await expect(uncovered.getByRole('listitem')).toHaveText([/DESK-\d.*Zanzibar/, /DESK-\d.*Zanzibar/, /Zanzibar/]);
  await expectAccessible(rules);
  await setTheme(page, 'dark');
  await expectAccessible(rules);
  await uncovered.getByRole('button', { name: 'Make a rule of “zanzibar”' }).click();
  const words = rules.getByLabel('Words and phrases, one a line');
  await expect(words).toBeFocused();
  await expect(words).toHaveValue('zanzibar');
  await rules.getByRole('button', { name: 'Add rule' }).click();

  await press(rules.getByRole('tab', { name: 'How rules do' }));
  await rules.getByRole('searchbox', { name: 'Search rules' }).last().fill('zanzibar');
  await expect.poll(() => column(rules, 'hits')).toEqual(['3']);
});

test('rules that never matched are one press away', async ({ page }) => {
  const rules = await openFigures(page);
  await rules.getByRole('button', { name: /^Never matched/ }).click();
  await expect.poll(() => column(rules, 'hits').then((hits) => new Set(hits))).toEqual(new Set(['0']));
  await expectAccessible(rules);
});

test('a failure to read issues is told, and reading goes on when asked to', async ({ page, workbench }) => {
  await workbench.setFault('server-error', SEARCH);
  const rules = await openRules(page);
  await press(rules.getByRole('tab', { name: 'How rules do' }));
  await expect(rules.getByRole('alert')).toContainText('Jira has a problem right now');
  await workbench.setFault('none');
  await rules.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  await expect(table(rules)).toBeVisible();
  await expect(rules.getByRole('alert')).toHaveCount(0);
});

test('fits a narrow page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 900 });
  const rules = await openFigures(page);
  await expect(table(rules)).toBeVisible();
  expect(
    await rules.evaluate(() => {
      const scroller = document.querySelector('.table-scroller');
      return [document.documentElement, scroller].every((one) => one !== null && one.scrollWidth <= one.clientWidth);
    }),
  ).toBe(true);
  await expectNoBlankEnd(rules);
  await expectAccessible(rules);
  await tabTo(page, rules, 'Agreement');
  await page.keyboard.press('Enter');
  await expect(heading(rules, 'Agreement')).toHaveAttribute('aria-sort', 'descending');
});
