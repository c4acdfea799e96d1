import type { Frame, Locator } from '@playwright/test';

import { expectAccessible } from './fixtures/expect-accessible';
import { setTheme } from './fixtures/open-page';
import { press } from './fixtures/press';
import { addRule, expectNoBlankEnd, openRules, setPoints, tabTo } from './fixtures/rules-page';
import { expect, test } from './fixtures/test';
import type { Workbench } from './fixtures/workbench';

const openTab = (rules: Frame, name: string): Promise<void> => press(rules.getByRole('tab', { name, exact: true }));
const changedIssues = (rules: Frame): Locator =>
  rules.getByRole('list', { name: 'Issues that change their place' }).locator('> li');
const choices = (rules: Frame): Locator => rules.getByRole('group', { name: 'Which issues to list' });

/** What Jira answers to a search that finds nothing. */
const NO_ISSUES = {
  status: 200,
  statusText: 'OK',
  headers: {},
  body: JSON.stringify({ issues: [], isLast: true }),
};

/** Writes an issue, past the app. */
async function writeIssue(workbench: Workbench, summary: string, ...labels: readonly string[]): Promise<void> {
  const fields = { project: { key: 'DESK' }, issuetype: { name: 'Task' }, summary, labels };
  expect((await workbench.jira('POST', '/rest/api/3/issue', { fields })).status).toBe(201);
}

/** A draft that goes against what people decided about one issue, follows them in another, and changes a third. */
async function openChanged(workbench: Workbench, open: () => Promise<Frame>): Promise<Frame> {
  await writeIssue(workbench, 'Zanzibar: nobody has decided');
  await writeIssue(workbench, 'Zanzibar follows the people', 'project-plan');
  await writeIssue(workbench, 'Let skippers pay in Zanzibar', 'product-backlog');
  const rules = await open();
  await addRule(rules, 'zanzibar', 'How');
  await rules.getByRole('spinbutton', { name: 'Points of zanzibar' }).fill('100');
  await openTab(rules, 'What changes');
  await expect(rules.getByText(/change their place\.$/)).toBeVisible();
  return rules;
}

test('the draft is held against the published rules: worst first, with the words that did it', async ({
  page,
  workbench,
}) => {
  const rules = await openChanged(workbench, () => openRules(page));
  await expect(changedIssues(rules)).toHaveCount(3);
  await expect(changedIssues(rules).nth(0)).toContainText('Agrees today, would be wrong');
  await expect(changedIssues(rules).nth(0)).toContainText('now 100 points for How, by the rule');
  await expect(changedIssues(rules).nth(1)).toContainText('nobody has decided');
  await expect(changedIssues(rules).nth(2)).toContainText('Would be right');
  await expect(rules.getByText('as often as the published rules')).toBeVisible();

  await choices(rules)
    .getByRole('button', { name: /^Backlog becomes Plan 1$/ })
    .click();
  await expect(changedIssues(rules)).toHaveCount(1);
  await choices(rules).getByRole('button', { name: 'Better for people’s decisions 1' }).click();
  await expect(changedIssues(rules)).toContainText('Zanzibar follows the people');
  await changedIssues(rules).getByRole('button', { name: 'Show the rule zanzibar' }).click();
  await expect(rules.getByRole('tab', { name: 'Rules', exact: true })).toHaveAttribute('aria-selected', 'true');
  await expect(rules.getByRole('spinbutton', { name: 'Points of zanzibar' })).toBeVisible();
});

test('an edit is followed, without a call, and an issue opens by its key', async ({ page, workbench, context }) => {
  const rules = await openChanged(workbench, () => openRules(page));
  const before = (await workbench.calls(page)).filter(({ kind }) => kind === 'rest').length;
  await openTab(rules, 'Rules');
  await rules.getByRole('button', { name: /^Remove zanzibar/ }).click();
  await openTab(rules, 'What changes');
  await expect(rules.getByText('Nothing is changed yet.')).toBeVisible();
  await expect(changedIssues(rules)).toHaveCount(0);
  await rules.getByRole('button', { name: 'Undo' }).click();
  await expect(changedIssues(rules)).toHaveCount(3);
  const after = (await workbench.calls(page)).filter(({ kind }) => kind === 'rest').length;
  expect(after, 'issues are read once').toBe(before);

  const opened = context.waitForEvent('page');
  await changedIssues(rules)
    .first()
    .getByRole('button', { name: /opens in a new tab/ })
    .click();
  expect((await opened).url()).toMatch(/\/browse\/DESK-\d+$/);
});

