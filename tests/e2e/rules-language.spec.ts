import { readCopy } from '#jira';
import type { RuleSet } from '#rules';
import type { Frame } from '@playwright/test';
import * as v from 'valibot';

import { expectAccessible } from './fixtures/expect-accessible';
import { setTheme, turnTo } from './fixtures/open-page';
import { press } from './fixtures/press';
import { addRule, answerRead, COPY, NO_RULES, openRules, publish, search, tabTo } from './fixtures/rules-page';
import { expect, test } from './fixtures/test';
import type { Workbench } from './fixtures/workbench';

const MORE = 'More: exceptions, conditions, what it leaves out';
const LISTS = 'Words that deny, and template lines';

const FULL: RuleSet = {
  ...NO_RULES,
  negations: ['no need', 'without …5'],
  templateLines: ['Acceptance criteria'],
  rules: [
    {
      id: 'zanzibar',
      question: 'when',
      points: 30,
      patterns: ['zanzibar', '~deliver'],
      where: ['summary'],
      leaveOut: ['headings', 'code'],
      only: { type: ['bug', 'defect'], dueDate: true, labels: false, customfield_10042: ['gold'] },
      unless: { sentence: ['no budget'], anywhere: ['withdrawn', 'on hold'] },
      note: 'A voyage.',
      on: true,
    },
  ],
};

const published = (ruleSet: RuleSet) => ({
  rules: {
    kind: 'published' as const,
    published: {
      version: 1,
      hash: 'h',
      ruleSet,
      publishedAt: '2026-01-01T00:00:00.000Z',
      publishedBy: 'u-admin',
      reason: '',
    },
  },
  copy: 'current' as const,
  draft: null,
});

/** The rules as the panel reads them. */
async function copied(workbench: Workbench): Promise<RuleSet> {
  const { value } = v.parse(v.object({ value: v.unknown() }), (await workbench.jira('GET', COPY)).body);
  const copy = await readCopy(value);
  if (copy.kind !== 'ok') throw new Error(`The copy is ${copy.kind}`);
  return copy.ruleSet;
}

const condition = (rules: Frame, number: number) => rules.getByRole('group', { name: `Condition ${number}` });

test('exceptions, conditions and what it leaves out are said, published, and there again', async ({
  page,
  workbench,
}) => {
  let rules = await openRules(page);
  await rules.getByRole('button', { name: 'Add a rule' }).click();
  await rules.getByLabel('Words and phrases, one a line').fill('zanzibar');
  await expect(rules.getByLabel('Does not count if the sentence has')).toBeHidden();
  await rules.getByText(MORE).click();
  await rules.getByLabel('Does not count if the sentence has').fill('no budget');
  await rules.getByLabel('Does not count if the issue has').fill('withdrawn\non hold');
  const headings = rules.getByRole('checkbox', { name: 'Headings' });
  await expect(() => headings.check({ force: true })).toPass();
  await press(rules.getByRole('button', { name: 'Add a condition' }));
  await expect(condition(rules, 1).getByLabel('Field')).toBeFocused();
  await condition(rules, 1).getByLabel('One of these, one a line').fill('bug');
  await rules.getByRole('button', { name: 'Add a condition' }).click();
  await condition(rules, 2).getByLabel('Field').selectOption('Due date');
  await condition(rules, 2).getByLabel('Asks').selectOption('is set');
  await rules.getByRole('button', { name: 'Add a condition' }).click();
  await condition(rules, 3).getByLabel('Field').selectOption('Custom field');
  await condition(rules, 3).getByLabel('Number of the field').fill('10042');
  await condition(rules, 3).getByLabel('Asks').selectOption('is empty');
  await rules.getByRole('button', { name: 'Add rule' }).click();
  await expect(
    rules.getByText(
      'Only issues of type “bug” · only with a due date · only with customfield_10042 empty · leaves out headings · ' +
        'not if the sentence has “no budget” · not if the issue has “withdrawn” or “on hold”',
    ),
  ).toBeVisible();
  await publish(rules, 1);
  expect((await copied(workbench)).rules.find(({ id }) => id === 'zanzibar')).toMatchObject({
    leaveOut: ['headings', 'quotes', 'code'],
    only: { type: ['bug'], dueDate: true, customfield_10042: false },
    unless: { sentence: ['no budget'], anywhere: ['withdrawn', 'on hold'] },
  });
  rules = await openRules(page);
  await search(rules, 'withdrawn');
  await rules.getByRole('button', { name: 'Edit zanzibar' }).click();
  await expect(rules.getByLabel('Does not count if the issue has')).toHaveValue('withdrawn\non hold');
  await expect(condition(rules, 3).getByLabel('Number of the field')).toHaveValue('customfield_10042');
});

test('a form that is only looked at changes nothing of what its rule says', async ({ page }) => {
  await answerRead(page, published(FULL));
  const rules = await openRules(page);
  await rules.getByRole('button', { name: 'Edit zanzibar' }).click();
  await expect(rules.getByLabel('Does not count if the sentence has')).toBeVisible();
  await rules.getByRole('button', { name: 'Done' }).click();
  await expect(rules.getByText('No unpublished changes')).toBeVisible();
});

