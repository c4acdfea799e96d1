import type { Frame, Page } from '@playwright/test';
import type { Answer, Api } from '#contract';
import { readCopy, RULES_PROPERTY, writeCopy } from '#jira';
import { english } from '#packs';
import type { RuleSet } from '#rules';
import * as v from 'valibot';

import { expectAccessible } from './fixtures/expect-accessible';
import { openIssue, openRulesPage, setTheme } from './fixtures/open-page';
import { expect, test } from './fixtures/test';
import type { Workbench } from './fixtures/workbench';

const PROJECT = 'DESK';
const ISSUE = 'DESK-1';
const NO_RULES: RuleSet = { schema: 1, language: 'en', rules: [] };
const COPY = `/rest/api/3/project/${PROJECT}/properties/${RULES_PROPERTY}`;

test('shows at the first visit what the built-in rules make of the project’s newest issues', async ({
  page,
  workbench,
}) => {
  const rules = await openRules(page);
  const check = rules.getByRole('region', { name: 'What the rules make of this project' });
  await expect(check).toContainText('Its 100 newest issues');
  await expect(check.getByRole('listitem').filter({ hasText: /^Backlog\d/ })).toBeVisible();
  await expect(check.getByRole('button', { name: /^DESK-\d+ opens in a new tab/ }).first()).toBeVisible();
  expect((await workbench.calls(page)).map(({ kind, what }) => `${kind} ${what}`)).toEqual([
    'function rules.read',
    'rest POST /rest/api/3/search/jql',
  ]);
});

test('points changed and published are what the panel goes by', async ({ page, workbench }) => {
  await describe(workbench, 'Repaint the jetty in teal');
  const rules = await openRules(page);
  await addRule(rules, 'repaint the jetty', 'How');
  await rules.getByRole('spinbutton', { name: 'Points of repaint the jetty' }).fill('98');
  await publish(rules, 1);
  await expect(rules.getByRole('status').filter({ hasText: 'No unpublished changes' })).toBeFocused();

  const panel = await openIssue(page, ISSUE);
  await expect(panel.getByRole('region', { name: 'Suggestion' })).toContainText('Plan');
  await expect(panel.getByText('98').first()).toBeVisible();
});

test('the summary tells what publishing changes, and takes single changes back', async ({ page }) => {
  const rules = await openRules(page);
  await search(rules, 'deadline');
  await rules.getByRole('spinbutton', { name: 'Points of deadline' }).fill('27');
  await search(rules, 'contractor');
  await rules
    .getByRole('button', { name: /^Remove contractor/ })
    .first()
    .click();
  await expect(rules.getByText('2 unpublished changes')).toBeVisible();
  await rules.getByRole('button', { name: 'Review and publish' }).click();
  const summary = rules.getByRole('region', { name: 'Publish as version 1?' });
  await expect(summary.getByRole('heading')).toBeFocused();
  await expect(summary.getByRole('listitem')).toHaveCount(2);
  await expect(summary).toContainText('26 → 27 points');
  await summary.getByRole('button', { name: /^Restore contract/ }).click();
  await expect(summary.getByRole('listitem')).toHaveCount(1);
  await summary.getByRole('button', { name: 'Not yet' }).click();
  await rules.getByRole('button', { name: 'Discard' }).click();
  await expect(rules.getByText('No unpublished changes')).toBeVisible();
  await rules.getByRole('button', { name: 'Bring them back' }).click();
  await expect(rules.getByText('1 unpublished change', { exact: true })).toBeVisible();
});

