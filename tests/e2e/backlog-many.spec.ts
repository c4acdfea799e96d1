import { writeFileSync } from 'node:fs';

import type { Frame } from '@playwright/test';
import * as v from 'valibot';

import { SEARCH_PAGE } from '#jira';

import { appFrame } from './fixtures/app-frame';
import { button, rows } from './fixtures/backlog-runs';
import { startServer } from './fixtures/start-server';
import { expect, test } from './fixtures/test';
import { useUser } from './fixtures/workbench';

const MANY = 10_000;

test.describe('ten thousand issues', () => {
  test.describe.configure({ timeout: 120_000 });

  test('are scanned while the page goes on answering, stopped and gone on with', async ({ browser }, testInfo) => {
    const file = testInfo.outputPath('many.csv');
    writeFileSync(file, manyIssues());
    const server = await startServer('--import', file);
    const context = await browser.newContext({ baseURL: server.url });
    try {
      await useUser(context, server.url, 'u-admin');
      const page = await context.newPage();
      await page.goto('/projects/MANY/app');
      const frame = await appFrame(page, 'backlog-page');
      await frame.getByRole('button', { name: 'Scan', exact: true }).waitFor();
      const watched = await watchScan(frame);
      await frame.getByRole('button', { name: 'Scan', exact: true }).click();
      await expect(frame.getByText(`of about ${MANY.toLocaleString('en')} issues read`)).toBeVisible();
      await button(frame, 'Pause').click();
      await expect(frame.getByText('Scan paused', { exact: true })).toBeVisible();
      await button(frame, 'Go on from here').click();
      const grid = frame.getByRole('grid', { name: 'Issues' });
      await expect(grid).toHaveAttribute('aria-rowcount', `${MANY + 1}`, { timeout: 90_000 });
      await grid.getByRole('button', { name: 'Summary' }).click();
      await grid.getByRole('button', { name: 'Key' }).click();
      await frame.getByLabel('Search in key and summary').fill('99');
      await expect(frame.getByText('shown', { exact: false }).first()).toBeVisible();

      const { steps, unanswered } = await watched();
      expect(unanswered, 'steps during which the page answered nothing').toBe(0);
      expect(steps, 'steps shown').toBeGreaterThan(MANY / SEARCH_PAGE / 2);
      expect(await rows(frame).count(), 'rows drawn').toBeLessThan(60);
    } finally {
      await context.close();
      await server.stop();
    }
  });
});

/**
 * Watches the count of a scan's issues: at each step that it shows, the page is asked for a sign, which has to have come
 * by the next one. How long anything takes is the machine's business, not the test's.
 */
async function watchScan(frame: Frame): Promise<() => Promise<{ steps: number; unanswered: number }>> {
  await frame.evaluate(() => {
    const watched = { steps: 0, unanswered: 0 };
    const { port1, port2 } = new MessageChannel();
    let shown: string | undefined;
    let isAnswered = true;
    port1.onmessage = () => {
      isAnswered = true;
    };
    new MutationObserver(() => {
      const count = document.querySelector('[aria-label="Scan"] strong')?.textContent;
      if (count === undefined || count === shown) return;
      shown = count;
      watched.steps += 1;
      if (!isAnswered) watched.unanswered += 1;
      isAnswered = false;
      port2.postMessage(undefined);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { watchedScan: watched });
  });
  const Watched = v.object({ steps: v.number(), unanswered: v.number() });
  return async () => v.parse(Watched, await frame.evaluate('window.watchedScan'));
}

function manyIssues(): string {
  const summaries = [
    'As a skipper I want to see the tide on the map',
    'Move the database to the new cluster before the audit',
    'Agree the budget with the crane vendor',
    'Fix typo',
  ];
  const text = 'Guests asked for this twice. We have to agree on the date with the harbour office. '.repeat(12);
  const rows = Array.from({ length: MANY }, (_, index) => {
    const number = index + 1;
    return `MANY-${number},${20_000 + number},Task,To Do,${summaries[index % summaries.length] ?? ''} ${number},${text}`;
  });
  return ['Issue key,Issue id,Issue Type,Status,Summary,Description', ...rows].join('\n');
}
