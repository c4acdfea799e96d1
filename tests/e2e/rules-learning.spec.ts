import type { Frame, Page } from '@playwright/test';
import { LEAST_DECISIONS } from '#rules';

import { decideIssues } from './fixtures/decide-issues';
import { expectAccessible } from './fixtures/expect-accessible';
import { setTheme } from './fixtures/open-page';
import { press } from './fixtures/press';
import { expectNoBlankEnd, openRules, PROJECT, tabTo } from './fixtures/rules-page';
import { expect, test } from './fixtures/test';

/** Learning fits the rules some twenty times, and a busy machine takes its time. */
const LEARNS_WITHIN = { timeout: 120_000 };
test.describe.configure({ timeout: 240_000 });

async function openLearning(page: Page): Promise<Frame> {
  const rules = await openRules(page);
  await press(rules.getByRole('tab', { name: 'Learn' }));
  await expect(rules.getByLabel('Decided issues, as a JQL query')).toBeVisible();
  return rules;
}

const together = (rules: Frame) => rules.getByRole('region', { name: 'What you take, together' });
const failure = (rules: Frame) => rules.getByRole('alert').filter({ hasText: /./ });
const query = (rules: Frame) => rules.getByLabel('Decided issues, as a JQL query');

async function learn(rules: Frame): Promise<void> {
  await rules.getByRole('button', { name: 'Learn from them' }).click();
  await expect(together(rules)).toBeVisible(LEARNS_WITHIN);
}

/** Waits until the choice is judged, and gives how many decisions are right now, and with it. */
async function judged(rules: Frame): Promise<readonly [number, number]> {
  await expect(together(rules).getByRole('table')).toHaveAttribute('aria-busy', 'false');
  const row = together(rules).getByRole('row', { name: 'Say what people said' }).getByRole('cell');
  const [now, then] = await row.allTextContents();
  return [Number.parseInt(now ?? '', 10), Number.parseInt(then ?? '', 10)];
}

test('decisions of people become changes of the rules, taken one by one', async ({ page, workbench }) => {
  const decided = await decideIssues(workbench, PROJECT, 150);
  const rules = await openLearning(page);
  await expect(rules.getByText('The query finds about 150 issues')).toBeVisible();
  await learn(rules);
  // Off the page's thread, under Forge's own content policy.
  expect(page.workers()).toHaveLength(1);
  await expect(rules.getByText('150 decisions of people')).toBeVisible();
  await expect(rules.locator('.learn-count')).toHaveText([`${decided.backlog} Backlog`, `${decided.plan} Plan`]);
  const [before, withNone] = await judged(rules);
  // With nothing ticked there is nothing to compare with.
  expect(withNone).toBeNaN();

  const first = rules.getByRole('checkbox').first();
  const card = rules.getByRole('listitem').filter({ has: first }).first();
  await expect(card).toContainText(`Alone: ${before} →`);
  await expect(card.getByRole('listitem').first()).toContainText(/^DESK-\d+ opens in a new tab.*People: .*Rules: /);
  await first.check();
  await expect(rules.getByRole('button', { name: 'Put 1 change into the rules' }).first()).toBeEnabled();
  await rules.getByRole('button', { name: 'Take none' }).click();
  await expect(first).not.toBeChecked();
  await rules.getByRole('button', { name: 'Take all', exact: true }).click();
  expect((await judged(rules))[0]).toBe(before);
  await rules
    .getByRole('button', { name: /^Put \d+ changes into the rules/ })
    .first()
    .click();

  await expect(rules.getByText(/^\d+ changes are in the rules, not published yet$/)).toBeVisible();
  await expect(rules.getByText(/^\d+ unpublished changes$/)).toBeVisible();
  await rules.getByRole('button', { name: 'Undo' }).click();
  await expect(rules.getByText('No unpublished changes')).toBeVisible();
  await expect(together(rules)).toBeVisible();
  await rules.getByRole('button', { name: 'Redo' }).click();
  await rules.getByText('not published yet').waitFor();
  await rules.getByRole('button', { name: 'Review and publish' }).first().click();
  await expect(rules.getByLabel('Why? For the history; may stay empty')).toHaveValue(/^$|Learned from 150 decisions/);
  await press(rules.getByRole('button', { name: 'Publish version 1' }));
  await expect(rules.getByText('Version 1 is in force')).toBeVisible();
  await expect(rules.getByText('What was learned is published')).toBeVisible();
});

