import type { Frame } from '@playwright/test';
import { english } from '#packs';
import type { RuleSet } from '#rules';

import { expectAccessible } from './fixtures/expect-accessible';
import { setTheme } from './fixtures/open-page';
import { press } from './fixtures/press';
import {
  DEADLINE_POINTS,
  openRules,
  projectId,
  publish,
  publishedPoints,
  setPoints,
  tabTo,
} from './fixtures/rules-page';
import { expect, test } from './fixtures/test';
import type { Workbench } from './fixtures/workbench';

const openVersions = (rules: Frame): Promise<void> => press(rules.getByRole('tab', { name: 'Versions' }));
const versionRow = (rules: Frame, version: number) =>
  rules
    .getByRole('list', { name: 'Versions, the newest first' })
    .locator('> li')
    .filter({ has: rules.getByRole('heading', { name: new RegExp(`^Version ${version}\\b`) }) });

/** Publishes without the page, as whoever is signed in. */
async function publishAs(rules: Frame, workbench: Workbench, baseVersion: number, ruleSet: RuleSet, reason = '') {
  const payload = { projectId: await projectId(workbench), baseVersion, ruleSet, reason, despiteTests: true };
  const call = JSON.stringify({ functionKey: 'rules.publish', payload });
  const answer: unknown = await rules.evaluate(`__bridge.callBridge('invoke', ${call})`);
  expect(answer).toMatchObject({ ok: true });
}

const withPoints = (points: number): RuleSet => ({
  ...english,
  rules: english.rules.map((rule) => (rule.id === 'deadline' ? { ...rule, points } : rule)),
});

test('the history tells who published what, when and why, and an old version is restored as a new one', async ({
  page,
  workbench,
}) => {
  await workbench.asUser('u-lead');
  await publishAs(await openRules(page), workbench, 0, withPoints(41), 'Deadlines matter more');
  await workbench.asUser('u-admin');
  const rules = await openRules(page);
  await setPoints(rules, 'deadline', '52');
  await publish(rules, 2);
  await openVersions(rules);

  const [first, second] = [versionRow(rules, 1), versionRow(rules, 2)];
  await expect(second).toContainText('In force');
  await expect(second).toContainText('You');
  await expect(second).toContainText('No reason was given.');
  await expect(first).toContainText('Deadlines matter more');
  const profile = page.context().waitForEvent('page');
  await first.getByRole('button', { name: /^Another administrator/ }).click();
  expect((await profile).url()).toContain('/jira/people/u-lead');

  await first.getByText('What version 1 changed').click();
  await expect(first).toContainText('From the built-in rules to version 1:');
  await expect(first).toContainText('1 rule changed.');
  await expect(first).toContainText(`${DEADLINE_POINTS} → 41 points`);
  await first.getByRole('button', { name: 'version 2, in force' }).click();
  await expect(first).toContainText('52 → 41 points');

  await first.getByRole('button', { name: 'Restore version 1' }).click();
  const summary = rules.getByRole('region', { name: 'Publish as version 3?' });
  await expect(summary.getByRole('heading')).toBeFocused();
  await expect(summary).toContainText('52 → 41 points');
  await expect(summary.getByLabel(/^Why/)).toHaveValue('Restores version 1');
  await press(summary.getByRole('button', { name: 'Publish version 3' }));
  await expect(rules.getByText('Version 3 is in force')).toBeVisible();
  expect((await publishedPoints(workbench))['deadline']).toBe(41);
  await expect(versionRow(rules, 3)).toContainText('Restores version 1');
  await expect(versionRow(rules, 2)).not.toContainText('In force');
});

test('restoring sets unpublished changes aside and can be taken back', async ({ page }) => {
  const rules = await openRules(page);
  await setPoints(rules, 'deadline', '41');
  await publish(rules, 1);
  await setPoints(rules, 'deadline', '52');
  await publish(rules, 2);
  await setPoints(rules, 'deadline', '63');
  await openVersions(rules);
  const first = versionRow(rules, 1);
  await first.getByText('What version 1 changed').click();
  await first.getByRole('button', { name: 'my draft' }).click();
  await expect(first).toContainText('63 → 41 points');
  await first.getByRole('button', { name: 'Restore version 1' }).click();
  await expect(rules.getByText('Your earlier changes are set aside')).toBeVisible();
  await rules.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(rules.getByRole('region', { name: 'Publish as version 3?' })).toContainText('52 → 63 points');
});

test('versions are read by keyboard, and pass axe in both themes', async ({ page }) => {
  const rules = await openRules(page);
  await setPoints(rules, 'deadline', '41');
  await publish(rules, 1);
  await setPoints(rules, 'deadline', '52');
  await publish(rules, 2);
  await rules.getByRole('tab', { name: 'Rules', exact: true }).focus();
  for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('ArrowRight');
  await expect(rules.getByRole('tab', { name: 'Versions' })).toBeFocused();
  const first = versionRow(rules, 1);
  await expect(first).toBeVisible();
  await tabTo(page, rules, 'Restore version 1');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(first).toContainText('1 rule changed.');
  for (const colorMode of ['light', 'dark'] as const) {
    await setTheme(page, colorMode);
    await expectAccessible(rules);
  }
});

test('older versions come a page at a time', async ({ page, workbench }) => {
  const rules = await openRules(page);
  for (let version = 0; version < 22; version += 1) {
    await publishAs(rules, workbench, version, { ...english, rules: english.rules.slice(0, 5 + (version % 2)) });
  }
  const again = await openRules(page);
  await openVersions(again);
  await expect(again.getByText('20 versions shown')).toBeAttached();
  await expect(versionRow(again, 2)).toHaveCount(0);
  await again.getByRole('button', { name: 'Show older versions' }).click();
  await expect(again.getByText('22 versions shown')).toBeAttached();
  await expect(versionRow(again, 2).getByRole('heading')).toBeFocused();
  await expect(again.getByRole('button', { name: 'Show older versions' })).toHaveCount(0);
});

test('a history that cannot be read is told, and read again', async ({ page, workbench }) => {
  const rules = await openRules(page);
  await setPoints(rules, 'deadline', '41');
  await publish(rules, 1);
  await workbench.setFault('server-error');
  await openVersions(rules);
  await expect(rules.getByRole('alert')).toContainText('Jira has a problem right now');
  await workbench.setFault('none');
  await rules.getByRole('button', { name: 'Try again' }).click();
  const first = versionRow(rules, 1);
  await expect(first).toBeVisible();
  await workbench.setFault('server-error');
  await first.getByText('What version 1 changed').click();
  await expect(first.getByRole('alert')).toContainText('Jira has a problem right now');
  await workbench.setFault('none');
  await first.getByRole('button', { name: 'Try again' }).click();
  await expect(first).toContainText('1 rule changed.');
});
