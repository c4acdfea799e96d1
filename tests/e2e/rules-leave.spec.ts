import type { Frame, Page } from '@playwright/test';
import { DEFAULT_LABELS, TAG_PROPERTY } from '#issue';
import * as v from 'valibot';

import { expectAccessible } from './fixtures/expect-accessible';
import { setTheme } from './fixtures/open-page';
import { press } from './fixtures/press';
import { COPY, openRules, PROJECT, publish, setPoints } from './fixtures/rules-page';
import { expect, test } from './fixtures/test';
import type { Workbench } from './fixtures/workbench';

const TAG = { schema: 1, place: 'backlog', band: 'high', by: 'run', rules: 1 } as const;
const TAGGED = `project = ${PROJECT} AND (backlogOrPlan is not EMPTY OR labels in (product-backlog, project-plan))`;

async function openRepair(page: Page): Promise<Frame> {
  const rules = await openRules(page);
  await press(rules.getByRole('tab', { name: 'Import and repair' }));
  await expect(rules.getByRole('heading', { name: 'Check and repair' })).toBeVisible();
  return rules;
}

/** Tags issues past the app, as a run would have. */
async function tagIssues(workbench: Workbench, numbers: readonly number[]): Promise<void> {
  for (const number of numbers) {
    const body = {
      fields: { labels: [DEFAULT_LABELS.backlog, 'ux'] },
      properties: [{ key: TAG_PROPERTY, value: TAG }],
    };
    expect((await workbench.jira('PUT', `/rest/api/3/issue/${PROJECT}-${number}`, body)).status).toBe(204);
  }
}

async function countOf(workbench: Workbench, jql: string): Promise<number> {
  const { body } = await workbench.jira('POST', '/rest/api/3/search/approximate-count', { jql });
  return v.parse(v.object({ count: v.number() }), body).count;
}

async function confirm(rules: Frame): Promise<void> {
  await rules.getByRole('button', { name: 'Count what there is…' }).click();
  await rules.getByLabel(`Type ${PROJECT} to go ahead`).fill(PROJECT.toLowerCase());
  await rules.getByRole('button', { name: 'Remove everything', exact: true }).click();
}

test('everything the app wrote is counted, asked for, removed, and the page starts anew', async ({
  page,
  workbench,
}) => {
  const start = await openRules(page);
  await setPoints(start, 'deadline', '51');
  await publish(start, 1);
  await tagIssues(workbench, [1, 2, 3]);
  const count = await countOf(workbench, TAGGED);
  const rules = await openRepair(page);
  await expect(rules.getByText('Issues are read with version 1, as it was published.')).toBeVisible();
  await rules.getByRole('button', { name: 'Count what there is…' }).click();
  await expect(rules.getByRole('heading', { name: `About ${count} issues of ${PROJECT} to clean` })).toBeVisible();
  await expectAccessible(rules);
  await setTheme(page, 'dark');
  await expectAccessible(rules);
  await rules.getByRole('button', { name: 'Remove everything', exact: true }).click();
  await expect(rules.getByText(`This is not the key of this project, ${PROJECT}.`)).toBeVisible();
  expect(await countOf(workbench, TAGGED)).toBe(count);
  await rules.getByLabel(`Type ${PROJECT} to go ahead`).fill(PROJECT);
  await page.keyboard.press('Enter');
  await expect(rules.getByText('nothing has been published in this project yet')).toBeVisible();
  await expect(rules.getByRole('status').filter({ hasText: 'issues were cleaned.' })).toBeVisible();
  await expect(page.getByText('Everything this app wrote is removed')).toBeVisible();
  expect(await countOf(workbench, TAGGED)).toBe(0);
  expect((await workbench.jira('GET', COPY)).status).toBe(404);
  const { body } = await workbench.jira('GET', `/rest/api/3/issue/${PROJECT}-1?fields=labels&properties=*all`);
  expect(body).toMatchObject({ fields: { labels: ['ux'] } });
});

test('issues that cannot be cleaned are listed with the reason, tried again, and then all goes', async ({
  page,
  workbench,
}) => {
  await tagIssues(workbench, [1, 2]);
  const { body } = await workbench.jira('GET', `/rest/api/3/issue/${PROJECT}-2?fields=labels`);
  const { id } = v.parse(v.object({ id: v.string() }), body);
  const rules = await openRepair(page);
  await workbench.setFault('forbidden', `PUT /rest/api/3/issue/${id}`);
  await confirm(rules);
  await expect(rules.getByRole('list', { name: 'Not cleaned' })).toContainText(
    `${PROJECT}-2: You may not do this here`,
  );
  await expect(rules.getByText('1 could not be')).toBeVisible();
  await expectAccessible(rules);
  await workbench.setFault('none');
  await rules.getByRole('button', { name: 'Try the 1 again' }).click();
  await expect(page.getByText('Everything this app wrote is removed')).toBeVisible();
  expect(await countOf(workbench, TAGGED)).toBe(0);
});

test('removing is paused and stopped, with the rest untouched', async ({ page, workbench }) => {
  await tagIssues(
    workbench,
    Array.from({ length: 30 }, (_, nth) => nth + 1),
  );
  const rules = await openRepair(page);
  await workbench.setFault('slow', 'GET /rest/api/3/issue/');
  await confirm(rules);
  await rules.getByRole('button', { name: 'Pause' }).click();
  await expect(rules.getByRole('region', { name: 'Removing' }).getByText('Paused at').first()).toBeVisible();
  await workbench.setFault('none');
  expect(await countOf(workbench, TAGGED)).toBeGreaterThan(0);
  await rules.getByRole('button', { name: 'Stop' }).click();
  await expect(rules.getByText('not reached')).toBeVisible();
  await expect(rules.getByText('The published rules, versions and drafts are still there.')).toBeVisible();
  await rules.getByRole('button', { name: /^Go on with the other/ }).click();
  await expect(page.getByText('Everything this app wrote is removed')).toBeVisible();
  expect(await countOf(workbench, TAGGED)).toBe(0);
});

test('a copy that went wrong meanwhile is found by a check, and repaired', async ({ page, workbench }) => {
  const start = await openRules(page);
  await setPoints(start, 'deadline', '51');
  await publish(start, 1);
  await press(start.getByRole('tab', { name: 'Import and repair' }));
  await workbench.jira('PUT', COPY, { what: 'ever' });
  const check = start.getByRole('region', { name: 'Check and repair' });
  await expect(check).toContainText('All is well.');
  await check.getByRole('button', { name: 'Check again' }).click();
  await expect(check).toContainText('The copy cannot be read, so issues are read with the built-in rules');
  // By key: the page grows with the message, and a click could miss the button on its way.
  await check.getByRole('button', { name: 'Repair the copy' }).press('Enter');
  await expect(check).toContainText('All is well.');
});