test('learning and taking goes by keyboard alone, and is accessible in both themes', async ({ page, workbench }) => {
  await decideIssues(workbench, PROJECT, 120);
  const rules = await openLearning(page);
  await query(rules).focus();
  await page.keyboard.press('Enter');
  await expect(together(rules)).toBeVisible(LEARNS_WITHIN);
  await tabTo(page, rules, 'Take all that help');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await judged(rules);
  for (const colorMode of ['light', 'dark'] as const) {
    await setTheme(page, colorMode);
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await expectAccessible(rules);
      expect(await rules.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
    }
  }
  await expectNoBlankEnd(rules);
  await rules.getByRole('button', { name: 'Take none' }).focus();
  await page.keyboard.press('Enter');
  await rules.getByRole('checkbox').first().focus();
  await page.keyboard.press('Space');
  await rules.getByRole('button', { name: 'Put 1 change into the rules' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(rules.locator('.learn-put')).toBeFocused();
  await expect(rules.locator('.learn-put')).toContainText('1 change is in the rules, not published yet');
});

test('proposals are locked while the rules are others than those they were made for', async ({ page, workbench }) => {
  await decideIssues(workbench, PROJECT, 60);
  const rules = await openLearning(page);
  await learn(rules);
  await press(rules.getByRole('tab', { name: 'Rules', exact: true }));
  await rules.getByRole('searchbox', { name: 'Search rules' }).fill('deadline');
  await rules.getByRole('spinbutton', { name: 'Points of deadline', exact: true }).fill('3');
  await press(rules.getByRole('tab', { name: 'Learn' }));
  await expect(rules.getByText('The rules have changed since')).toBeVisible();
  await expect(rules.getByRole('button', { name: 'Take all that help' })).toBeDisabled();
  await rules.getByRole('button', { name: 'Undo' }).click();
  await expect(rules.getByText('The rules have changed since')).toBeHidden();
});

test('what confidence means is measured with enough decisions, and published', async ({ page, workbench }) => {
  const { backlog, plan } = await decideIssues(workbench, PROJECT, 1000);
  expect(backlog + plan).toBeGreaterThanOrEqual(LEAST_DECISIONS);
  const rules = await openLearning(page);
  await learn(rules);
  const confidence = rules.getByRole('region', { name: 'What confidence means' });
  await confidence.getByRole('button', { name: `Measure on ${backlog + plan} decisions` }).click();
  await confidence.getByRole('button', { name: 'Put this measurement into the rules' }).click(LEARNS_WITHIN);
  await expect(confidence).toContainText(`These rules are measured: on ${backlog + plan} decisions`);
  await expect(rules.getByText('1 unpublished change')).toBeVisible();
  await rules.getByRole('button', { name: 'Review and publish' }).click();
  await expect(rules.getByText('What confidence means').first()).toBeVisible();
  await press(rules.getByRole('button', { name: 'Publish version 1' }));
  await expect(rules.getByText('Version 1 is in force')).toBeVisible();
});

test('too few decisions are told kindly, and none at all', async ({ page, workbench }) => {
  await decideIssues(workbench, PROJECT, 12);
  const rules = await openLearning(page);
  await rules.getByRole('button', { name: 'Learn from them' }).click();
  await expect(rules.getByText('Not enough decisions yet')).toBeVisible();
  await expectAccessible(rules);
  await query(rules).fill('labels in (nowhere)');
  await rules.getByRole('button', { name: 'Learn from them' }).click();
  await expect(rules.getByText('Nobody has decided any of these issues yet')).toBeVisible();
  expect(page.workers()).toHaveLength(0);
});

test('a query that Jira cannot read is said at its field, in Jira’s words', async ({ page }) => {
  const rules = await openLearning(page);
  await query(rules).fill('labels in (');
  await rules.getByRole('button', { name: 'Learn from them' }).click();
  const alert = rules.getByRole('alert').filter({ hasText: 'Jira cannot read this query' });
  await expect(alert.getByText(/labels in|expect|parenthes|JQL/i).last()).toBeVisible();
  await expect(query(rules)).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(rules);
});

test('a failure is told with a way on; a refusal for too many calls is waited out, and can be cancelled', async ({
  page,
  workbench,
}) => {
  await decideIssues(workbench, PROJECT, 12);
  const rules = await openLearning(page);
  await workbench.setFault('server-error', '/rest/api/3/search/jql');
  await rules.getByRole('button', { name: 'Learn from them' }).click();
  await expect(failure(rules)).toContainText('Jira has a problem right now');
  await workbench.setFault('rate-limit-bare', '/rest/api/3/search/jql');
  await rules.getByRole('button', { name: 'Try again' }).click();
  await expect(rules.getByText('Jira asks us to slow down')).toBeVisible();
  await rules.getByRole('button', { name: 'Cancel' }).click();
  await expect(rules.getByText('Stopped')).toBeVisible();
  await workbench.setFault('none');
  await rules.getByRole('button', { name: 'Learn from them' }).click();
  await expect(rules.getByText('Not enough decisions yet')).toBeVisible();
});

test('learning can be cancelled, and its worker ends', async ({ page, workbench }) => {
  await decideIssues(workbench, PROJECT, 200);
  const rules = await openLearning(page);
  await rules.getByRole('button', { name: 'Learn from them' }).click();
  await expect(rules.getByText('Learning, in the background')).toBeVisible(LEARNS_WITHIN);
  await rules.getByRole('button', { name: 'Cancel' }).click();
  await expect(rules.getByText('Stopped')).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(0);
  await expect(rules.getByRole('button', { name: 'Learn from them' })).toBeFocused();
});

test('a worker that cannot be loaded is a failure like any other', async ({ page, workbench }) => {
  await decideIssues(workbench, PROJECT, 60);
  await page.route('**/learn-worker*', (route) => route.abort());
  const rules = await openLearning(page);
  await rules.getByRole('button', { name: 'Learn from them' }).click();
  await expect(failure(rules)).toContainText('A part of this page could not be loaded', LEARNS_WITHIN);
  await page.unroute('**/learn-worker*');
  await rules.getByRole('button', { name: 'Try again' }).click();
  await expect(together(rules)).toBeVisible(LEARNS_WITHIN);
});