test('while the tab is not open it rests; opened again it catches up', async ({ page }) => {
  const rules = await openRules(page);
  await openTab(rules, 'What changes');
  await expect(rules.getByText('Nothing is changed yet.')).toBeVisible();
  await openTab(rules, 'Rules');
  await setPoints(rules, 'deadline', '18');
  await expect(rules.getByText('Kept as your draft')).toBeVisible();
  await expect(rules.getByText('Nothing is changed yet.')).toBeAttached();
  await openTab(rules, 'What changes');
  await expect(rules.getByText(/^Of \d+ issues none changes its place\.$/)).toBeVisible();
});

test('what stands in an open form counts, and is no rule of the list yet', async ({ page, workbench }) => {
  await writeIssue(workbench, 'Zanzibar');
  const rules = await openRules(page);
  await rules.getByRole('button', { name: 'Add a rule' }).click();
  await rules.getByLabel('Words and phrases, one a line').fill('zanzibar');
  await openTab(rules, 'What changes');
  await expect(changedIssues(rules)).toHaveCount(1);
  await expect(changedIssues(rules)).toContainText('by a rule that is not in the list yet');
  await openTab(rules, 'Rules');
  await expect(rules.getByLabel('Words and phrases, one a line')).toHaveValue('zanzibar');
});

test('without a change the tab says what it is for, and how often the rules agree with people', async ({
  page,
  workbench,
}) => {
  await writeIssue(workbench, 'As a skipper I want to see the tide on the map', 'project-plan');
  const rules = await openRules(page);
  await openTab(rules, 'What changes');
  await expect(rules.getByText('Change a rule, and you see here')).toBeVisible();
  await expect(rules.getByText(/^All \d+ issues read$/)).toBeVisible();
  await expect(rules.getByText(/\d+ % \d+ of \d+/).first()).toBeVisible();
  await openTab(rules, 'Rules');
  await setPoints(rules, 'deadline', '18');
  await openTab(rules, 'What changes');
  await expect(rules.getByText(/^Of \d+ issues none changes its place\.$/)).toBeVisible();
});

test('a project without issues has nothing to compare, and says so', async ({ page }) => {
  await page.route('**/__api/product', (route) =>
    (route.request().postData() ?? '').includes('/search/jql')
      ? route.fulfill({ json: { value: NO_ISSUES } })
      : route.continue(),
  );
  const rules = await openRules(page);
  await openTab(rules, 'What changes');
  await expect(rules.getByText('This project has no issues that you can see.')).toBeVisible();
});

test('other many issues are looked at when they are chosen; fewer are not read again', async ({ page, workbench }) => {
  const rules = await openRules(page);
  await openTab(rules, 'What changes');
  await expect(rules.getByText(/^All \d+ issues read$/)).toBeVisible();
  const calls = async (): Promise<number> => (await workbench.calls(page)).length;
  const before = await calls();
  await rules.getByRole('button', { name: '100', exact: true }).click();
  await expect(rules.getByText('100 newest issues read')).toBeVisible();
  expect(await calls()).toBe(before);
  await rules.getByRole('button', { name: 'Read again' }).click();
  await expect.poll(calls).toBe(before + 1);
});

test('by keyboard alone', async ({ page, workbench }) => {
  const rules = await openChanged(workbench, () => openRules(page));
  const worse = choices(rules).getByRole('button', { name: 'Worse for people’s decisions 1' });
  await rules.getByRole('tab', { name: 'What changes' }).focus();
  await tabTo(page, rules, 'Worse for people’s decisions 1');
  await page.keyboard.press('Space');
  await expect(worse).toHaveAttribute('aria-pressed', 'true');
  await expect(changedIssues(rules)).toHaveCount(1);
  await page.keyboard.press('Space');
  await expect(changedIssues(rules)).toHaveCount(3);
});

