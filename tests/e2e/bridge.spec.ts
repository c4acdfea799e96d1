import type { Frame, Page } from '@playwright/test';
import { appFrame } from './fixtures/app-frame';
import { STAND_IN } from './fixtures/build';
import { openBacklogAction, openIssue, setTheme } from './fixtures/open-page';
import { expect, test } from './fixtures/test';

// A page with nothing but the real @forge/bridge and @forge/jira-bridge in it.
test.use({ serverArgs: ['--app', STAND_IN] });

async function openStandIn(page: Page, key = 'DESK-1'): Promise<Frame> {
  const frame = await openIssue(page, key);
  await frame.locator('body[data-ready]').waitFor();
  return frame;
}

test('tells where the page stands, and as whom', async ({ page, workbench }) => {
  await workbench.asUser('u-reader');
  const frame = await openStandIn(page);
  expect(await frame.evaluate(() => window.forge.view.getContext())).toMatchObject({
    accountId: 'u-reader',
    moduleKey: 'suggestion-panel',
    siteUrl: workbench.url,
    theme: { colorMode: 'light' },
    extension: {
      type: 'jira:issuePanel',
      issue: { key: 'DESK-1' },
      project: { key: 'DESK' },
      isNewToIssue: false,
    },
  });
});

test('carries requests to Jira as the person who looks, and counts them', async ({ page, workbench }) => {
  const frame = await openStandIn(page);
  const read = (path: string) =>
    frame.evaluate(async (wanted) => {
      const response = await window.forge.requestJira(wanted);
      return { status: response.status, body: (await response.json()) as unknown };
    }, path);
  expect(await read('/rest/api/3/issue/DESK-1?fields=summary')).toMatchObject({ status: 200, body: { key: 'DESK-1' } });
  expect(await read('/rest/api/3/issue/NONE-1')).toMatchObject({ status: 404 });
  expect(await workbench.calls(page)).toEqual([
    { kind: 'rest', moduleKey: 'suggestion-panel', what: 'GET /rest/api/3/issue/DESK-1?fields=summary' },
    { kind: 'rest', moduleKey: 'suggestion-panel', what: 'GET /rest/api/3/issue/NONE-1' },
  ]);
  await expect(page.getByTestId('rest-calls')).toHaveText('2');
  await expect(page.getByTestId('function-calls')).toHaveText('0');
});

