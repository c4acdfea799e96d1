import { DEFAULT_LABELS } from '#issue';
import { writeCopy } from '#jira';
import * as v from 'valibot';

import { expectAccessible } from './fixtures/expect-accessible';
import { openContext, openIssue } from './fixtures/open-page';
import {
  beginWithBacklog,
  rule,
  ISSUE,
  VERSION,
  RULES,
  FOR_BACKLOG,
  FOR_PLAN,
  write,
  tagAs,
  publish,
  openNarrow,
} from './fixtures/panel-issue';
import { expect, test } from './fixtures/test';
import type { Workbench } from './fixtures/workbench';

test.beforeEach(beginWithBacklog);

async function typeOf(workbench: Workbench): Promise<string> {
  const { body } = await workbench.jira('GET', `/rest/api/3/issue/${ISSUE}?fields=issuetype`);
  return v.parse(v.object({ fields: v.object({ issuetype: v.object({ name: v.string() }) }) }), body).fields.issuetype
    .name;
}

test('opening an issue makes two calls of Jira, in parallel, and none of a function', async ({ page, workbench }) => {
  const panel = await openIssue(page, ISSUE);
  await expect(panel.getByRole('heading', { name: 'Suggestion' })).toBeVisible();
  const calls = await workbench.calls(page);
  expect(calls.map(({ kind, what }) => `${kind} ${what.replace(/\?.*/, '')}`).sort()).toEqual([
    expect.stringMatching(/^rest GET \/rest\/api\/3\/issue\/\d+$/),
    expect.stringMatching(/^rest GET \/rest\/api\/3\/project\/\d+$/),
  ]);
});

test('a rule that asks about a custom field costs one call more, and holds after tagging too', async ({
  page,
  workbench,
}) => {
  const asked = { ...rule('asked-for', 'why', 40, 'saved card'), only: { customfield_10041: ['skerrow'] } };
  await publish(workbench, await writeCopy(VERSION, { schema: 1, language: 'en', rules: [...RULES, asked] }));
  await workbench.jira('PUT', `/rest/api/3/issue/${ISSUE}`, { fields: { customfield_10041: 'Skerrow Sailing Club' } });
  const panel = await openIssue(page, ISSUE);
  const bars = panel.getByRole('region', { name: 'What speaks for which' }).getByRole('listitem');
  await expect(bars.nth(1)).toContainText('55 points');
  const calls = (await workbench.calls(page)).map(({ kind, what }) => `${kind} ${what}`);
  expect(calls).toHaveLength(3);
  expect(calls[2]).toMatch(/^rest GET \/rest\/api\/3\/issue\/\d+\?fields=customfield_10041$/);
  await panel.getByRole('button', { name: 'Backlog', exact: true }).click();
  await expect(panel.getByText('Tagged Backlog')).toBeVisible();
  await expect(bars.nth(1)).toContainText('55 points');
});

test('says where the issue belongs, how sure, and why, in the issue’s own words', async ({ page }) => {
  const panel = await openIssue(page, ISSUE);
  const suggestion = panel.getByRole('region', { name: 'Suggestion' });
  await expect(suggestion).toContainText('Backlog');
  await expect(suggestion).toContainText('High confidence');
  await expect(suggestion).toContainText('Asks what the product should be or do: Allow users to.');
  const bars = panel.getByRole('region', { name: 'What speaks for which' }).getByRole('listitem');
  await expect(bars).toHaveText([
    'What the product should be or do60 points',
    'Why it is worth it15 points',
    'How the team gets it done0 points',
    'When, by whom, at what cost and risk0 points',
  ]);
  const evidence = panel.getByRole('list', { name: 'In the issue’s own words' }).getByRole('listitem');
  await expect(evidence).toHaveText([`${FOR_BACKLOG.join('')}What +60Why +15Description`]);
  await expect(evidence.locator('mark')).toHaveText(['Allow users to', 'so that']);
  await expect(panel.getByText('Read with this project’s rules, version 3.')).toBeVisible();
});

test('shows the five strongest sentences, and all on request', async ({ page, workbench }) => {
  const words = ['Alpha', 'Bravo', 'Charlie', 'Delta', 'Echo', 'Foxtrot'];
  await write(workbench, { description: words.map((word) => `${word} one.`) });
  const panel = await openIssue(page, ISSUE);
  const evidence = panel.getByRole('list', { name: 'In the issue’s own words' }).getByRole('listitem');
  await expect(evidence).toHaveCount(5);
  await panel.getByRole('button', { name: 'Show all 6' }).click();
  await expect(evidence).toHaveCount(6);
});