test('a faulty pattern is shown with its place, and what is meant is one button away', async ({ page }) => {
  const rules = await openRules(page);
  await rules.getByRole('button', { name: 'Add a rule' }).click();
  const words = rules.getByLabel('Words and phrases, one a line');
  await expect(words).toBeFocused();
  await words.fill('go live\nroll-out (phase)');
  await expect(rules.getByText('At character 10: expected letters')).toBeVisible();
  await expect(words).toHaveAttribute('aria-invalid', 'true');
  await rules.getByRole('button', { name: 'Add rule' }).click();
  await expect(rules.getByText('No unpublished changes')).toBeVisible();
  await rules.getByRole('button', { name: 'Use “roll-out phase”' }).click();
  await expect(words).toHaveValue('go live\nroll-out phase');
  await expect(words).toHaveAttribute('aria-invalid', 'false');
  await rules.getByRole('button', { name: 'Add rule' }).click();
  await expect(rules.getByText('1 unpublished change', { exact: true })).toBeVisible();
});

test('points that no rule can have are said and not taken', async ({ page }) => {
  const rules = await openRules(page);
  await search(rules, 'deadline');
  const points = rules.getByRole('spinbutton', { name: 'Points of deadline' });
  await points.fill('101');
  await expect(rules.getByText('A whole number from 1 to 100.')).toBeVisible();
  await points.blur();
  await expect(points).toHaveValue('26');
  await expect(rules.getByText('No unpublished changes')).toBeVisible();
});

