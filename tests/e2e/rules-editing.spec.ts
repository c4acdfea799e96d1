import { english } from '#packs';

import { expectAccessible } from './fixtures/expect-accessible';
import { setTheme } from './fixtures/open-page';
import { press } from './fixtures/press';
import { expect, test } from './fixtures/test';

import {
  DEADLINE_POINTS,
  ISSUE,
  NO_RULES,
  openRules,
  answerRead,
  expectNoBlankEnd,
  search,
  setPoints,
  addRule,
  publish,
  tabTo,
  publishedPoints,
  describe,
} from './fixtures/rules-page';

test('shows at the first visit what the built-in rules make of the project’s newest issues', async ({
  page,
  workbench,
}) => {
  const rules = await openRules(page);
  const check = rules.getByRole('region', { name: 'What the rules make of this project' });
  await expect(check).toContainText('Its 100 newest issues');
  await expect(check.getByRole('listitem').filter({ hasText: /^Backlog\d/ })).toBeVisible();
  await expect(check.getByRole('button', { name: /^DESK-\d+ opens in a new tab/ }).first()).toBeVisible();
  await press(rules.getByRole('tab', { name: 'What changes' }));
  const read = rules.getByText(/^All \d+ issues read$/);
  await expect(read).toBeVisible();
  const pages = Math.ceil(Number((await read.innerText()).replaceAll(/\D/g, '')) / 100);
  expect(
    (await workbench.calls(page)).map(({ kind, what }) => `${kind} ${what}`),
    'issues are read once for all parts of the page',
  ).toEqual(['function rules.read', ...Array.from({ length: pages }, () => 'rest POST /rest/api/3/search/jql')]);
});

test('at the first visit, too, the page waits when Jira asks to slow down, and says what was stopped', async ({
  page,
  workbench,
}) => {
  await workbench.setFault('rate-limit-bare', '/search/jql');
  const rules = await openRules(page);
  const check = rules.getByRole('region', { name: 'What the rules make of this project' });
  await expect(check.getByText(/Jira asks us to slow down\. Going on by itself in/)).toBeVisible();
  await press(rules.getByRole('tab', { name: 'What changes' }));
  await rules.getByRole('button', { name: 'Stop', exact: true }).click();
  await press(rules.getByRole('tab', { name: 'Rules', exact: true }));
  await expect(check).toContainText('Reading was stopped before the first issue.');
  await workbench.setFault('none');
  await check.getByRole('button', { name: 'Read issues' }).click();
  await expect(check).toContainText('Its 100 newest issues');
});

test('a faulty pattern is shown with its place, and what is meant is one button away', async ({ page }) => {
  const rules = await openRules(page);
  await rules.getByRole('button', { name: 'Add a rule' }).click();
  const words = rules.getByLabel('Words and phrases, one a line');
  await expect(words).toBeFocused();
  await words.fill('go live\nby {dat}');
  await expect(rules.getByText('At character 5: expected one of {date}')).toBeVisible();
  await expect(words).toHaveAttribute('aria-invalid', 'true');
  await rules.getByRole('button', { name: 'Add rule' }).click();
  await expect(rules.getByText('No unpublished changes')).toBeVisible();
  await rules.getByRole('button', { name: 'Use “by {date}”' }).click();
  await expect(words).toHaveValue('go live\nby {date}');
  await expect(words).toHaveAttribute('aria-invalid', 'false');
  await rules.getByRole('button', { name: 'Add rule' }).click();
  await expect(rules.getByText('1 unpublished change', { exact: true })).toBeVisible();
});

