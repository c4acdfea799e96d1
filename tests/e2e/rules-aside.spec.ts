import type { Frame, Page } from '@playwright/test';

import { appFrame } from './fixtures/app-frame';
import { contextWithStorage } from './fixtures/context-with-storage';
import { turnTo } from './fixtures/open-page';
import { press } from './fixtures/press';
import { publish, search, setPoints } from './fixtures/rules-page';
import { expect, test } from './fixtures/test';

const ASIDE = 'Changes that you set aside are still here';

test('what was set aside can be brought back after a reload, until one lets it go', async ({
  playwright,
  server,
}, testInfo) => {
  const context = await contextWithStorage(playwright.chromium, testInfo);
  const open = async (page: Page): Promise<Frame> => {
    await page.bringToFront();
    await page.goto(`${server.url}/projects/DESK/settings/app`);
    const rules = await appFrame(page, 'rules-page');
    await expect(rules.getByRole('button', { name: 'Add a rule' })).toBeAttached();
    return rules;
  };
  try {
    const page = await context.newPage();
    const mine = await open(page);
    const theirs = await open(await context.newPage());
    await setPoints(theirs, 'deadline', '41');
    await publish(theirs, 1);
    await turnTo(mine);
    await setPoints(mine, 'deadline', '51');
    await mine.getByRole('button', { name: 'Review and publish' }).click();
    await press(mine.getByRole('button', { name: 'Publish version 1' }));
    await mine.getByRole('button', { name: 'Take theirs as they are' }).click();
    await expect(mine.getByText('You can bring them back for a day, in this browser')).toBeVisible();

    const again = await open(page);
    await expect(again.getByText(ASIDE)).toBeVisible();
    await search(again, 'deadline');
    await again.getByRole('button', { name: 'Bring them back' }).click();
    await expect(again.getByRole('spinbutton', { name: 'Points of deadline', exact: true })).toHaveValue('51');
    await again.getByRole('button', { name: 'Review and publish' }).click();
    await press(again.getByRole('button', { name: 'Publish version 1' }));
    await expect(again.getByRole('heading', { name: 'Version 1 was published while you were editing' })).toBeVisible();
    await again.getByRole('button', { name: 'Take theirs as they are' }).click();
    await expect(again.getByText('for a day, in this browser')).toBeVisible();

    const later = await open(page);
    await later.getByRole('button', { name: 'Dismiss' }).click();
    await expect(later.getByText(ASIDE)).toBeHidden();
    const last = await open(page);
    await expect(last.getByText('No unpublished changes')).toBeVisible();
    await expect(last.getByText(ASIDE)).toHaveCount(0);
  } finally {
    await context.close();
  }
});
