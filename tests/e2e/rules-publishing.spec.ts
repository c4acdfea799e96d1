import { expectAccessible } from './fixtures/expect-accessible';
import { openIssue, turnTo } from './fixtures/open-page';
import { press } from './fixtures/press';
import { expect, test } from './fixtures/test';

import {
  DEADLINE_POINTS,
  ISSUE,
  NO_RULES,
  COPY,
  openRules,
  search,
  setPoints,
  addRule,
  publish,
  publishedPoints,
  projectId,
  describe,
} from './fixtures/rules-page';

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
    .getByRole('button', { name: /^Remove ~contractor/ })
    .first()
    .click();
  await expect(rules.getByText('2 unpublished changes')).toBeVisible();
  await rules.getByRole('button', { name: 'Review and publish' }).click();
  const summary = rules.getByRole('region', { name: 'Publish as version 1?' });
  await expect(summary.getByRole('heading')).toBeFocused();
  await expect(summary.getByRole('listitem')).toHaveCount(2);
  await expect(summary).toContainText(`${DEADLINE_POINTS} → 27 points`);
  await summary.getByRole('button', { name: /^Restore contract/ }).click();
  await expect(summary.getByRole('listitem')).toHaveCount(1);
  await summary.getByRole('button', { name: 'Not yet' }).click();
  await rules.getByRole('button', { name: 'Discard' }).click();
  await expect(rules.getByText('No unpublished changes')).toBeVisible();
  await rules.getByRole('button', { name: 'Bring them back' }).click();
  await expect(rules.getByText('1 unpublished change', { exact: true })).toBeVisible();
});

test('a summary that cannot be loaded is said, nothing is lost, and it can be tried again', async ({ page }) => {
  const rules = await openRules(page);
  await setPoints(rules, 'deadline', '27');
  await page.route('**/review-panel*.js', (route) => route.abort('connectionreset'));
  await rules.getByRole('button', { name: 'Review and publish' }).click();
  const alert = rules.getByRole('alert');
  await expect(alert).toContainText('A part of this page could not be loaded');
  await expectAccessible(rules);
  // The button that was pressed is gone: the keyboard goes on from what is said.
  await page.keyboard.press('Tab');
  await expect(rules.getByRole('button', { name: 'Try again' })).toBeFocused();
  await rules.getByRole('button', { name: 'Not now' }).click();
  await expect(rules.getByText('1 unpublished change', { exact: true })).toBeVisible();
  await rules.getByRole('button', { name: 'Review and publish' }).click();
  await expect(alert).toBeVisible();
  await page.unroute('**/review-panel*.js');
  await rules.getByRole('button', { name: 'Try again' }).click();
  const summary = rules.getByRole('region', { name: 'Publish as version 1?' });
  await expect(summary).toContainText(`${DEADLINE_POINTS} → 27 points`);
});

test('of two administrators the second sees both sides and loses nothing', async ({ page, context, workbench }) => {
  const mine = await openRules(page);
  const otherPage = await context.newPage();
  const theirs = await openRules(otherPage);
  await setPoints(theirs, 'deadline', '41');
  await setPoints(theirs, 'iteration', '42');
  await publish(theirs, 1);

  await turnTo(mine);
  await setPoints(mine, 'deadline', '51');
  await addRule(mine, 'zanzibar', 'What');
  await mine.getByRole('button', { name: 'Review and publish' }).click();
  await press(mine.getByRole('button', { name: 'Publish version 1' }));
  const conflict = mine.getByRole('region', { name: 'Version 1 was published while you were editing' });
  await expect(conflict.getByRole('heading', { name: /Version 1/ })).toBeFocused();
  await expect(conflict.getByRole('radio', { name: new RegExp(`^Mine ${DEADLINE_POINTS} → 51 points`) })).toBeChecked();
  await expect(
    conflict.getByRole('radio', { name: new RegExp(`^Theirs ${DEADLINE_POINTS} → 41 points`) }),
  ).toBeVisible();
  await expect(conflict).toContainText('Only you changed (1)');
  await expect(conflict).toContainText('Only they changed (1)');
  await expectAccessible(mine);
  await conflict.getByRole('button', { name: 'Keep my changes on top of theirs' }).click();
  await press(mine.getByRole('button', { name: 'Publish version 2' }));
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
  await turnTo(mine);
  await setPoints(mine, 'deadline', '51');
  await mine.getByRole('button', { name: 'Review and publish' }).click();
  await press(mine.getByRole('button', { name: 'Publish version 1' }));
  await mine.getByRole('button', { name: 'Take theirs as they are' }).click();
  const points = mine.getByRole('spinbutton', { name: 'Points of deadline' });
  await expect(points).toHaveValue('41');
  await expect(mine.getByText('your changes are set aside')).toBeVisible();
  // Where the browser keeps nothing for the page, that is not promised.
  await expect(mine.getByText('You can bring them back until you leave or reload this page')).toBeVisible();
  await mine.getByRole('button', { name: 'Bring them back' }).click();
  await expect(points).toHaveValue('51');
});

