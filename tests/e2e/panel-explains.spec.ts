import type { Frame, Page } from '@playwright/test';
import { writeCopy } from '#jira';
import type { Rule } from '#rules';

import { expectAccessible } from './fixtures/expect-accessible';
import { openIssue, setTheme } from './fixtures/open-page';
import { ISSUE, rule } from './fixtures/panel-issue';
import { COPY } from './fixtures/rules-page';
import { expect, test } from './fixtures/test';
import type { Workbench } from './fixtures/workbench';

/** Rules of the project's own, so that these tests do not hang on the built-in ones. */
const RULES = [
  rule('allow-users', 'what', 60, 'allow users to'),
  rule('so-that', 'why', 15, 'so that'),
  rule('migrate', 'how', 40, 'migrate'),
  rule('deadline', 'when', 30, 'by march'),
  { ...rule('release', 'when', 20, 'release'), only: { type: ['incident'] } },
  { ...rule('dashboard', 'what', 10, 'dashboard'), where: ['summary'] },
] as const satisfies readonly Rule[];

const FLIP = 'What would change this';
const MISSES = 'What nearly counted';

test.beforeEach(async ({ workbench }) => {
  const copy = await writeCopy(3, { schema: 1, language: 'en', rules: RULES });
  const { status } = await workbench.jira('PUT', COPY, copy);
  expect([200, 201]).toContain(status);
});

test('says without which words the suggestion would be another one', async ({ page, workbench }) => {
  await write(workbench, 'Migrate the database by March', 'Allow users to see it.');
  const panel = await openIssue(page, ISSUE);
  await panel.getByText(FLIP).click();
  await expect(fold(panel, FLIP)).toContainText('Without “Migrate” this would be Backlog.');
  await expect(fold(panel, FLIP).locator('mark')).toHaveText(['Migrate']);
});

test('says which words nearly counted, and what stood against each', async ({ page, workbench }) => {
  const description = 'There is no need to migrate it by March. The release has a dashboard.';
  await write(workbench, 'One', description);
  const panel = await openIssue(page, ISSUE);
  await panel.getByText(MISSES).click();
  const misses = panel.getByRole('list', { name: MISSES }).getByRole('listitem');
  await expect(misses).toHaveText([
    '“migrate” would speak for Plan, but “no need to” denies it.How +40Description',
    '“by March” would speak for Plan, but “no need to” denies it.When +30Description',
    '“release” would speak for Plan, but the rule is only for issues of type “incident”.When +20Description',
    '“dashboard” would speak for Backlog, but the rule looks in the summary only.What +10Description',
  ]);
  await expect(misses.locator('mark')).toHaveText(['migrate', 'by March', 'release', 'dashboard']);
});

test('follows an edit while it is unfolded', async ({ page, workbench }) => {
  await write(workbench, 'Migrate the database by March');
  const panel = await openIssue(page, ISSUE);
  await panel.getByText(FLIP).click();
  await expect(fold(panel, FLIP)).toContainText('Without “Migrate” and “by March” there would not be enough to tell.');
  await write(workbench, 'Allow users to migrate');
  await panel.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(fold(panel, FLIP)).toContainText('Without “Allow users to” this would be Plan.');
});

test('loads nothing for it, and calls nothing, until it is unfolded', async ({ page, workbench }) => {
  await write(workbench, 'Migrate the database by March');
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.js')) scripts.push(request.url());
  });
  const panel = await openIssue(page, ISSUE);
  await expect(panel.getByText(FLIP)).toBeVisible();
  const loaded = scripts.length;
  const calls = await callsOf(workbench, page);
  await panel.getByText(FLIP).click();
  await expect(fold(panel, FLIP)).toContainText('Without');
  await panel.getByText(MISSES).click();
  expect(scripts.length).toBeGreaterThan(loaded);
  expect(await callsOf(workbench, page)).toEqual(calls);
});

test('has nothing to unfold where no rule is asked', async ({ page, workbench }) => {
  await write(workbench, 'Die Liste ist leer und muss für den Hafenmeister repariert werden');
  const panel = await openIssue(page, ISSUE);
  await expect(panel.getByText('this text looks German')).toBeVisible();
  await expect(panel.getByRole('group')).toHaveCount(1);
  await expect(panel.getByText(FLIP)).toHaveCount(0);
  await expect(panel.getByText(MISSES)).toHaveCount(0);
});

