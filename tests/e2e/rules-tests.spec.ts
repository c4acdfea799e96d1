import { press } from './fixtures/press';
import { addRule, openRules, publish, search, setPoints } from './fixtures/rules-page';
import { expectAccessible } from './fixtures/expect-accessible';
import { setTheme } from './fixtures/open-page';
import { expect, test } from './fixtures/test';

test('a tried text becomes a test that stands in the way of publishing what breaks it', async ({ page }) => {
  const rules = await openRules(page);
  await addRule(rules, 'zanzibar', 'What');
  const tryIt = rules.getByRole('region', { name: 'Try a text' });
  await tryIt.getByLabel('Summary').fill('Zanzibar voyage');
  await tryIt.getByRole('combobox', { name: 'This issue' }).selectOption('must be Backlog');
  await tryIt.getByRole('button', { name: 'Save as a test' }).click();
  await expect(tryIt.getByText('Saved as a test: it must be Backlog.')).toBeVisible();
  await publish(rules, 1);

  // Another change, so that there is something to publish even when the one that breaks the test is undone.
  await addRule(rules, 'tidewater', 'What');
  await search(rules, 'zanzibar');
  const isOn = rules.getByRole('checkbox', { name: 'zanzibar is on' });
  await isOn.press(' ');
  await rules.getByRole('button', { name: 'Review and publish' }).click();
  const review = rules.getByRole('region', { name: 'Publish as version 2?' });
  await expect(review.getByText('A test fails with these rules.')).toBeVisible();
  // What stands in the way comes before the changes, of which there can be hundreds.
  await expect(review.getByRole('listitem').first()).toHaveText(
    '“Zanzibar voyage” must be Backlog, but is Not enough to tell',
  );
  await expect(review.getByRole('button', { name: 'Publish version 2' })).toBeDisabled();
  await expectAccessible(rules);
  await review.getByRole('checkbox', { name: 'Publish all the same, for the reason below' }).check();
  await expect(review.getByRole('button', { name: 'Publish version 2' })).toBeDisabled();
  // Consent is to the tests that fail now: once they pass, it is asked for anew.
  await isOn.press(' ');
  await expect(review.getByLabel('Why? For the history; may stay empty')).toBeVisible();
  await isOn.press(' ');
  await review.getByRole('checkbox', { name: 'Publish all the same, for the reason below' }).check();
  await review.getByLabel('Why, although tests fail?').fill('Voyages are planned now');
  await press(review.getByRole('button', { name: 'Publish version 2' }));
  await expect(rules.getByText('Version 2 is in force')).toBeVisible();
});

test('tests are added, changed and removed by keyboard, and the failing ones come first', async ({ page }) => {
  const rules = await openRules(page);
  await press(rules.getByRole('tab', { name: 'Tests' }));
  await rules.getByRole('button', { name: 'Add a test' }).press('Enter');
  await expect(rules.getByLabel('Summary').last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rules.getByText('Write a summary or a description: the rules need something to read.')).toBeVisible();
  await page.keyboard.type('Roll out to all regions by Friday, owner Ana');
  await page.keyboard.press('Enter');
  await expect(rules.getByText('The test fails', { exact: true })).toBeVisible();
  await rules.getByRole('button', { name: 'Edit the test Roll out' }).press('Enter');
  await rules
    .getByRole('form', { name: /^Edit the test/ })
    .getByLabel('This issue')
    .selectOption('must be Plan');
  await rules.getByRole('button', { name: 'Done' }).press('Enter');
  await expect(rules.getByText('The test passes', { exact: true })).toBeVisible();
  await expect(rules.getByText('1 unpublished change', { exact: true })).toBeVisible();
  await rules.getByRole('button', { name: 'Remove the test Roll out' }).press('Enter');
  await expect(rules.getByText('No tests yet.')).toBeVisible();
  await rules.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(rules.getByText('The test passes', { exact: true })).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`the tests are accessible in ${theme}`, async ({ page }) => {
    const rules = await openRules(page);
    await setTheme(page, theme);
    await press(rules.getByRole('tab', { name: 'Tests' }));
    await rules.getByRole('button', { name: 'Add a test' }).click();
    await rules.getByLabel('Summary').last().fill('A deadline');
    await expectAccessible(rules);
    await rules.getByRole('button', { name: 'Add test' }).click();
    await expect(rules.getByText('The test fails', { exact: true })).toBeVisible();
    await expectAccessible(rules);
  });
}

test('several rules are changed at once, in one step', async ({ page }) => {
  const rules = await openRules(page);
  await search(rules, 'deadline');
  const all = rules.getByRole('checkbox', { name: /^Select all \d/ });
  await all.check();
  const bar = rules.getByRole('group', { name: 'Selected rules' });
  await expect(bar.getByRole('status')).toHaveText(/rules? selected/);
  await bar.getByLabel('Points of the selected rules').fill('200');
  await bar.getByRole('button', { name: 'Set points' }).click();
  await expect(bar.getByRole('alert')).toHaveText('A whole number from 1 to 100.');
  await bar.getByLabel('Points of the selected rules').fill('7');
  await bar.getByRole('button', { name: 'Set points' }).click();
  await expect(rules.getByRole('spinbutton', { name: 'Points of deadline', exact: true })).toHaveValue('7');
  await expectAccessible(rules);
  await bar.getByRole('button', { name: 'Remove' }).click();
  await expect(rules.getByText('Removed:').first()).toBeVisible();
  await rules.getByRole('button', { name: 'Undo', exact: true }).click();
  await rules.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(rules.getByText('No unpublished changes')).toBeVisible();
});

test('a rule is duplicated with its form open', async ({ page }) => {
  const rules = await openRules(page);
  await setPoints(rules, 'deadline', '33');
  await rules.getByRole('button', { name: 'Duplicate deadline', exact: true }).click();
  await expect(rules.getByRole('form', { name: 'Edit the new rule “deadline”' })).toBeVisible();
  await expect(rules.getByText('2 unpublished changes')).toBeVisible();
});
