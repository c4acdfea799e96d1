import type { Frame, Page } from '@playwright/test';
import { TAG_PROPERTY } from '#issue';
import { readCopy } from '#jira';
import type { Settings } from '#rules';
import * as v from 'valibot';

import { expectAccessible } from './fixtures/expect-accessible';
import { openBacklogPage, openIssue, setTheme } from './fixtures/open-page';
import { press } from './fixtures/press';
import { COPY, describe, ISSUE, openRules, publish, tabTo } from './fixtures/rules-page';
import { expect, test } from './fixtures/test';
import type { Workbench } from './fixtures/workbench';

async function openSettings(page: Page): Promise<Frame> {
  const rules = await openRules(page);
  await press(rules.getByRole('tab', { name: 'Settings' }));
  await expect(rules.getByRole('heading', { name: 'Issue types that take part' })).toBeVisible();
  await expect(rules.getByRole('checkbox', { name: 'Epic' })).toBeVisible();
  return rules;
}

const part = (rules: Frame, name: string) => rules.getByRole('region', { name, exact: true });

async function publishedSettings(workbench: Workbench): Promise<Settings | undefined> {
  const { value } = v.parse(v.object({ value: v.unknown() }), (await workbench.jira('GET', COPY)).body);
  const copy = await readCopy(value);
  if (copy.kind !== 'ok') throw new Error(`The copy is ${copy.kind}`);
  return copy.ruleSet.settings;
}

async function issueOf(workbench: Workbench): Promise<{ labels: string[]; tag: unknown }> {
  const { body } = await workbench.jira('GET', `/rest/api/3/issue/${ISSUE}?fields=labels&properties=${TAG_PROPERTY}`);
  const Issue = v.object({
    fields: v.object({ labels: v.array(v.string()) }),
    properties: v.optional(v.record(v.string(), v.unknown()), {}),
  });
  const { fields, properties } = v.parse(Issue, body);
  return { labels: fields.labels, tag: properties[TAG_PROPERTY] };
}

test('labels of one’s own are checked as they are typed, published, and set by the panel', async ({
  page,
  workbench,
}) => {
  await describe(workbench, 'Allow users to pay with a saved card');
  const rules = await openSettings(page);
  const [backlog, plan] = [rules.getByLabel('Label of Backlog'), rules.getByLabel('Label of Plan')];
  await backlog.fill('our backlog');
  await expect(part(rules, 'Labels')).toContainText('A label cannot have spaces in Jira.');
  await expect(part(rules, 'Labels')).toContainText('Until then the labels stay “product-backlog” and “project-plan”.');
  await backlog.fill('Project-Plan');
  await expect(part(rules, 'Labels')).toContainText('Both labels are the same');
  await backlog.fill('sea');
  await plan.fill('land');
  await expect(part(rules, 'Labels')).toContainText('labels in ("product-backlog", "project-plan")');
  await expect(rules.getByText('1 unpublished change')).toBeVisible();
  await publish(rules, 1);
  expect(await publishedSettings(workbench)).toEqual({ labels: { backlog: 'sea', plan: 'land' } });

  const panel = await openIssue(page, ISSUE);
  await panel.getByRole('button', { name: 'Backlog', exact: true }).click();
  await expect(panel.getByText('decided by you, just now')).toBeVisible();
  expect(await issueOf(workbench)).toMatchObject({ labels: ['sea'], tag: { place: 'backlog', label: 'sea' } });
});

test('where only the property is wanted, no label is set and none decides', async ({ page, workbench }) => {
  const rules = await openSettings(page);
  await rules.getByRole('radio', { name: 'Only the property' }).check();
  await publish(rules, 1);
  expect(await publishedSettings(workbench)).toEqual({ labels: null });
  await workbench.jira('PUT', `/rest/api/3/issue/${ISSUE}`, { fields: { labels: ['project-plan'] } });
  const panel = await openIssue(page, ISSUE);
  await expect(panel.getByText('Not decided yet.')).toBeVisible();
  await panel.getByRole('button', { name: 'Backlog', exact: true }).click();
  await expect(panel.getByText('decided by you, just now')).toBeVisible();
  expect(await issueOf(workbench)).toMatchObject({ labels: ['project-plan'], tag: { place: 'backlog', label: false } });
});

