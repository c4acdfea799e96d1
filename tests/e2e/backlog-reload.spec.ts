import { writeFileSync } from 'node:fs';

import type { Frame } from '@playwright/test';

import { SEARCH_PAGE } from '#jira';

import { appFrame } from './fixtures/app-frame';
import { approve, button, callsOf, issueOf, selectForPlan, selectKeys } from './fixtures/backlog-runs';
import { contextWithStorage } from './fixtures/context-with-storage';
import { openBacklogPage } from './fixtures/open-page';
import { startServer } from './fixtures/start-server';
import { expect, test } from './fixtures/test';
import { createWorkbench } from './fixtures/workbench';

const SOME = 1_500;

/** Waits until what the browser keeps says so: a reload right after a change may be faster than keeping it. */
const untilKept = (frame: Frame, words: RegExp) =>
  expect
    .poll(() =>
      frame.evaluate(
        () =>
          new Promise<string>((resolve) => {
            const opening = indexedDB.open('keyval-store');
            opening.onsuccess = () => {
              const { result: database } = opening;
              const all = database.transaction('keyval').objectStore('keyval').getAll();
              all.onsuccess = () => {
                database.close();
                resolve(JSON.stringify(all.result));
              };
            };
          }),
      ),
    )
    .toMatch(words);

test('a scan survives a reload, without texts, and reads them when they come into view', async ({
  pageWithStorage: page,
  workbench,
}) => {
  const before = await openBacklogPage(page, 'DESK');
  await before.getByRole('button', { name: 'Scan', exact: true }).click();
  await expect(before.getByRole('button', { name: 'Scan all again' })).toBeEnabled();
  const rows = await before.getByRole('grid', { name: 'Issues' }).getAttribute('aria-rowcount');

  await page.reload();
  const after = await appFrame(page, 'backlog-page');
  await expect(after.getByText(/^Your scan of/)).toBeVisible();
  const grid = after.getByRole('grid', { name: 'Issues' });
  await expect(grid).toHaveAttribute('aria-rowcount', rows ?? '');
  await expect(grid.getByText('Reading…')).toHaveCount(0);
  await expect(grid.locator('tbody [role="row"] .table-line').first()).not.toBeEmpty();
  const kept = await after.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    return names.length;
  });
  expect(kept).toBeGreaterThan(0);

  await workbench.jira('PUT', '/rest/api/3/issue/DESK-1', { fields: { summary: 'Renamed since' } });
  await after.getByRole('button', { name: 'Scan what changed' }).click();
  await expect(after.getByRole('combobox', { name: 'Changes' })).toBeVisible();
  await after.getByRole('combobox', { name: 'Changes' }).selectOption('changed');
  await expect(grid.getByText('Renamed since')).toBeVisible();

  await after.getByRole('button', { name: 'Show all' }).click();
  await page.reload();
  const again = await appFrame(page, 'backlog-page');
  await again.getByRole('button', { name: 'Forget it' }).click();
  await page.reload();
  const empty = await appFrame(page, 'backlog-page');
  await expect(empty.getByRole('button', { name: 'Scan', exact: true })).toBeEnabled();
  await expect(empty.getByRole('grid', { name: 'Issues' })).toBeHidden();
});

test('choices and selection survive a reload, until a run has written them', async ({ pageWithStorage: page }) => {
  const before = await openBacklogPage(page, 'DESK');
  const keys = await selectForPlan(before, 4);
  await button(before, 'To Backlog').click();
  await expect(before.getByText('your choice')).toHaveCount(4);
  await selectKeys(before, keys.slice(3));
  await expect(button(before, /^Tag 3…/)).toBeVisible();

  await page.reload();
  const after = await appFrame(page, 'backlog-page');
  await expect(button(after, /^Tag 3…/)).toBeVisible();
  await expect(after.getByText('your choice')).toHaveCount(4);
  for (const key of keys.slice(0, 3)) {
    await expect(after.getByLabel(`Select ${key}`, { exact: true })).toBeChecked();
  }
  await approve(after);
  await expect(after.getByText('3 tagged')).toBeVisible();
  await expect(after.getByText('your choice')).toHaveCount(1);
  await button(after, 'Close').click();
  await expect(after.getByText('3 tagged')).toHaveCount(0);

  await page.reload();
  const again = await appFrame(page, 'backlog-page');
  await expect(again.getByText('your choice')).toHaveCount(1);
  await expect(button(again, /^Tag \d+…/)).toBeHidden();
  await button(again, 'Forget it').click();
  await button(again, 'Scan').click();
  await expect(button(again, 'Scan all again')).toBeEnabled();
  await expect(again.getByText('your choice')).toHaveCount(0);
  // A result that was closed stays closed.
  await expect(again.getByText('3 tagged')).toHaveCount(0);
});