test('many changed issues come page by page', async ({ page }) => {
  const rules = await openRules(page);
  await addRule(rules, 'zanzibar\nthe\nto\nin\nfor', 'How');
  await rules.getByRole('spinbutton', { name: /^Points of zanzibar/ }).fill('100');
  await openTab(rules, 'What changes');
  await expect(changedIssues(rules)).toHaveCount(25);
  const pages = rules.getByRole('navigation', { name: 'Pages of issues' });
  const [first] = await changedIssues(rules).first().getByRole('button').allInnerTexts();
  await pages.getByRole('button', { name: 'Next' }).click();
  await expect(pages.getByRole('status')).toContainText('26–50 of');
  await expect(changedIssues(rules).first()).not.toContainText(first ?? '');
  await expectNoBlankEnd(rules);
});

test('the summary before publishing says what it does to issues', async ({ page, workbench }) => {
  const rules = await openChanged(workbench, () => openRules(page));
  await rules.getByRole('button', { name: 'Review and publish' }).click();
  const summary = rules.getByRole('region', { name: 'Publish as version 1?' });
  await expect(summary).toContainText(/Of \d+ issues 3 change their place\./);
  await expect(summary).toContainText('On 1 issue the draft leaves what a person decided');
  await expect(rules.getByText(/^Kept as your draft/)).toBeVisible();
  await expect(rules.getByText('of the room for rules used')).toBeVisible();
  await press(summary.getByRole('button', { name: 'Publish version 1' }));
  await expect(rules.getByText('Nothing is changed yet.')).toBeVisible();
});

test('when Jira fails the tab says so, keeps what it has, and reads on when asked', async ({ page, workbench }) => {
  await workbench.setFault('server-error', '/search/jql');
  const rules = await openRules(page);
  await openTab(rules, 'What changes');
  await expect(rules.getByRole('alert')).toContainText('Jira has a problem right now');
  await openTab(rules, 'Rules');
  await setPoints(rules, 'deadline', '1');
  await rules.getByRole('button', { name: 'Review and publish' }).click();
  const summary = rules.getByRole('region', { name: 'Publish as version 1?' });
  await expect(summary).toContainText('You can publish all the same');
  await expect(summary.getByRole('button', { name: 'Publish version 1' })).toBeEnabled();
  await summary.getByRole('button', { name: 'Not yet' }).click();
  await workbench.setFault('none');
  await openTab(rules, 'What changes');
  await rules.getByRole('button', { name: 'Try again' }).click();
  await expect(rules.getByText(/^All \d+ issues read$/)).toBeVisible();
  await expect(rules.getByText(/^Of \d+ issues/)).toBeVisible();
});

test('when Jira asks to slow down the tab waits, and can be stopped', async ({ page, workbench }) => {
  await workbench.setFault('rate-limit-bare', '/search/jql');
  const rules = await openRules(page);
  await openTab(rules, 'What changes');
  const waits = rules.getByRole('tabpanel', { name: 'What changes' }).getByText(/slow down\. Going on by itself in/);
  await expect(waits).toBeVisible();
  await rules.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(rules.getByText('Stopped after 0 issues')).toBeVisible();
  await workbench.setFault('none');
  await rules.getByRole('button', { name: 'Read again' }).click();
  await expect(rules.getByText(/^All \d+ issues read$/)).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`the tab is accessible, and fits a narrow page, in the ${theme} theme`, async ({ page, workbench }) => {
    await page.setViewportSize({ width: 360, height: 900 });
    const rules = await openChanged(workbench, async () => {
      const opened = await openRules(page);
      await setTheme(page, theme);
      return opened;
    });
    await expect(changedIssues(rules)).toHaveCount(3);
    await expectAccessible(rules);
    expect(
      await rules.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      'pixels that stick out',
    ).toBe(0);
  });
}