test('an issue type that takes no part gets no suggestion, in the panel and in a scan', async ({ page, workbench }) => {
  await describe(workbench, 'Allow users to pay with a saved card');
  const { body } = await workbench.jira('GET', `/rest/api/3/issue/${ISSUE}?fields=issuetype`);
  const Typed = v.object({ fields: v.object({ issuetype: v.object({ name: v.string() }) }) });
  const type = v.parse(Typed, body).fields.issuetype.name;
  const rules = await openSettings(page);
  await rules.getByRole('checkbox', { name: type, exact: true }).uncheck();
  await publish(rules, 1);
  expect(await publishedSettings(workbench)).toEqual({ typesLeftOut: [type] });

  const panel = await openIssue(page, ISSUE);
  await expect(panel.getByText(`${type} takes no part here`)).toBeVisible();
  await expect(panel.getByText('Not enough to tell')).toHaveCount(0);
  await expectAccessible(panel);
  await panel.getByRole('button', { name: 'Plan', exact: true }).click();
  await expect(panel.getByText('decided by you, just now')).toBeVisible();

  const backlog = await openBacklogPage(page, 'DESK');
  await backlog.getByRole('button', { name: 'Scan', exact: true }).click();
  // Seen, and said at the end of the scan.
  await expect(backlog.getByText(/issues? (is|are) of a type that takes no part/)).toHaveCount(2);
  await backlog.getByLabel('Search in key and summary').fill('Allow users to pay with a saved card');
  await expect(backlog.getByText('Nothing matches')).toBeVisible();
});

test('bands are moved with a live picture, by slider and by number, and put back', async ({ page, workbench }) => {
  const rules = await openSettings(page);
  const confidence = part(rules, 'Confidence');
  const high = confidence.getByRole('slider', { name: 'High from' });
  const row = confidence.getByRole('row', { name: /^High/ });
  await expect(confidence.getByText(/issues read$/)).toBeVisible();
  const before = await row.textContent();
  await confidence.getByRole('spinbutton', { name: 'High from' }).fill('98');
  await expect(row).not.toHaveText(before ?? '');
  await expect(high).toHaveAttribute('aria-valuetext', /^98 %\. High: \d+ of \d+ issues/);
  await confidence.getByRole('spinbutton', { name: 'Medium from' }).fill('99');
  await expect(confidence).toContainText('Medium begins no higher than High, 98 %.');
  await confidence.getByRole('spinbutton', { name: 'Medium from' }).blur();
  await high.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(confidence.getByRole('spinbutton', { name: 'High from' })).toHaveValue('97');
  await expect(rules.getByText('1 unpublished change')).toBeVisible();
  await publish(rules, 1);
  expect((await publishedSettings(workbench))?.bands?.high).toBe(0.97);
  await confidence.getByRole('button', { name: /^As measured/ }).click();
  await expect(row).toHaveText(before ?? '');
});

test('by keyboard: what happens on change is chosen, undone and published', async ({ page, workbench }) => {
  const rules = await openSettings(page);
  await expect(part(rules, 'New and changed issues')).toContainText('in the background');
  await rules.getByRole('radio', { name: 'Do nothing' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(rules.getByRole('radio', { name: 'Tag when confidence is High' })).toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(rules.getByRole('radio', { name: 'Keep the suggestion searchable' })).toBeChecked();
  await tabTo(page, rules, 'Review and publish').catch(() =>
    rules.getByRole('button', { name: 'Review and publish' }).focus(),
  );
  await page.keyboard.press('Enter');
  await press(rules.getByRole('button', { name: 'Publish version 1' }));
  await expect(rules.getByText('Version 1 is in force')).toBeVisible();
  expect(await publishedSettings(workbench)).toEqual({ onChange: 'keep-suggestion' });
});

test('issue types that cannot be read are told, and read again', async ({ page, workbench }) => {
  const rules = await openRules(page);
  await workbench.setFault('server-error', 'GET /rest/api/3/project/');
  await press(rules.getByRole('tab', { name: 'Settings' }));
  const types = part(rules, 'Issue types that take part');
  await expect(types.getByRole('alert')).toContainText('Jira has a problem right now');
  await workbench.setFault('none');
  await types.getByRole('button', { name: 'Try again' }).click();
  await expect(types.getByRole('checkbox', { name: 'Epic' })).toBeChecked();
});

test('settings are accessible in both themes', async ({ page }) => {
  const rules = await openSettings(page);
  await expect(part(rules, 'Confidence').getByRole('table')).toBeVisible();
  await rules.getByLabel('Label of Backlog').fill('no good');
  await expectAccessible(rules);
  await setTheme(page, 'dark');
  await expectAccessible(rules);
});