test('a selected issue that reads otherwise after a reload is deselected, and named', async ({
  pageWithStorage: page,
  workbench,
}) => {
  const before = await openBacklogPage(page, 'DESK');
  const [first = '', second = ''] = await selectForPlan(before, 2);
  const fields = { summary: 'It would be nice to have it some day', description: null };
  await workbench.jira('PUT', `/rest/api/3/issue/${first}`, { fields });
  await untilKept(before, /"selected":"\d+ \d+"/);
  await page.reload();
  const after = await appFrame(page, 'backlog-page');
  const deselected = after.getByRole('status').filter({ hasText: '1 issue was deselected' });
  await expect(deselected).toContainText(`The suggestion or the tag of ${first} changed.`);
  await expect(after.getByLabel(`Select ${first}`, { exact: true })).not.toBeChecked();
  await expect(after.getByLabel(`Select ${second}`, { exact: true })).toBeChecked();
  await expect(button(after, /^Tag 1…/)).toBeVisible();
  // Whoever selects it again has looked at it.
  await deselected.getByRole('button', { name: 'OK' }).click();
  await selectKeys(after, [first]);
  await untilKept(after, /"selected":"\d+ \d+"/);
  await page.reload();
  const again = await appFrame(page, 'backlog-page');
  await expect(button(again, /^Tag 2…/)).toBeVisible();
});

test('an issue that a run has tagged while the page was loaded anew is deselected, and that is said', async ({
  pageWithStorage: page,
  workbench,
}) => {
  const before = await openBacklogPage(page, 'DESK');
  const [first = '', second = ''] = await selectForPlan(before, 2);
  await button(before, /^Tag 2…/).click();
  await button(before, /^Approve and tag/).waitFor();
  await workbench.setFault('rate-limit-bare', '/rest/api/3/bulk/issues/fields');
  await button(before, /^Approve and tag/).click();
  await expect.poll(async () => (await issueOf(workbench, second)).tag).toMatchObject({ by: 'run' });
  await expect(before.getByText('Tagging: 0 of 2, writing labels')).toBeVisible();
  await page.reload();
  const after = await appFrame(page, 'backlog-page');
  const deselected = after.getByRole('status').filter({ hasText: '2 issues were deselected' });
  await expect(deselected).toContainText(`A run has tagged ${first}, ${second} since.`);
  await expect(deselected).not.toContainText('Look again');
});

test('after a reload the form says what the list is of, and offers to read what changed of it', async ({
  pageWithStorage: page,
}) => {
  const before = await openBacklogPage(page, 'DESK');
  await before.getByText('A JQL query').click();
  await before.getByRole('textbox', { name: 'JQL query' }).fill('type = Bug');
  await button(before, 'Scan').click();
  await expect(button(before, 'Scan what changed')).toBeEnabled();
  await untilKept(before, /"isComplete":true/);
  await page.reload();
  const after = await appFrame(page, 'backlog-page');
  await expect(after.getByText(/^Your scan of/)).toBeVisible();
  await expect(after.getByRole('radio', { name: /^A JQL query/ })).toBeChecked();
  await expect(after.getByRole('textbox', { name: 'JQL query' })).toHaveValue('type = Bug');
  await button(after, 'Scan what changed').click();
  await expect(after.locator('.backlog-intro').filter({ hasText: /^Nothing changed since/ })).toBeVisible();
  // What a person says in the form afterwards stays.
  await after.getByText('Open issues of this project').click();
  await expect(after.getByRole('radio', { name: /^Open issues/ })).toBeChecked();
});

test('where the browser keeps nothing, it asks before choices are lost', async ({ page }) => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  const frame = await openBacklogPage(page, 'DESK');
  await selectForPlan(frame, 2);
  await page.reload();
  expect(asked).toEqual([]);
  const again = await appFrame(page, 'backlog-page');
  await selectForPlan(again, 2);
  await button(again, 'To Backlog').click();
  await expect(again.getByText('your choice')).toHaveCount(2);
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
});

test('a scan that a reload breaks off goes on where it was', async ({ playwright, request }, testInfo) => {
  const file = testInfo.outputPath('some.csv');
  const rows = Array.from({ length: SOME }, (_, at) => `SOME-${at + 1},${20_000 + at},Task,To Do,Berth ${at + 1}`);
  writeFileSync(file, ['Issue key,Issue id,Issue Type,Status,Summary', ...rows].join('\n'));
  const server = await startServer('--import', file);
  const context = await contextWithStorage(playwright.chromium, testInfo);
  try {
    const workbench = createWorkbench(server, context, request);
    await workbench.asUser('u-admin');
    const page = await context.newPage();
    await page.goto(`${server.url}/projects/SOME/app`);
    const before = await appFrame(page, 'backlog-page');
    await before.getByRole('button', { name: 'Scan', exact: true }).waitFor();
    await workbench.setFault('slow', '/search/jql');
    await before.getByRole('button', { name: 'Scan', exact: true }).click();
    const read = before.getByLabel('Scan', { exact: true }).locator('strong').first();
    await expect(read).toHaveText(/^[1-9]/);
    await page.reload();
    const after = await appFrame(page, 'backlog-page');
    await workbench.setFault('none');
    const grid = after.getByRole('grid', { name: 'Issues' });
    await expect(grid).toBeVisible();
    const kept = Number(await grid.getAttribute('aria-rowcount')) - 1;
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(SOME);
    await button(after, 'Go on from here').click();
    await expect(grid).toHaveAttribute('aria-rowcount', `${SOME + 1}`);
    const searches = await callsOf(workbench, page, '/search/jql');
    expect(searches).toBeLessThanOrEqual((SOME - kept) / SEARCH_PAGE + 4);
  } finally {
    await context.close();
    await server.stop();
  }
});