test('the focus goes back to where it came from when a new rule or a message is let go', async ({ page }) => {
  const rules = await openRules(page);
  const add = rules.getByRole('button', { name: 'Add a rule' });
  await add.click();
  await expect(rules.getByLabel('Words and phrases, one a line')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(add).toBeFocused();
  await setPoints(rules, 'deadline', '18');
  await rules.getByRole('button', { name: 'Discard' }).click();
  await rules.getByRole('button', { name: 'Dismiss' }).press('Enter');
  await expect(rules.getByText('No unpublished changes')).toBeFocused();
});

test('points that no rule can have are said and not taken', async ({ page }) => {
  const rules = await openRules(page);
  await search(rules, 'deadline');
  const points = rules.getByRole('spinbutton', { name: 'Points of deadline' });
  await points.fill('101');
  await expect(rules.getByText('A whole number from 1 to 100.')).toBeVisible();
  await points.blur();
  await expect(points).toHaveValue(String(DEADLINE_POINTS));
  await expect(rules.getByText('No unpublished changes')).toBeVisible();
});

test('points that were not taken are told together with what was put back', async ({ page }) => {
  const rules = await openRules(page);
  await search(rules, 'deadline');
  const points = rules.getByRole('spinbutton', { name: 'Points of deadline' });
  await points.press('ControlOrMeta+A');
  await points.pressSequentially('999');
  await points.press('Tab');
  await expect(points).toHaveValue(String(DEADLINE_POINTS));
  await expect(points).toHaveAccessibleDescription(new RegExp(`999 was not taken; it is ${DEADLINE_POINTS} again\\.$`));
  await expect(rules.getByRole('alert')).toContainText('A whole number from 1 to 100.');
  await expect(rules.getByText('No unpublished changes')).toBeVisible();
  await expectAccessible(rules);
  await points.fill('27');
  await points.blur();
  await expect(rules.getByRole('alert')).toHaveCount(0);
  await expect(rules.getByText('1 unpublished change', { exact: true })).toBeVisible();
});

test('the page ends where its rules end: what scrolls by itself does not stretch it', async ({ page }) => {
  const rules = await openRules(page);
  await expect(rules.getByText('Its 100 newest issues')).toBeVisible();
  await expectNoBlankEnd(rules);
  await rules.getByRole('button', { name: 'Add a rule' }).click();
  await expectNoBlankEnd(rules);
});

test('the summary of many changes does not stretch the page', async ({ page }) => {
  const surviving = { version: 3, ruleSet: { ...NO_RULES, rules: english.rules.slice(0, 2) } };
  await answerRead(page, { rules: { kind: 'corrupt', version: 4, surviving }, copy: 'behind', draft: null });
  const rules = await openRules(page);
  await rules.getByRole('button', { name: 'Back to the built-in rules…' }).click();
  await rules.getByRole('button', { name: 'Load the built-in rules' }).click();
  await expect(rules.getByRole('region', { name: 'Publish as version 5?' }).getByRole('listitem')).toHaveCount(52);
  await expectNoBlankEnd(rules);
});

test('on a narrow page the examples of the newest issues are folded away until they are asked for', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 900 });
  const rules = await openRules(page);
  const check = rules.getByRole('region', { name: 'What the rules make of this project' });
  const example = check.getByRole('button', { name: /^DESK-\d+ opens in a new tab/ }).first();
  await expect(check.getByRole('listitem').filter({ hasText: /^Backlog\d/ })).toBeVisible();
  await expect(example).toBeHidden();
  await check.getByRole('button', { name: 'Show examples' }).click();
  await expect(example).toBeVisible();
  await check.getByRole('button', { name: 'Hide examples' }).click();
  await expect(example).toBeHidden();
});

test('a removed rule stays in its place until it is published, and can be brought back', async ({ page }) => {
  const rules = await openRules(page);
  await search(rules, 'deadline');
  await rules.getByRole('button', { name: 'Remove deadline' }).click();
  await rules.getByRole('button', { name: 'Undo the removal of deadline' }).click();
  await expect(rules.getByText('No unpublished changes')).toBeVisible();
});

test('a text is tried as it is typed, with the rules as they are edited, and nobody is asked', async ({
  page,
  workbench,
}) => {
  const rules = await openRules(page);
  await expect(rules.getByText('Its 100 newest issues')).toBeVisible();
  const asked = async () => (await workbench.calls(page)).filter(({ what }) => what !== 'draft.save');
  const before = await asked();
  const tryIt = rules.getByRole('region', { name: 'Try a text' });
  await tryIt.getByLabel('Summary').pressSequentially('Zanzibar voyage');
  await expect(tryIt.getByRole('status').first()).toContainText('Not enough to tell');
  await rules.getByRole('button', { name: 'Add a rule' }).click();
  await rules.getByLabel('Words and phrases, one a line').pressSequentially('zanzibar*');
  await expect(tryIt.locator('mark')).toHaveText('Zanzibar');
  await expect(tryIt.getByRole('status').first()).toContainText('Backlog');
  await rules.getByLabel('Answers').selectOption('when');
  await expect(tryIt.getByRole('status').first()).toContainText('Plan');
  await expect(tryIt.getByText('+20 When')).toBeVisible();
  expect(await asked()).toEqual(before);
});