test('a rule with a condition needs no words; one that only asks for what is empty does', async ({ page }) => {
  const rules = await openRules(page);
  await rules.getByRole('button', { name: 'Add a rule' }).click();
  await rules.getByText(MORE).click();
  await rules.getByRole('button', { name: 'Add a condition' }).click();
  await condition(rules, 1).getByLabel('Field').selectOption('Fix versions');
  await condition(rules, 1).getByLabel('Asks').selectOption('is empty');
  await rules.getByRole('button', { name: 'Add rule' }).click();
  await expect(rules.getByText('what is empty is no sign by itself')).toBeVisible();
  await expect(rules.getByLabel('Words and phrases, one a line')).toBeFocused();
  await condition(rules, 1).getByLabel('Asks').selectOption('is set');
  await rules.getByRole('button', { name: 'Add rule' }).click();
  await expect(rules.locator('#rule-fix-versions')).toContainText('Only with a fix version');
});

test('a fault within what is folded away unfolds it and takes the focus', async ({ page }) => {
  const rules = await openRules(page);
  await rules.getByRole('button', { name: 'Add a rule' }).click();
  await rules.getByLabel('Words and phrases, one a line').fill('zanzibar');
  await rules.getByText(MORE).click();
  const exception = rules.getByLabel('Does not count if the sentence has');
  await exception.fill('on {dat}');
  await rules.getByText(MORE).click();
  await expect(exception).toBeHidden();
  await rules.getByRole('button', { name: 'Add rule' }).click();
  await expect(exception).toBeFocused();
  await rules.getByRole('button', { name: 'Use “on {date}”' }).click();
  await expect(exception).toHaveValue('on {date}');
  await expect(exception).toBeFocused();
  await rules.getByRole('button', { name: 'Add rule' }).click();
  await expect(rules.getByText('1 unpublished change', { exact: true })).toBeVisible();
});

test('what stands in a form or a list counts in the text that is tried, before it is kept', async ({ page }) => {
  const rules = await openRules(page);
  await addRule(rules, 'zanzibar', 'What');
  const tryIt = rules.getByRole('region', { name: 'Try a text' });
  await tryIt.getByLabel('Summary').fill('Zanzibar voyage, hardly a Zanzibar trip');
  await expect(tryIt.locator('mark')).toHaveCount(2);
  await rules.getByRole('button', { name: 'Edit zanzibar' }).click();
  await rules.getByText(MORE).click();
  await rules.getByLabel('Does not count if the issue has').fill('hardly');
  await expect(tryIt.locator('mark')).toHaveCount(0);
  await tryIt.getByText('What nearly counted, and what would change this').click();
  await expect(tryIt.getByRole('list', { name: 'Rules that nearly counted' })).toContainText(
    /“Zanzibar” would speak for Backlog, but an exception of the rule stands in the issue: “hardly”/,
  );
  await tryIt.getByText('What nearly counted, and what would change this').click();
  await rules.getByRole('button', { name: 'Cancel' }).click();
  await expect(tryIt.locator('mark')).toHaveCount(2);
  await rules.getByText(LISTS).click();
  await rules.getByRole('button', { name: 'Use your own list' }).click();
  await rules.getByLabel('Your own list, one a line').fill('hardly');
  await expect(tryIt.locator('mark')).toHaveCount(1);
});

test('the words that deny can be one’s own, and the built-in ones again', async ({ page, workbench }) => {
  const rules = await openRules(page);
  await rules.getByText(LISTS).click();
  const builtIn = rules.getByRole('list', { name: 'The built-in list' });
  await expect(builtIn).toContainText('no need to');
  await rules.getByRole('button', { name: 'Use your own list' }).click();
  const own = rules.getByLabel('Your own list, one a line');
  await expect(own).toBeFocused();
  await expect(own).toHaveValue(/^no need$/m);
  await own.fill('hardly\n… … is not needed');
  await expect(rules.getByText('Line 2:')).toBeVisible();
  await rules.getByLabel('Lines to ignore, whole, one a line').fill('Acceptance criteria');
  await expect(rules.getByText('2 unpublished changes')).toBeVisible();
  await rules.getByRole('button', { name: 'Review and publish' }).click();
  const review = rules.getByRole('region', { name: 'Publish as version 1?' });
  await expect(review).toContainText('Words that deny: a line cannot be read. Mend it first.');
  await own.fill('hardly\n… is not needed');
  await expect(review).toContainText('Your own list of 2 lines');
  await expect(review).toContainText('Also “Acceptance criteria”');
  await press(review.getByRole('button', { name: 'Publish version 1' }));
  await expect(rules.getByText('Version 1 is in force')).toBeVisible();
  expect(await copied(workbench)).toMatchObject({
    negations: ['hardly', '… is not needed'],
    templateLines: ['Acceptance criteria'],
  });
  await rules.getByRole('button', { name: 'Back to the built-in list' }).click();
  await expect(rules.getByRole('button', { name: 'Use your own list' })).toBeFocused();
  await rules.getByRole('button', { name: 'Review and publish' }).click();
  await rules.getByRole('button', { name: 'Restore words that deny' }).click();
  await expect(own).toHaveValue('hardly\n… is not needed');
  await expect(rules.getByText('No unpublished changes')).toBeVisible();
});