test('a mixed issue shows which sentences ask for what, and opens Jira’s dialog for one half', async ({
  page,
  workbench,
}) => {
  await write(workbench, { description: [...FOR_BACKLOG, ...FOR_PLAN] });
  const panel = await openIssue(page, ISSUE);
  await expect(panel.getByRole('region', { name: 'Suggestion' })).toContainText('Both');
  await expect(panel.getByRole('region', { name: 'Asks for a change of the product' })).toContainText('Allow users to');
  await expect(panel.getByRole('region', { name: 'Asks for delivery work' })).toContainText('Migrate the database');
  await panel.getByRole('button', { name: 'Create an issue for the plan half' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create issue' });
  await expect(dialog.getByLabel('Summary')).toHaveValue('Migrate the database by March');
  await expect(dialog.getByLabel('Description')).toHaveValue(
    /Migrate the database by March\.[\s\S]*Split from DESK-1\./,
  );
  await expect(dialog.getByLabel('Summary')).toBeFocused();
  await expect(dialog.getByLabel('Labels')).toHaveValue(DEFAULT_LABELS.plan);
  await expect(dialog.getByLabel('Issue type').locator('option:checked')).toHaveText(await typeOf(workbench));
  await page.keyboard.press('Escape');
  await expect(panel.getByText('was created')).toHaveCount(0);

  await panel.getByRole('button', { name: 'Create an issue for the plan half' }).click();
  await dialog.getByRole('button', { name: 'Create' }).click();
  const half = panel.getByRole('region', { name: 'Asks for delivery work' });
  await expect(half.getByRole('status')).toHaveText(/^DESK-\d+ was created\.$/);
  await expect(half.getByRole('button', { name: /^Open DESK-\d+$/ })).toBeVisible();
  await expect(half.getByRole('status')).toBeFocused();
  await expect(half.getByRole('button', { name: 'Create another for the plan half' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Create an issue for the backlog half' })).toBeVisible();
});

test('says that there is not enough to tell, and what would help', async ({ page, workbench }) => {
  await write(workbench, { summary: 'misc', description: [] });
  const panel = await openIssue(page, ISSUE);
  await expect(panel.getByRole('region', { name: 'Suggestion' })).toContainText('Not enough to tell');
  await expect(panel.getByText('who would notice the change, and what they would notice')).toBeVisible();
});

test('does not guess at another language', async ({ page, workbench }) => {
  await write(workbench, {
    summary: 'Die Liste ist leer und muss für den Hafenmeister repariert werden',
    description: [],
  });
  const panel = await openIssue(page, ISSUE);
  await expect(panel.getByText('These rules read English; this text looks German.')).toBeVisible();
});

test('follows an edit made while it is open', async ({ page, workbench }) => {
  const panel = await openIssue(page, ISSUE);
  await expect(panel.getByRole('region', { name: 'Suggestion' })).toContainText('Backlog');
  await write(workbench, { description: FOR_PLAN });
  await panel.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(panel.getByRole('region', { name: 'Suggestion' })).toContainText('Describes how the team gets it done');
});

test('markup in an issue’s text stays text', async ({ page, workbench }) => {
  const hostile = '<img src=x onerror="document.title=\'owned\'"> Allow users to <b>pay</b> <script>owned()</script>';
  await write(workbench, { summary: hostile, description: [hostile] });
  const panel = await openIssue(page, ISSUE);
  await expect(panel.getByRole('list', { name: 'In the issue’s own words' })).toContainText('<script>owned()</script>');
  expect(await panel.locator('main img, main script, main b').count()).toBe(0);
  expect(await panel.title()).not.toBe('owned');
});

for (const colorMode of ['light', 'dark'] as const) {
  test(`is accessible at 360 pixels in the ${colorMode} theme`, async ({ page, workbench }) => {
    for (const description of [FOR_BACKLOG, [...FOR_BACKLOG, ...FOR_PLAN], []]) {
      await write(workbench, { summary: 'misc', description });
      const panel = await openNarrow(page, colorMode);
      expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await expectAccessible(panel);
    }
    await tagAs(workbench, { schema: 1, place: 'plan', band: 'low', by: 'person', rules: 1 });
    await expectAccessible(await openNarrow(page, colorMode));
    await workbench.setFault('server-error');
    await page.reload();
    await expectAccessible(await openNarrow(page, colorMode));
  });
}

test('works in the context at the right of the issue too', async ({ page }) => {
  await openIssue(page, ISSUE);
  const context = await openContext(page);
  await expect(context.getByRole('region', { name: 'Suggestion' })).toContainText('Backlog');
});