test('says so when no evidence could change it, and when nothing nearly counted', async ({ page, workbench }) => {
  await write(workbench, 'misc');
  const panel = await openIssue(page, ISSUE);
  await expect(panel.getByText(FLIP)).toHaveCount(0);
  await panel.getByText(MISSES).click();
  await expect(fold(panel, MISSES)).toContainText('Nothing did');
});

test('can be folded and unfolded with the keyboard', async ({ page, workbench }) => {
  await write(workbench, 'Migrate the database by March');
  const panel = await openIssue(page, ISSUE);
  await panel.getByRole('button', { name: 'Plan', exact: true }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(fold(panel, FLIP)).toContainText('Without');
  await page.keyboard.press('Space');
  await expect(fold(panel, FLIP)).not.toHaveAttribute('open');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(fold(panel, MISSES)).toHaveAttribute('open');
});

test('a part that cannot be loaded is said, and can be tried again', async ({ page, workbench }) => {
  await write(workbench, 'Migrate the database by March');
  const panel = await openIssue(page, ISSUE);
  await expect(panel.getByText(FLIP)).toBeVisible();
  await page.route('**/*.js', (route) => route.abort('connectionreset'));
  await panel.getByText(FLIP).click();
  await expect(panel.getByRole('alert')).toContainText('A part of this page could not be loaded');
  await expect(panel.getByRole('region', { name: 'Suggestion' })).toContainText('Plan');
  await page.unroute('**/*.js');
  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect(fold(panel, FLIP)).toContainText('Without');
});

test.describe('the built-in rules', () => {
  test.beforeEach(async ({ workbench }) => {
    expect((await workbench.jira('DELETE', COPY)).status).toBe(204);
  });

  test('are loaded without another call where no rules are published', async ({ page, workbench }) => {
    await write(workbench, 'Allow users to pay with a saved card');
    const panel = await openIssue(page, ISSUE);
    await expect(panel.getByText('Read with the built-in rules.')).toBeVisible();
    await expect(panel.getByRole('region', { name: 'Suggestion' })).toContainText('Backlog');
    expect((await workbench.calls(page)).map(({ kind }) => kind)).toEqual(['rest', 'rest']);
  });

  test('that cannot be loaded are no reason for an empty panel', async ({ page }) => {
    await page.route('**/packs*.js', (route) => route.abort('connectionreset'));
    const panel = await openIssue(page, ISSUE);
    await expect(panel.getByRole('alert')).toContainText('A part of this page could not be loaded');
    await page.unroute('**/packs*.js');
    await panel.getByRole('button', { name: 'Try again' }).click();
    await expect(panel.getByText('Read with the built-in rules.')).toBeVisible();
  });
});

for (const colorMode of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test(`is accessible at ${width} pixels in the ${colorMode} theme`, async ({ page, workbench }) => {
      await write(workbench, 'Migrate the database by March', 'Allow users to see it. The release has a dashboard.');
      await page.setViewportSize({ width, height: 900 });
      const panel = await openIssue(page, ISSUE);
      await setTheme(page, colorMode);
      await unfoldAll(panel);
      expect(await panel.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
      await expectAccessible(panel);
    });
  }
}

/** What was called, without the question whether the issue changed, which any click into the panel may ask. */
async function callsOf(workbench: Workbench, page: Page): Promise<readonly string[]> {
  const calls = await workbench.calls(page);
  return calls.map(({ what }) => what).filter((what) => !what.endsWith('?fields=updated'));
}

const fold = (panel: Frame, title: string) => panel.locator('details').filter({ hasText: title });

async function unfoldAll(panel: Frame): Promise<void> {
  await panel.getByText(FLIP).click();
  await expect(fold(panel, FLIP)).toContainText('Without');
  await panel.getByText(MISSES).click();
  await expect(fold(panel, MISSES).locator('p').first()).toBeVisible();
}

/** Gives the issue these words, past the app; without a description it has none. */
async function write(workbench: Workbench, summary: string, description?: string): Promise<void> {
  const document = {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: description }] }],
  };
  const body = { fields: { summary, description: description === undefined ? null : document, labels: [] } };
  const { status } = await workbench.jira('PUT', `/rest/api/3/issue/${ISSUE}`, body);
  expect(status).toBe(204);
}
