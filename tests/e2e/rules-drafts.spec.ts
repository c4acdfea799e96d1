import * as v from 'valibot';

import { turnTo } from './fixtures/open-page';
import { press } from './fixtures/press';
import { openRules, publish, setPoints, search } from './fixtures/rules-page';
import { expect, test } from './fixtures/test';

/** As much as is needed of what the page reads when it is opened. */
const ReadAnswer = v.object({
  value: v.object({ value: v.looseObject({ draft: v.object({ revision: v.number() }) }) }),
});

const KEPT = 'Kept as your draft';

test('what is not published yet survives a reload, open forms included', async ({ page }) => {
  const rules = await openRules(page);
  await setPoints(rules, 'deadline', '77');
  await rules.getByRole('button', { name: 'Add a rule' }).click();
  await rules.getByLabel('Words and phrases, one a line').fill('zanzibar\n{unfinished');
  await expect(rules.getByText(KEPT)).toBeVisible();
  const again = await openRules(page);
  await expect(again.getByText('1 unpublished change', { exact: true })).toBeVisible();
  await expect(again.getByLabel('Words and phrases, one a line')).toHaveValue('zanzibar\n{unfinished');
  await again.getByRole('button', { name: 'Cancel' }).click();
  await search(again, 'deadline');
  await expect(again.getByRole('spinbutton', { name: 'Points of deadline', exact: true })).toHaveValue('77');
});

test('a draft is one administrator’s own', async ({ page, workbench }) => {
  const rules = await openRules(page);
  await setPoints(rules, 'deadline', '77');
  await expect(rules.getByText(KEPT)).toBeVisible();
  await workbench.asUser('u-lead');
  const theirs = await openRules(page);
  await expect(theirs.getByText('No unpublished changes')).toBeVisible();
});

test('nothing is left of a draft once it is published or discarded', async ({ page }) => {
  const rules = await openRules(page);
  await setPoints(rules, 'deadline', '77');
  await publish(rules, 1);
  const again = await openRules(page);
  await expect(again.getByText('Version 1 is in force')).toBeVisible();
  await expect(again.getByText('No unpublished changes')).toBeVisible();
  await setPoints(again, 'deadline', '78');
  await expect(again.getByText(KEPT)).toBeVisible();
  await again.getByRole('button', { name: 'Discard' }).click();
  await expect(again.getByText(/your draft/)).toBeHidden();
  await expect((await openRules(page)).getByText('No unpublished changes')).toBeVisible();
});

test('the same person in two tabs chooses which changes to go on with', async ({ page, context }) => {
  const rules = await openRules(page);
  await setPoints(rules, 'deadline', '77');
  await expect(rules.getByText(KEPT)).toBeVisible();
  const otherPage = await context.newPage();
  const other = await openRules(otherPage);
  await setPoints(other, 'deadline', '55');
  await expect(other.getByText(KEPT)).toBeVisible();
  await turnTo(rules);
  await setPoints(rules, 'deadline', '66');
  await expect(rules.getByText('You went on with these rules in another tab')).toBeVisible();
  await rules.getByRole('button', { name: 'Take over the other tab’s changes' }).click();
  await expect(rules.getByRole('spinbutton', { name: 'Points of deadline', exact: true })).toHaveValue('55');
  await setPoints(rules, 'deadline', '44');
  await expect(rules.getByText(KEPT)).toBeVisible();
});

test('a draft that somebody published over opens with both sides', async ({ page, context, workbench }) => {
  const rules = await openRules(page);
  await setPoints(rules, 'deadline', '77');
  await expect(rules.getByText(KEPT)).toBeVisible();
  await page.close();
  await workbench.asUser('u-lead');
  const theirPage = await context.newPage();
  const theirs = await openRules(theirPage);
  await setPoints(theirs, 'iteration', '33');
  await publish(theirs, 1);
  await workbench.asUser('u-admin');
  const again = await openRules(theirPage);
  await expect(again.getByRole('heading', { name: 'Version 1 was published while you were editing' })).toBeVisible();
  await again.getByRole('button', { name: 'Keep my changes on top of theirs' }).click();
  await press(again.getByRole('button', { name: 'Publish version 2' }));
  await expect(again.getByText('Version 2 is in force')).toBeVisible();
});

test('a save whose answer was lost is known again as one’s own, whatever was typed since', async ({ page }) => {
  const rules = await openRules(page);
  let isLost = false;
  await page.route('**/__api/invoke', async (route) => {
    if (isLost || !(route.request().postData() ?? '').includes('draft.save')) return route.continue();
    isLost = true;
    await route.fetch();
    await route.abort();
  });
  await setPoints(rules, 'deadline', '77');
  await expect(rules.getByText('Your changes are only on this page so far')).toBeVisible();
  await setPoints(rules, 'deadline', '66');
  await expect(rules.getByText(KEPT)).toBeVisible();
  await expect(rules.getByText('You went on with these rules in another tab')).toBeHidden();
  const again = await openRules(page);
  await search(again, 'deadline');
  await expect(again.getByRole('spinbutton', { name: 'Points of deadline', exact: true })).toHaveValue('66');
});

test('a draft that cannot be read is told of, and the next change takes its place', async ({ page }) => {
  const rules = await openRules(page);
  await setPoints(rules, 'deadline', '77');
  await expect(rules.getByText(KEPT)).toBeVisible();
  await page.route('**/__api/invoke', async (route) => {
    if (!(route.request().postData() ?? '').includes('rules.read')) return route.continue();
    const response = await route.fetch();
    const { value } = v.parse(ReadAnswer, await response.json());
    const { draft } = value.value;
    await route.fulfill({
      json: { value: { ok: true, value: { ...value.value, draft: null, unreadableDraft: draft.revision } } },
    });
  });
  const again = await openRules(page);
  await expect(again.getByText('Your earlier draft could not be read')).toBeVisible();
  await setPoints(again, 'deadline', '55');
  await expect(again.getByText(KEPT)).toBeVisible();
  await expect(again.getByText('Your earlier draft could not be read')).toBeHidden();
  await page.unrouteAll();
  await expect((await openRules(page)).getByText('1 unpublished change', { exact: true })).toBeVisible();
});

test('a line that cannot be read yet is kept as well', async ({ page }) => {
  const rules = await openRules(page);
  await rules.getByText('Words that deny, and template lines').click();
  await rules.getByLabel('Lines to ignore, whole, one a line').fill('---');
  await expect(rules.getByText(KEPT)).toBeVisible();
});

test('steps are undone and redone, by button and by keyboard', async ({ page }) => {
  const rules = await openRules(page);
  await setPoints(rules, 'deadline', '77');
  await rules.getByRole('button', { name: 'Remove deadline' }).click();
  await rules.getByRole('button', { name: 'Undo', exact: true }).click();
  const points = rules.getByRole('spinbutton', { name: 'Points of deadline', exact: true });
  await expect(points).toHaveValue('77');
  await rules.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(rules.getByText('No unpublished changes')).toBeVisible();
  await rules.getByRole('button', { name: 'Redo', exact: true }).press('Control+y');
  await expect(points).toHaveValue('77');
  await rules.getByRole('button', { name: 'Redo', exact: true }).press('Control+z');
  await expect(rules.getByText('No unpublished changes')).toBeVisible();
});