test('an issue of the project is tried by its key, and a matched rule is one step away', async ({
  page,
  workbench,
}) => {
  await describe(workbench, 'The deadline is Friday');
  const rules = await openRules(page);
  const tryIt = rules.getByRole('region', { name: 'Try a text' });
  await tryIt.getByRole('textbox', { name: 'Issue' }).fill(ISSUE.toLowerCase());
  await tryIt.getByRole('button', { name: 'Load' }).click();
  await expect(tryIt.locator('mark', { hasText: 'deadline' })).toBeVisible();
  await tryIt.getByRole('button', { name: 'Show the rule deadline' }).click();
  await expect(rules.getByRole('searchbox', { name: 'Search rules' })).toHaveValue('deadline');
  await tryIt.getByRole('textbox', { name: 'Issue' }).fill('NOPE-1');
  await tryIt.getByRole('button', { name: 'Load' }).click();
  await expect(tryIt.getByRole('alert')).toContainText('What you asked for is gone, or you may not see it');
});

test('a rule named like what every object has is a rule like others', async ({ page, workbench }) => {
  const rules = await openRules(page);
  await addRule(rules, 'constructor', 'What');
  await publish(rules, 1);
  const again = await openRules(page);
  await setPoints(again, 'constructor', '33');
  await again.getByRole('button', { name: 'Edit constructor' }).click();
  await expect(again.getByLabel('Words and phrases, one a line')).toHaveValue('constructor');
  await again.getByRole('button', { name: 'Done' }).click();
  await publish(again, 2);
  expect((await publishedPoints(workbench))['constructor']).toBe(33);
});

test('markup in rules stays text', async ({ page }) => {
  const rules = await openRules(page);
  const markup = '<img src=x onerror=alert(1)>';
  await rules.getByRole('button', { name: 'Add a rule' }).click();
  await rules.getByLabel('Words and phrases, one a line').fill(markup);
  await expect(rules.getByText('At character 1:')).toBeVisible();
  await rules.getByLabel('Words and phrases, one a line').fill('zanzibar');
  await rules.getByLabel('What it means, in a line (optional)').fill(markup);
  await rules.getByRole('button', { name: 'Add rule' }).click();
  await rules.getByRole('region', { name: 'Try a text' }).getByLabel('Summary').fill(`${markup} zanzibar`);
  await expect(rules.getByText(markup).first()).toBeVisible();
  await expect(rules.locator('img')).toHaveCount(0);
});

test('a rule is added and published by keyboard alone', async ({ page, workbench }) => {
  const rules = await openRules(page);
  await rules.getByRole('button', { name: 'Add a rule' }).focus();
  await page.keyboard.press('Enter');
  await expect(rules.getByLabel('Words and phrases, one a line')).toBeFocused();
  await page.keyboard.type('zanzibar');
  await tabTo(page, rules, 'Add rule');
  await page.keyboard.press('Enter');
  await expect(rules.locator('#rule-zanzibar')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(rules.getByRole('checkbox', { name: 'Select zanzibar' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowUp');
  await expect(rules.getByRole('spinbutton', { name: 'Points of zanzibar' })).toHaveValue('21');
  await rules.getByRole('button', { name: 'Review and publish' }).focus();
  await page.keyboard.press('Enter');
  await tabTo(page, rules, 'Publish version 1');
  await page.keyboard.press('Enter');
  await expect(rules.getByText('Version 1 is in force')).toBeVisible();
  expect((await publishedPoints(workbench))['zanzibar']).toBe(21);
});

for (const [colorMode, width] of [
  ['light', 360],
  ['dark', 1280],
] as const) {
  test(`is accessible in ${colorMode} at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const rules = await openRules(page);
    await setTheme(page, colorMode);
    await expect(rules.locator('html')).toHaveAttribute('data-color-mode', colorMode);
    await expect(rules.getByText('Its 100 newest issues')).toBeVisible();
    await expectAccessible(rules);
    await rules.getByRole('button', { name: 'Add a rule' }).click();
    await rules.getByLabel('Words and phrases, one a line').fill('a*');
    await expectAccessible(rules);
    await rules.getByLabel('Words and phrases, one a line').fill('zanzibar');
    await rules.getByRole('button', { name: 'Add rule' }).click();
    await rules
      .getByRole('button', { name: /^Remove / })
      .nth(1)
      .click();
    await rules.getByRole('button', { name: 'Review and publish' }).click();
    await expectAccessible(rules);
    if (width < 900) await rules.getByRole('button', { name: 'Try a text' }).click();
    await rules.getByLabel('Summary', { exact: true }).first().fill('Show the deadline of zanzibar');
    await expect(rules.getByText('Rules that matched')).toBeVisible();
    await expectAccessible(rules);
  });
}
