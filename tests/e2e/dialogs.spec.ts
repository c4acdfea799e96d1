import { button, dialog, scanForPlan, selectForPlan } from './fixtures/backlog-runs';
import { openBacklogPage } from './fixtures/open-page';
import { expect, test } from './fixtures/test';

for (const size of [
  { width: 1280, height: 500 },
  { width: 360, height: 640 },
]) {
  test(`a dialog opens where the page is looked at, ${size.width} pixels wide`, async ({ page }) => {
    await page.setViewportSize(size);
    const frame = await openBacklogPage(page, 'DESK');
    await selectForPlan(frame, 2);
    const press = button(frame, /^Tag \d+…/);
    await press.scrollIntoViewIfNeeded();
    await press.hover();
    await page.mouse.wheel(0, 60);
    await press.click();
    const approve = button(frame, /^Approve and tag/);
    await expect(approve).toBeVisible();
    await expect(dialog(frame).getByRole('heading')).toBeInViewport({ ratio: 1 });
    expect((await dialog(frame).boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await approve.scrollIntoViewIfNeeded();
    await expect(approve).toBeInViewport({ ratio: 1 });
  });
}

test('the second click of a double click does nothing to what lay beneath a dialog', async ({ page }) => {
  const frame = await openBacklogPage(page, 'DESK');
  await scanForPlan(frame);
  await frame.getByLabel('Select all shown').click();
  await button(frame, /^Tag \d+…/).click();
  const approve = button(frame, /^Approve and tag/);
  await expect(approve).toBeVisible();
  await frame.evaluate(() => {
    document.body.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('dialog') === null) document.title = 'hit';
    });
  });
  await approve.dblclick();
  await expect(frame.getByText(/^\d+ tagged/)).toBeVisible({ timeout: 45_000 });
  expect(await frame.title()).not.toBe('hit');
});