test('lets the chosen fault reach the app and not the shell', async ({ page, workbench }) => {
  const frame = await openStandIn(page);
  await workbench.setFault('server-error');
  const status = () => frame.evaluate(async () => (await window.forge.requestJira('/rest/api/3/issue/DESK-1')).status);
  expect(await status()).toBeGreaterThanOrEqual(500);
  await workbench.setFault('lost-connection');
  await expect(status()).rejects.toThrow('lost');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('rejects a function that is not there and a command that is not played', async ({ page }) => {
  const frame = await openStandIn(page);
  await expect(frame.evaluate(() => window.forge.invoke('constructor'))).resolves.not.toHaveProperty('prototype');
  await expect(frame.evaluate(() => window.forge.rovo.open({ type: 'default' }))).rejects.toThrow('openRovo');
  await expect(frame.evaluate(() => window.forge.view.close())).rejects.toThrow('not closable');
  await expect(frame.evaluate(() => window.forge.view.createHistory())).rejects.toThrow('Only full pages');
});

test('takes on the theme and follows it', async ({ page }) => {
  const frame = await openStandIn(page);
  await frame.evaluate(() => window.forge.view.theme.enable());
  const html = frame.locator('html');
  await expect(html).toHaveAttribute('data-color-mode', 'light');
  const background = () =>
    frame.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ds-surface'));
  await expect.poll(background).not.toBe('');
  const light = await background();
  await setTheme(page, 'dark');
  await expect(html).toHaveAttribute('data-color-mode', 'dark');
  await expect.poll(background).not.toBe(light);
});

test('shows flags that act in the page, and closes them', async ({ page }) => {
  const frame = await openStandIn(page);
  await frame.evaluate(() => {
    const flag = window.forge.showFlag({
      id: 'saved',
      title: 'Saved <b>',
      description: 'All is well',
      type: 'success',
      actions: [{ text: 'Close it', onClick: () => void flag.close() }],
    });
  });
  const flag = page.getByRole('article').filter({ hasText: 'Saved <b>' });
  await expect(flag).toContainText('All is well');
  await flag.getByRole('button', { name: 'Close it' }).click();
  await expect(flag).toHaveCount(0);
});

test('opens a modal with a context, closes it with a payload', async ({ page }) => {
  const frame = await openStandIn(page);
  const closed = frame.evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        void new window.forge.Modal({ context: { step: 2 }, size: 'small', onClose: resolve }).open();
      }),
  );
  await expect(page.getByRole('dialog')).toBeVisible();
  const inside = await appFrame(page, 'suggestion-panel');
  await inside.locator('body[data-ready]').waitFor();
  expect(await inside.evaluate(() => window.forge.view.getContext())).toMatchObject({
    extension: { issue: { key: 'DESK-1' }, modal: { step: 2 } },
  });
  // The frame may be gone before it can say that it went.
  await inside.evaluate(() => window.forge.view.close({ done: true })).catch(() => undefined);
  expect(await closed).toEqual({ done: true });
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('closes a modal by Escape, wherever the focus is', async ({ page }) => {
  const inside = await openBacklogAction(page, 'DESK');
  await inside.locator('body[data-ready]').waitFor();
  expect(await inside.evaluate(() => window.forge.view.getContext())).toMatchObject({
    moduleKey: 'backlog-action',
    extension: { type: 'jira:backlogAction', project: { key: 'DESK' }, board: { type: 'scrum' } },
  });
  await inside.locator('h1').click();
  // The frame is gone before the key is let go, which the browser then never confirms.
  page.keyboard.press('Escape').catch(() => undefined);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test("opens Jira's create dialog filled in, and tells which issue was made", async ({ page, workbench }) => {
  const frame = await openStandIn(page);
  const created = frame.evaluate(async () => {
    const { extension } = await window.forge.view.getContext();
    const project = extension['project'] as { id: string };
    return new Promise<{ payload: { issueId: string }[] }>((resolve) => {
      void new window.forge.CreateIssueModal({
        context: { projectId: project.id, summary: 'The other half', labels: ['split'] },
        onClose: resolve,
      }).open();
    });
  });
  const dialog = page.getByRole('dialog', { name: 'Create issue' });
  await expect(dialog.getByLabel('Summary')).toHaveValue('The other half');
  await expect(dialog.getByLabel('Labels')).toHaveValue('split');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(dialog).toHaveCount(0);
  const [issue] = (await created).payload;
  const { body } = await workbench.jira('GET', `/rest/api/3/issue/${issue?.issueId ?? ''}?fields=summary,labels`);
  expect(body).toMatchObject({ fields: { summary: 'The other half', labels: ['split'] } });
});

test('tells the panel that its issue has changed, whoever changed it, until it stops listening', async ({
  page,
  workbench,
}) => {
  const frame = await openStandIn(page);
  await frame.evaluate(async () => {
    const heard: unknown[] = [];
    Reflect.set(window, 'heard', heard);
    const { unsubscribe } = await window.forge.events.on('JIRA_ISSUE_CHANGED', (change) => {
      heard.push(change);
      unsubscribe();
    });
  });
  const edit = (summary: string) =>
    workbench.jira('PUT', '/rest/api/3/issue/DESK-1', { fields: { summary } }, 'u-member');
  await edit('Changed once');
  const heard = () => frame.evaluate(() => Reflect.get(window, 'heard') as unknown[]);
  await expect.poll(heard).toHaveLength(1);
  expect(await heard()).toMatchObject([{ changes: [{ changeType: 'updated', atlassianId: 'u-member' }] }]);
  await edit('Changed twice');
  await expect(page.getByRole('heading', { name: 'Changed twice' })).toBeVisible();
  expect(await heard()).toHaveLength(1);
});

test('leads to issues, in this tab and in a new one', async ({ page, context }) => {
  const frame = await openStandIn(page);
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    frame.evaluate(() => window.forge.router.open('/browse/DESK-2')),
  ]);
  await expect(opened).toHaveURL(/\/browse\/DESK-2$/);
  await expect(frame.evaluate(() => window.forge.router.navigate('javascript:alert(1)'))).rejects.toThrow();
  // The frame is gone before it could hear that it worked.
  await frame.evaluate(() => void window.forge.router.navigate('/browse/DESK-3'));
  await expect(page).toHaveURL(/\/browse\/DESK-3$/);
});

test("keeps a full page's places in the address", async ({ page }) => {
  await page.goto('/projects/DESK/app');
  const frame = await appFrame(page, 'backlog-page');
  await frame.locator('body[data-ready]').waitFor();
  const pathname = await frame.evaluate(async () => {
    const history = await window.forge.view.createHistory();
    history.push('/rules');
    await new Promise((resolve) => setTimeout(resolve, 100));
    return history.location.pathname;
  });
  expect(pathname).toBe('/rules');
  await expect(page).toHaveURL(/\/projects\/DESK\/app\/rules$/);
});

test('cannot be used by the frame beyond the bridge', async ({ page }) => {
  const frame = await openStandIn(page);
  await expect(frame.evaluate(() => parent.document.title)).rejects.toThrow('cross-origin');
});
