import type { Frame, Page } from '@playwright/test';
import { DEFAULT_LABELS, TAG_PROPERTY } from '#issue';
import { RULES_PROPERTY, writeCopy } from '#jira';
import type { Rule } from '#rules';
import * as v from 'valibot';

import { expectAccessible } from './fixtures/expect-accessible';
import { openContext, openIssue, setTheme } from './fixtures/open-page';
import { expect, test } from './fixtures/test';
import type { Workbench } from './fixtures/workbench';

const ISSUE = 'DESK-1';
const VERSION = 3;

const rule = (id: string, question: Rule['question'], points: number, pattern: string): Rule => ({
  id,
  question,
  points,
  patterns: [pattern],
  note: '',
  on: true,
});

/** Rules of the project's own, so that these tests do not hang on the built-in ones. */
const RULES = [
  rule('allow-users', 'what', 60, 'allow users to'),
  rule('so-that', 'why', 15, 'so that'),
  rule('migrate', 'how', 60, 'migrate'),
  rule('deadline', 'when', 20, 'by march'),
  ...['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot'].map((word) => rule(word, 'how', 5, word)),
];

async function typeOf(workbench: Workbench): Promise<string> {
  const { body } = await workbench.jira('GET', `/rest/api/3/issue/${ISSUE}?fields=issuetype`);
  return v.parse(v.object({ fields: v.object({ issuetype: v.object({ name: v.string() }) }) }), body).fields.issuetype
    .name;
}

const FOR_BACKLOG = ['Allow users to pay with a saved card, so that nobody types.'];
const FOR_PLAN = ['Migrate the database by March.'];

test.beforeEach(async ({ workbench }) => {
  await publish(workbench, await writeCopy(VERSION, { schema: 1, language: 'en', rules: RULES }));
  await write(workbench, { description: FOR_BACKLOG, labels: [] });
});

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

test('a decision writes label and property, and can be undone', async ({ page, workbench }) => {
  const panel = await openIssue(page, ISSUE);
  await panel.getByRole('button', { name: 'Backlog', exact: true }).click();
  await expect(panel.getByText('decided by you, just now')).toBeVisible();
  await expect(panel.getByRole('status').getByText('Tagged Backlog.')).toBeAttached();
  expect(await read(workbench)).toEqual({
    labels: [DEFAULT_LABELS.backlog],
    tag: { schema: 1, place: 'backlog', band: 'high', by: 'person', rules: VERSION },
  });

  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByText('Not decided yet.')).toBeVisible();
  expect(await read(workbench)).toEqual({ labels: [], tag: undefined });
});

test('deciding for the other side moves the label', async ({ page, workbench }) => {
  await write(workbench, { labels: [DEFAULT_LABELS.backlog, 'urgent'] });
  const panel = await openIssue(page, ISSUE);
  await expect(panel.getByText('by a label that somebody set by hand')).toBeVisible();
  await panel.getByRole('button', { name: 'Plan', exact: true }).click();
  await expect(panel.getByText('decided by you, just now')).toBeVisible();
  await expect(panel.getByText('The rules would suggest Backlog. The person’s decision stays.')).toBeVisible();
  const { labels, tag } = await read(workbench);
  expect(labels.sort()).toEqual([DEFAULT_LABELS.plan, 'urgent']);
  expect(tag).toMatchObject({ place: 'plan', band: 'low' });
});

test('says who decided, and under which rules', async ({ page, workbench }) => {
  await tagAs(workbench, { schema: 1, place: 'backlog', band: 'high', by: 'run', rules: 1 });
  const panel = await openIssue(page, ISSUE);
  const decision = panel.getByRole('region', { name: 'Decision' });
  await expect(decision).toContainText('tagged by a run over many issues');
  await expect(decision).toContainText('The rules suggest the same.');
  await expect(decision).toContainText('Decided under version 1 of the rules; version 3 is in force now.');
});