test('lists that two admins changed go together line by line, and both are told', async ({
  page,
  context,
  workbench,
}) => {
  const mine = await openRules(page);
  const theirs = await openRules(await context.newPage());
  const typeTemplateLines = async (rules: Frame, lines: string): Promise<void> => {
    await rules.getByText(LISTS).click();
    await rules.getByLabel('Lines to ignore, whole, one a line').fill(lines);
  };
  await typeTemplateLines(theirs, 'Acceptance criteria');
  await publish(theirs, 1);
  await turnTo(mine);
  await typeTemplateLines(mine, 'Steps to reproduce');
  await mine.getByRole('button', { name: 'Review and publish' }).click();
  await press(mine.getByRole('button', { name: 'Publish version 1' }));
  const conflict = mine.getByRole('region', { name: 'Version 1 was published while you were editing' });
  await expect(conflict).toContainText('Also “Steps to reproduce”');
  await expect(conflict).toContainText('Also “Acceptance criteria”');
  await expect(conflict).toContainText('Template lines: both changes go together line by line.');
  await conflict.getByRole('button', { name: 'Keep my changes on top of theirs' }).click();
  await press(mine.getByRole('button', { name: 'Publish version 2' }));
  await expect(mine.getByText('Version 2 is in force')).toBeVisible();
  expect((await copied(workbench)).templateLines).toEqual(['Acceptance criteria', 'Steps to reproduce']);
});

test('how patterns are written, and which forms a stem reads, is beside the words', async ({ page }) => {
  const rules = await openRules(page);
  await rules.getByRole('button', { name: 'Add a rule' }).click();
  await rules.getByText('How to write').click();
  await expect(rules.getByRole('row', { name: /^by \{date\}/ })).toContainText('14 March');
  await rules.getByLabel('Words and phrases, one a line').fill('~deliver\n~export …5 {date}');
  const forms = rules.getByRole('list', { name: 'Forms that are read' });
  await expect(forms.getByRole('listitem').first()).toContainText('delivered');
  await expect(forms.getByRole('listitem').nth(1)).toContainText('exporting');
});

test('a condition is added, filled in and removed by keyboard alone', async ({ page }) => {
  const rules = await openRules(page);
  await rules.getByRole('button', { name: 'Add a rule' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('zanzibar');
  const more = rules.getByText(MORE);
  for (let presses = 0; presses < 20 && !(await hasFocus(more)); presses += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, rules, 'Add a condition');
  await page.keyboard.press('Enter');
  await expect(condition(rules, 1).getByLabel('Field')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(rules.getByRole('button', { name: 'Remove condition 1' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('bug');
  await tabTo(page, rules, 'Add rule');
  await page.keyboard.press('Enter');
  await expect(rules.locator('#rule-zanzibar')).toBeFocused();
  await expect(rules.locator('#rule-zanzibar')).toContainText('Only issues of type “bug”');
  await rules.getByRole('button', { name: 'Edit zanzibar' }).press('Enter');
  await rules.getByRole('button', { name: 'Remove condition 1' }).press('Enter');
  await expect(rules.getByRole('button', { name: 'Add a condition' })).toBeFocused();
});

test('a rule that is added in the same moment as its last letter is typed has the focus', async ({ page }) => {
  const rules = await openRules(page);
  await rules.getByRole('button', { name: 'Add a rule' }).click();
  const words = rules.getByLabel('Words and phrases, one a line');
  await words.fill('zanziba');
  await words.evaluate(async (field: HTMLTextAreaElement) => {
    field.setRangeText('r', field.value.length, field.value.length, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    // What was typed is drawn before the next frame, what follows a drawing only after it.
    await new Promise((resolve) => setTimeout(resolve));
    field.form?.requestSubmit();
  });
  await expect(rules.locator('#rule-zanzibar')).toBeFocused();
});

const hasFocus = (locator: ReturnType<Frame['getByText']>): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement);

for (const colorMode of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test(`everything a rule can say is accessible in ${colorMode} at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await answerRead(page, published(FULL));
      const rules = await openRules(page);
      await setTheme(page, colorMode);
      await expect(rules.locator('html')).toHaveAttribute('data-color-mode', colorMode);
      await rules.getByText(LISTS).click();
      await expectAccessible(rules);
      await press(rules.getByRole('button', { name: 'Back to the built-in list' }));
      await press(rules.getByRole('button', { name: 'Edit zanzibar' }));
      await rules.getByText('How to write').click();
      await condition(rules, 4).getByLabel('Number of the field').fill('team');
      await rules.getByLabel('Does not count if the sentence has').fill('{dat}');
      await rules.getByRole('button', { name: 'Done' }).click();
      await expectAccessible(rules);
      const sideways = await rules.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(sideways).toBeLessThanOrEqual(0);
    });
  }
}