test('points that were not taken are told together with what was put back', async ({ page }) => {
  const rules = await openRules(page);
  await search(rules, 'deadline');
  const points = rules.getByRole('spinbutton', { name: 'Points of deadline' });
  await points.press('ControlOrMeta+A');
  await points.pressSequentially('999');
  await points.press('Tab');
  await expect(points).toHaveValue('26');
  await expect(points).toHaveAccessibleDescription(/999 was not taken; it is 26 again\.$/);
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
  await answerRead(page, { rules: { kind: 'corrupt', version: 4, surviving }, copy: 'behind' });
  const rules = await openRules(page);
  await rules.getByRole('button', { name: 'Back to the built-in rules…' }).click();
  await rules.getByRole('button', { name: 'Load the built-in rules' }).click();
  await expect(rules.getByRole('region', { name: 'Publish as version 5?' }).getByRole('listitem')).toHaveCount(51);
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

test('a text is tried as it is typed, with the rules as they are edited, and no call is made', async ({
  page,
  workbench,
}) => {
  const rules = await openRules(page);
  await expect(rules.getByText('Its 100 newest issues')).toBeVisible();
  const before = await workbench.calls(page);
  const tryIt = rules.getByRole('region', { name: 'Try a text' });
  await tryIt.getByLabel('Summary').pressSequentially('Zanzibar voyage');
  await expect(tryIt.getByRole('status')).toContainText('Not enough to tell');
  await rules.getByRole('button', { name: 'Add a rule' }).click();
  await rules.getByLabel('Words and phrases, one a line').pressSequentially('zanzibar*');
  await expect(tryIt.locator('mark')).toHaveText('Zanzibar');
  await expect(tryIt.getByRole('status')).toContainText('Backlog');
  await rules.getByLabel('Answers').selectOption('when');
  await expect(tryIt.getByRole('status')).toContainText('Plan');
  await expect(tryIt.getByText('+20 When')).toBeVisible();
  expect(await workbench.calls(page)).toEqual(before);
});

test('an issue of the project is tried by its key, and a matched rule is one step away', async ({
  page,
  workbench,
}) => {
  await describe(workbench, 'The deadline is Friday');
  const rules = await openRules(page);
  const tryIt = rules.getByRole('region', { name: 'Try a text' });
  await tryIt.getByLabel('Issue').fill(ISSUE.toLowerCase());
  await tryIt.getByRole('button', { name: 'Load' }).click();
  await expect(tryIt.locator('mark', { hasText: 'deadline' })).toBeVisible();
  await tryIt.getByRole('button', { name: 'Show the rule deadline' }).click();
  await expect(rules.getByRole('searchbox', { name: 'Search rules' })).toHaveValue('deadline');
  await tryIt.getByLabel('Issue').fill('NOPE-1');
  await tryIt.getByRole('button', { name: 'Load' }).click();
  await expect(tryIt.getByRole('alert')).toContainText('It is not there any more, or you may not see it');
});

test('of two administrators the second sees both sides and loses nothing', async ({ page, context, workbench }) => {
  const mine = await openRules(page);
  const otherPage = await context.newPage();
  const theirs = await openRules(otherPage);
  await setPoints(theirs, 'deadline', '41');
  await setPoints(theirs, 'sprint', '42');
  await publish(theirs, 1);

  await setPoints(mine, 'deadline', '51');
  await addRule(mine, 'zanzibar', 'What');
  await mine.getByRole('button', { name: 'Review and publish' }).click();
  await mine.getByRole('button', { name: 'Publish version 1' }).click();
  const conflict = mine.getByRole('region', { name: 'Version 1 was published while you were editing' });
  await expect(conflict.getByRole('heading', { name: /Version 1/ })).toBeFocused();
  await expect(conflict.getByRole('radio', { name: /^Mine 26 → 51 points/ })).toBeChecked();
  await expect(conflict.getByRole('radio', { name: /^Theirs 26 → 41 points/ })).toBeVisible();
  await expect(conflict).toContainText('Only you changed (1)');
  await expect(conflict).toContainText('Only they changed (1)');
  await expectAccessible(mine);
  await conflict.getByRole('button', { name: 'Keep my changes on top of theirs' }).click();
  await mine.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(mine.getByText('Version 2 is in force')).toBeVisible();

  const points = await publishedPoints(workbench);
  expect(points['deadline']).toBe(51);
  expect(points['zanzibar']).toBe(20);
  expect(points['sprint']).toBe(42);
});

test('who takes their version can still have their own changes back', async ({ page, context }) => {
  const mine = await openRules(page);
  const theirs = await openRules(await context.newPage());
  await setPoints(theirs, 'deadline', '41');
  await publish(theirs, 1);
  await setPoints(mine, 'deadline', '51');
  await mine.getByRole('button', { name: 'Review and publish' }).click();
  await mine.getByRole('button', { name: 'Publish version 1' }).click();
  await mine.getByRole('button', { name: 'Take theirs as they are' }).click();
  const points = mine.getByRole('spinbutton', { name: 'Points of deadline' });
  await expect(points).toHaveValue('41');
  await mine.getByRole('button', { name: 'Bring them back' }).click();
  await expect(points).toHaveValue('51');
});

test('a failure of Jira is told, and the changes stay', async ({ page, workbench }) => {
  const rules = await openRules(page);
  await setPoints(rules, 'deadline', '51');
  await rules.getByRole('button', { name: 'Review and publish' }).click();
  await workbench.setFault('server-error');
  await rules.getByRole('button', { name: 'Publish version 1' }).click();
  await expect(rules.getByRole('alert')).toContainText('Jira has a problem right now');
  await expect(rules.getByText('1 unpublished change', { exact: true })).toBeVisible();
  await workbench.setFault('none');
  await rules.getByRole('button', { name: 'Try again' }).click();
  await expect(rules.getByText('Version 1 is in force')).toBeVisible();
});

test('the built-in rules are one step away', async ({ page, workbench }) => {
  const rules = await openRules(page);
  const before = await ruleCount(rules);
  await addRule(rules, 'zanzibar', 'What');
  await publish(rules, 1);
  await rules.getByRole('button', { name: 'Back to the built-in rules…' }).click();
  await expect(rules.getByRole('region', { name: 'Go back to the built-in rules?' })).toContainText('1 rule differs');
  await rules.getByRole('button', { name: 'Load the built-in rules' }).click();
  await rules.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(rules.getByText('Version 2 is in force')).toBeVisible();
  expect(await ruleCount(rules)).toBe(before);
  expect(await publishedPoints(workbench)).not.toHaveProperty('zanzibar');
});

test('a corrupt copy is told, and repaired in one step', async ({ page, workbench }) => {
  const rules = await openRules(page);
  await setPoints(rules, 'deadline', '51');
  await publish(rules, 1);
  await workbench.jira('PUT', COPY, { schema: 1, version: 1, hash: 'x', data: 'not base64' });
  const again = await openRules(page);
  await expect(again.getByText('The copy of the rules that issues are read with is not right')).toBeVisible();
  await again.getByRole('button', { name: 'Repair the copy' }).click();
  await expect(again.getByText('The copy of the rules')).toBeHidden();
  expect((await publishedPoints(workbench))['deadline']).toBe(51);
});

test('a corrupt copy of nothing that was published says that the built-in rules serve', async ({ page, workbench }) => {
  await workbench.jira('PUT', COPY, { what: 'ever' });
  const rules = await openRules(page);
  await expect(rules.getByText('so the built-in rules serve until that is put right')).toBeVisible();
  await rules.getByRole('button', { name: 'Publish the rules below…' }).click();
  await expect(rules.getByText('The rules are published as they stand below.')).toBeVisible();
  await rules.getByRole('button', { name: 'Publish version 1' }).click();
  await expect(rules.getByText('Version 1 is in force')).toBeVisible();
  await expect(rules.getByText('The rules stored in this project cannot be read')).toBeHidden();
});

test('a copy that Jira does not take is told, and repaired in one step', async ({ page, workbench }) => {
  const rules = await openRules(page);
  await setPoints(rules, 'deadline', '51');
  await workbench.setFault('server-error', 'PUT /rest/api/3/project/');
  await publish(rules, 1);
  await expect(rules.getByText('Issues are read with the built-in rules instead of version 1.')).toBeVisible();
  await expectAccessible(rules);
  await rules.getByRole('button', { name: 'Repair the copy' }).click();
  await expect(rules.getByRole('alert')).toContainText('Jira has a problem right now');
  await workbench.setFault('none');
  await rules.getByRole('button', { name: 'Repair the copy' }).click();
  await expect(rules.getByText('The copy of the rules')).toBeHidden();
  expect((await publishedPoints(workbench))['deadline']).toBe(51);
});

test('a copy whose answer is lost is found to be written', async ({ page, workbench }) => {
  const rules = await openRules(page);
  await setPoints(rules, 'deadline', '51');
  await workbench.setFault('lost-connection-after-write', 'PUT /rest/api/3/project/');
  await publish(rules, 1);
  await expect(rules.getByText('The copy of the rules')).toBeHidden();
  expect((await publishedPoints(workbench))['deadline']).toBe(51);
});

test.describe('after the app was installed again', () => {
  const title = 'This project still has rules from an earlier installation';
  const earlier = {
    ...english,
    rules: english.rules.map((rule) => ({ ...rule, points: rule.id === 'deadline' ? 51 : rule.points })),
  };
  test.beforeEach(async ({ workbench }) => {
    const put = await workbench.jira('PUT', COPY, await writeCopy(7, earlier));
    expect(put.status).toBe(201);
  });

  test('the rules that are left are adopted as they are', async ({ page, workbench }) => {
    const rules = await openRules(page);
    await expect(rules.getByText(title)).toBeVisible();
    await expectAccessible(rules);
    await rules.getByRole('button', { name: 'Use the published rules' }).click();
    const summary = rules.getByRole('region', { name: 'Publish as version 1?' });
    await expect(summary.getByRole('listitem')).toHaveCount(1);
    await expect(summary).toContainText('26 → 51 points');
    await summary.getByRole('button', { name: 'Not yet' }).click();
    await expect(rules.getByText('They are the rules below.')).toBeVisible();
    await rules.getByRole('button', { name: 'Publish the rules below…' }).click();
    await summary.getByRole('button', { name: 'Publish version 1' }).click();
    await expect(rules.getByText('Version 1 is in force')).toBeVisible();
    await expect(rules.getByText(title)).toBeHidden();
    expect((await publishedPoints(workbench))['deadline']).toBe(51);
  });

  test('starting over says what is replaced before it is', async ({ page, workbench }) => {
    const rules = await openRules(page);
    await rules.getByRole('button', { name: 'Start over with the rules below…' }).click();
    await expect(
      rules.getByText('replace the rules of the earlier installation for good: 1 rule differs.'),
    ).toBeVisible();
    expect((await publishedPoints(workbench))['deadline']).toBe(51);
    await rules.getByRole('button', { name: 'Publish version 1' }).click();
    await expect(rules.getByText('Version 1 is in force')).toBeVisible();
    expect((await publishedPoints(workbench))['deadline']).toBe(26);
  });
});

test('stored rules that cannot be read give way to the last ones that can', async ({ page }) => {
  const surviving = { version: 3, ruleSet: { ...NO_RULES, rules: english.rules.slice(0, 2) } };
  await answerRead(page, { rules: { kind: 'corrupt', version: 4, surviving }, copy: 'behind' });
  const rules = await openRules(page);
  await expect(rules.getByText('What was stored of version 4 cannot be read any more')).toBeVisible();
  expect(await ruleCount(rules)).toMatch(/2/);
  await expectAccessible(rules);
  await rules.getByRole('button', { name: 'Publish the rules below…' }).click();
  await expect(rules.getByRole('button', { name: 'Publish version 5' })).toBeEnabled();
});

test('rules of a newer version of the app are shown and not changed', async ({ page }) => {
  const surviving = { version: 3, ruleSet: { ...NO_RULES, rules: english.rules.slice(0, 2) } };
  await answerRead(page, { rules: { kind: 'newer', version: 4, surviving }, copy: 'behind' });
  const rules = await openRulesPage(page, PROJECT);
  await expect(rules.getByText('Version 4 was published by a newer version of this app')).toBeVisible();
  expect(await ruleCount(rules)).toMatch(/2/);
  await expect(rules.getByRole('button', { name: /^(Edit|Remove|Add)/ })).toHaveCount(0);
  await expectAccessible(rules);
});

test('a publish whose outcome is not known is tried again', async ({ page }) => {
  const rules = await openRules(page);
  await setPoints(rules, 'deadline', '51');
  await rules.getByRole('button', { name: 'Review and publish' }).click();
  await page.route('**/__api/invoke', (route) =>
    route.fulfill({ json: { value: { ok: false, failure: { code: 'outcome-unknown' } } } }),
  );
  await rules.getByRole('button', { name: 'Publish version 1' }).click();
  await expect(rules.getByRole('alert')).toContainText('It is not known whether this was published');
  await page.unroute('**/__api/invoke');
  await rules.getByRole('button', { name: 'Try again' }).click();
  await expect(rules.getByText('Version 1 is in force')).toBeVisible();
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

test('a forged call of somebody who does not administer the project is refused, and nothing is changed', async ({
  page,
  workbench,
}) => {
  await workbench.asUser('u-member');
  const panel = await openIssue(page, ISSUE);
  const payload = { projectId: await projectId(workbench), baseVersion: 0, ruleSet: NO_RULES };
  for (const functionKey of ['rules.publish', 'rules.read', 'rules.repair']) {
    const sent = functionKey === 'rules.publish' ? payload : { projectId: payload.projectId };
    const forged = JSON.stringify({ functionKey, payload: sent });
    const answer: unknown = await panel.evaluate(`__bridge.callBridge('invoke', ${forged})`);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
  }
  expect((await workbench.jira('GET', COPY)).status).toBe(404);
});

test('who lost the permission meanwhile is refused, keeps the changes, and is told kindly at the next visit', async ({
  page,
  workbench,
}) => {
  const rules = await openRules(page);
  await setPoints(rules, 'deadline', '51');
  await workbench.asUser('u-member');
  await rules.getByRole('button', { name: 'Review and publish' }).click();
  await rules.getByRole('button', { name: 'Publish version 1' }).click();
  await expect(rules.getByRole('alert')).toContainText('You may not do this here');
  await expect(rules.getByText('1 unpublished change', { exact: true })).toBeVisible();
  await rules.evaluate('location.reload()');
  await expect(rules.getByText('Rules are changed by project administrators')).toBeVisible();
  await expectAccessible(rules);
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
  await page.keyboard.press('ArrowUp');
  await expect(rules.getByRole('spinbutton', { name: 'Points of zanzibar' })).toHaveValue('21');
  await rules.getByRole('button', { name: 'Review and publish' }).focus();
  await page.keyboard.press('Enter');
  await tabTo(page, rules, 'Publish version 1');
  await page.keyboard.press('Enter');
  await expect(rules.getByText('Version 1 is in force')).toBeVisible();
  expect((await publishedPoints(workbench))['zanzibar']).toBe(21);
});

for (const colorMode of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
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
}

async function openRules(page: Page): Promise<Frame> {
  const rules = await openRulesPage(page, PROJECT);
  await expect(rules.getByRole('heading', { name: 'Rules', exact: true })).toBeVisible();
  await expect(rules.getByRole('button', { name: 'Add a rule' })).toBeAttached();
  return rules;
}

/** Lets the page read this in place of what is stored: a store that is broken cannot be had otherwise. */
async function answerRead(page: Page, value: Api['rules.read']['result']): Promise<void> {
  const answer: Answer<typeof value> = { ok: true, value };
  await page.route('**/__api/invoke', (route) => route.fulfill({ json: { value: answer } }));
}

/** The frame grows with its page; what is still higher than the frame then would scroll into nothing. */
const expectNoBlankEnd = (rules: Frame): Promise<void> =>
  expect
    .poll(() => rules.evaluate(() => document.documentElement.scrollHeight - window.innerHeight))
    .toBeLessThanOrEqual(1);

const search = (rules: Frame, query: string): Promise<void> =>
  rules.getByRole('searchbox', { name: 'Search rules' }).fill(query);

async function setPoints(rules: Frame, name: string, points: string): Promise<void> {
  await search(rules, name);
  await rules.getByRole('spinbutton', { name: `Points of ${name}`, exact: true }).fill(points);
}

async function addRule(rules: Frame, words: string, question: 'What' | 'How'): Promise<void> {
  await rules.getByRole('button', { name: 'Add a rule' }).click();
  await rules.getByLabel('Words and phrases, one a line').fill(words);
  await rules.getByLabel('Answers').selectOption(question.toLowerCase());
  await rules.getByRole('button', { name: 'Add rule' }).click();
}

async function publish(rules: Frame, version: number): Promise<void> {
  await rules.getByRole('button', { name: 'Review and publish' }).click();
  await rules.getByRole('button', { name: `Publish version ${version}` }).click();
  await expect(rules.getByText(`Version ${version} is in force`)).toBeVisible();
}

/** Goes on by the Tab key until a button has the focus. */
async function tabTo(page: Page, rules: Frame, name: string): Promise<void> {
  const button = rules.getByRole('button', { name });
  for (let presses = 0; presses < 40; presses += 1) {
    if (await button.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not reach ${name}`);
}

const ruleCount = async (rules: Frame): Promise<string | null> =>
  rules.getByRole('group', { name: 'Question' }).getByRole('button', { name: /^All/ }).textContent();

/** The points of every rule in the copy that the panel reads. */
async function publishedPoints(workbench: Workbench): Promise<Readonly<Record<string, number>>> {
  const { value } = v.parse(v.object({ value: v.unknown() }), (await workbench.jira('GET', COPY)).body);
  const copy = await readCopy(value);
  if (copy.kind !== 'ok') throw new Error(`The copy is ${copy.kind}`);
  return Object.fromEntries(copy.ruleSet.rules.map(({ id, points }) => [id, points]));
}

async function projectId(workbench: Workbench): Promise<string> {
  const { body } = await workbench.jira('GET', `/rest/api/3/project/${PROJECT}`);
  return v.parse(v.object({ id: v.string() }), body).id;
}

/** Gives the issue these words and no others, past the app. */
async function describe(workbench: Workbench, summary: string): Promise<void> {
  const body = { fields: { summary, description: null, labels: [] } };
  expect((await workbench.jira('PUT', `/rest/api/3/issue/${ISSUE}`, body)).status).toBe(204);
}