test('what somebody else decides meanwhile is shown, and can no longer be undone here', async ({ page, workbench }) => {
  const panel = await openIssue(page, ISSUE);
  await panel.getByRole('button', { name: 'Backlog', exact: true }).click();
  await expect(panel.getByRole('button', { name: 'Undo' })).toBeVisible();
  await tagAs(workbench, { schema: 1, place: 'plan', band: 'low', by: 'person', rules: VERSION });
  await panel.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(panel.getByText('decided by a person')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  expect((await read(workbench)).tag).toMatchObject({ place: 'plan' });
});

test('who may not edit sees the suggestion and no buttons', async ({ page, workbench }) => {
  await workbench.asUser('u-reader');
  const panel = await openIssue(page, ISSUE);
  await expect(panel.getByRole('region', { name: 'Suggestion' })).toContainText('Backlog');
  await expect(panel.getByText('you need Jira’s permission to edit this issue')).toBeVisible();
  await expect(panel.getByRole('button')).toHaveCount(0);
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

test('the built-in rules serve when the published copy is corrupt, and the panel says so', async ({
  page,
  workbench,
}) => {
  await publish(workbench, { schema: 1, version: 3, hash: 'x', data: '!!' });
  const panel = await openIssue(page, ISSUE);
  await expect(panel.getByText('This project’s own rules cannot be read')).toBeVisible();
  await expect(panel.getByText('Read with the built-in rules.')).toBeVisible();
});

test.describe('when Jira fails', () => {
  for (const [fault, words] of [
    ['unauthorized', 'Jira does not know who you are'],
    ['forbidden', 'You may not do this here'],
    ['not-found', 'The issue or project is gone, or you may not see it'],
    ['rate-limit-quota', 'Jira asks us to slow down'],
    ['server-error', 'Jira has a problem right now'],
    ['lost-connection', 'The connection was lost'],
  ] as const) {
    test(`the panel has its own words for ${fault}`, async ({ page, workbench }) => {
      await workbench.setFault(fault);
      const panel = await openIssue(page, ISSUE);
      await expect(panel.getByRole('alert')).toContainText(words);
    });
  }

  test('opening can be tried again', async ({ page, workbench }) => {
    await workbench.setFault('rate-limit-burst');
    const panel = await openIssue(page, ISSUE);
    const retry = panel.getByRole('button', { name: 'Try again' });
    await expect(retry).toBeVisible();
    await workbench.setFault('none');
    await retry.click();
    await expect(panel.getByRole('region', { name: 'Suggestion' })).toContainText('Backlog');
  });

  test('a decision that was not written is said, and can be tried again', async ({ page, workbench }) => {
    const panel = await openIssue(page, ISSUE);
    await expect(panel.getByRole('region', { name: 'Suggestion' })).toContainText('Backlog');
    await workbench.setFault('rate-limit-quota');
    await panel.getByRole('button', { name: 'Backlog', exact: true }).click();
    await expect(panel.getByRole('alert')).toContainText('Nothing was lost');
    expect((await read(workbench)).tag).toBeUndefined();
    await workbench.setFault('none');
    await panel.getByRole('button', { name: 'Try again' }).click();
    await expect(panel.getByText('decided by you, just now')).toBeVisible();
    expect((await read(workbench)).tag).toMatchObject({ place: 'backlog' });
  });
});

test('an undo whose connection breaks half-way decides nothing, and can be gone on with', async ({
  page,
  workbench,
}) => {
  const panel = await openIssue(page, ISSUE);
  await panel.getByRole('button', { name: 'Backlog', exact: true }).click();
  await expect(panel.getByText('decided by you, just now')).toBeVisible();
  await page.route('**/__api/**', (route) =>
    /"method":"DELETE"/.test(route.request().postData() ?? '') ? route.abort('connectionreset') : route.continue(),
  );
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByRole('alert')).toContainText('The connection was lost');
  await panel.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(panel.getByText('Not decided yet.')).toBeVisible();
  expect(await read(workbench)).toMatchObject({ labels: [], tag: { by: 'suggestion' } });
  await page.unroute('**/__api/**');
  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect(panel.getByRole('alert')).toHaveCount(0);
  await expect.poll(() => read(workbench)).toEqual({ labels: [], tag: undefined });
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

test('everything can be done with the keyboard', async ({ page, workbench }) => {
  const panel = await openIssue(page, ISSUE);
  const focused = () => panel.evaluate(() => document.activeElement?.textContent);
  await panel.getByRole('button', { name: 'Backlog', exact: true }).focus();
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Plan');
  await page.keyboard.press('Enter');
  await expect(panel.getByText('decided by you, just now')).toBeVisible();
  expect(await focused()).toBe('Plan');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  expect(await focused()).toBe('Undo');
  await page.keyboard.press('Space');
  await expect(panel.getByText('Not decided yet.')).toBeVisible();
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Backlog');
  expect((await read(workbench)).tag).toBeUndefined();
});

interface Edit {
  readonly summary?: string;
  readonly description?: readonly string[];
  readonly labels?: readonly string[];
}

/** Edits the issue past the app, as an admin would; each string of the description is a paragraph. */
async function write(workbench: Workbench, { description, ...fields }: Edit): Promise<void> {
  const content = description?.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  const document = content === undefined ? {} : { description: { type: 'doc', version: 1, content } };
  const summary = description === undefined ? {} : { summary: 'One' };
  const body = { fields: { ...summary, ...document, ...fields } };
  const { status } = await workbench.jira('PUT', `/rest/api/3/issue/${ISSUE}`, body);
  expect(status).toBe(204);
}

/** Tags the issue past the app, label and property together, as the app does for somebody else. */
async function tagAs(workbench: Workbench, tag: Readonly<Record<string, unknown>>): Promise<void> {
  const label = tag['place'] === 'plan' ? DEFAULT_LABELS.plan : DEFAULT_LABELS.backlog;
  const body = { fields: { labels: [label] }, properties: [{ key: TAG_PROPERTY, value: tag }] };
  const { status } = await workbench.jira('PUT', `/rest/api/3/issue/${ISSUE}`, body);
  expect(status).toBe(204);
}

async function publish(workbench: Workbench, copy: unknown): Promise<void> {
  const { status } = await workbench.jira('PUT', `/rest/api/3/project/DESK/properties/${RULES_PROPERTY}`, copy);
  expect([200, 201]).toContain(status);
}

const Written = v.object({
  fields: v.object({ labels: v.array(v.string()) }),
  properties: v.optional(v.record(v.string(), v.unknown()), {}),
});

async function read(workbench: Workbench): Promise<{ readonly labels: string[]; readonly tag: unknown }> {
  const path = `/rest/api/3/issue/${ISSUE}?fields=labels&properties=${TAG_PROPERTY}`;
  const { fields, properties } = v.parse(Written, (await workbench.jira('GET', path)).body);
  return { labels: fields.labels, tag: properties[TAG_PROPERTY] };
}

/** The panel on a page so narrow that the panel is 360 pixels wide at most. */
async function openNarrow(page: Page, colorMode: 'light' | 'dark'): Promise<Frame> {
  await page.setViewportSize({ width: 360, height: 900 });
  const panel = await openIssue(page, ISSUE);
  await setTheme(page, colorMode);
  await expect(panel.locator('main')).toHaveAttribute('aria-busy', 'false');
  return panel;
}