test('a click that has begun is not lost when the effect is known before it ends', async ({ page }) => {
  let letGo = (): void => undefined;
  const isWanted = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/__api/**', async (route) => {
    if ((route.request().postData() ?? '').includes('/search/jql')) await isWanted;
    await route.fallback();
  });
  const rules = await openRules(page);
  await setPoints(rules, 'deadline', '3');
  await rules.getByRole('button', { name: 'Review and publish' }).click();
  const summary = rules.getByRole('region', { name: 'Publish as version 1?' });
  await expect(summary).toContainText('Looking at the newest issues…');
  await rules.getByRole('button', { name: 'Publish version 1' }).hover();
  await page.mouse.down();
  letGo();
  // What is below the summary tells that the issues have come.
  await expect(rules.getByRole('region', { name: 'Checks' })).toContainText('rules that never counted');
  await expect(summary).toContainText('Looking at the newest issues…');
  await page.mouse.up();
  await expect(rules.getByText('Version 1 is in force')).toBeVisible();
});

test('a failure of Jira is told, and the changes stay', async ({ page, workbench }) => {
  const rules = await openRules(page);
  await setPoints(rules, 'deadline', '51');
  await rules.getByRole('button', { name: 'Review and publish' }).click();
  await workbench.setFault('server-error');
  await press(rules.getByRole('button', { name: 'Publish version 1' }));
  await expect(rules.getByRole('alert')).toContainText('Jira has a problem right now');
  await expect(rules.getByText('1 unpublished change', { exact: true })).toBeVisible();
  await workbench.setFault('none');
  await rules.getByRole('button', { name: 'Try again' }).click();
  await expect(rules.getByText('Version 1 is in force')).toBeVisible();
});

test('a publish whose outcome is not known is tried again', async ({ page }) => {
  const rules = await openRules(page);
  await setPoints(rules, 'deadline', '51');
  await rules.getByRole('button', { name: 'Review and publish' }).click();
  await page.route('**/__api/invoke', (route) =>
    route.fulfill({ json: { value: { ok: false, failure: { code: 'outcome-unknown' } } } }),
  );
  await press(rules.getByRole('button', { name: 'Publish version 1' }));
  await expect(rules.getByRole('alert')).toContainText('It is not known whether this was published');
  await page.unroute('**/__api/invoke');
  await rules.getByRole('button', { name: 'Try again' }).click();
  await expect(rules.getByText('Version 1 is in force')).toBeVisible();
});

test('a forged call of somebody who does not administer the project is refused, and nothing is changed', async ({
  page,
  workbench,
}) => {
  await workbench.asUser('u-member');
  const panel = await openIssue(page, ISSUE);
  const payload = {
    projectId: await projectId(workbench),
    baseVersion: 0,
    ruleSet: NO_RULES,
    reason: '',
    despiteTests: false,
  };
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
  await press(rules.getByRole('button', { name: 'Publish version 1' }));
  await expect(rules.getByRole('alert')).toContainText('You may not do this here');
  await expect(rules.getByText('1 unpublished change', { exact: true })).toBeVisible();
  await rules.evaluate('location.reload()');
  await expect(rules.getByText('Rules are changed by project administrators')).toBeVisible();
  await expectAccessible(rules);
});
