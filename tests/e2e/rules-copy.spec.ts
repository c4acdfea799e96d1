import { writeCopy } from '#jira';
import { english } from '#packs';

import { expectAccessible } from './fixtures/expect-accessible';
import { openRulesPage } from './fixtures/open-page';
import { press } from './fixtures/press';
import { expect, test } from './fixtures/test';

import {
  DEADLINE_POINTS,
  PROJECT,
  NO_RULES,
  COPY,
  openRules,
  answerRead,
  setPoints,
  addRule,
  publish,
  ruleCount,
  publishedPoints,
} from './fixtures/rules-page';

test('the built-in rules are one step away', async ({ page, workbench }) => {
  const rules = await openRules(page);
  const before = await ruleCount(rules);
  await addRule(rules, 'zanzibar', 'What');
  await publish(rules, 1);
  await rules.getByRole('button', { name: 'Back to the built-in rules…' }).click();
  await expect(rules.getByRole('region', { name: 'Go back to the built-in rules?' })).toContainText('1 rule differs');
  await rules.getByRole('button', { name: 'Load the built-in rules' }).click();
  await press(rules.getByRole('button', { name: 'Publish version 2' }));
  await expect(rules.getByText('Version 2 is in force')).toBeVisible();
  expect(await ruleCount(rules)).toBe(before);
  expect(await publishedPoints(workbench)).not.toHaveProperty('zanzibar');
});

test('a corrupt copy is told, and repaired in one step', async ({ page, workbench }) => {
  const rules = await openRules(page);
  await setPoints(rules, 'deadline', '51');
  await publish(rules, 1);
  await workbench.jira('PUT', COPY, { schema: 1, version: 1, hash: 'x', data: 'not encoded' });
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
  await press(rules.getByRole('button', { name: 'Publish version 1' }));
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
    await expect(summary).toContainText(`${DEADLINE_POINTS} → 51 points`);
    await summary.getByRole('button', { name: 'Not yet' }).click();
    await expect(rules.getByText('They are the rules below.')).toBeVisible();
    await rules.getByRole('button', { name: 'Publish the rules below…' }).click();
    await press(summary.getByRole('button', { name: 'Publish version 1' }));
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
    await press(rules.getByRole('button', { name: 'Publish version 1' }));
    await expect(rules.getByText('Version 1 is in force')).toBeVisible();
    expect((await publishedPoints(workbench))['deadline']).toBe(DEADLINE_POINTS);
  });
});

test('stored rules that cannot be read give way to the last ones that can', async ({ page }) => {
  const surviving = { version: 3, ruleSet: { ...NO_RULES, rules: english.rules.slice(0, 2) } };
  await answerRead(page, { rules: { kind: 'corrupt', version: 4, surviving }, copy: 'behind', draft: null });
  const rules = await openRules(page);
  await expect(rules.getByText('What was stored of version 4 cannot be read any more')).toBeVisible();
  expect(await ruleCount(rules)).toMatch(/2/);
  await expectAccessible(rules);
  await rules.getByRole('button', { name: 'Publish the rules below…' }).click();
  await expect(rules.getByRole('button', { name: 'Publish version 5' })).toBeEnabled();
});

test('rules of a newer version of the app are shown and not changed', async ({ page }) => {
  const surviving = { version: 3, ruleSet: { ...NO_RULES, rules: english.rules.slice(0, 2) } };
  await answerRead(page, { rules: { kind: 'newer', version: 4, surviving }, copy: 'behind', draft: null });
  const rules = await openRulesPage(page, PROJECT);
  await expect(rules.getByText('Version 4 was published by a newer version of this app')).toBeVisible();
  expect(await ruleCount(rules)).toMatch(/2/);
  await expect(rules.getByRole('button', { name: /^(Edit|Remove|Add)/ })).toHaveCount(0);
  await expectAccessible(rules);
});
