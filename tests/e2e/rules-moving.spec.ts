import { readFile } from 'node:fs/promises';
import type { Frame } from '@playwright/test';
import { readRulesFile, writeCsv, writeJson } from '#exchange';
import { english } from '#packs';

import { expectAccessible } from './fixtures/expect-accessible';
import { setTheme } from './fixtures/open-page';
import { press } from './fixtures/press';
import { addRule, DEADLINE_POINTS, NO_RULES, openRules, search, setPoints, tabTo } from './fixtures/rules-page';
import { expect, test } from './fixtures/test';

const openMove = (rules: Frame): Promise<void> => press(rules.getByRole('tab', { name: 'Import and repair' }));
const importFile = (rules: Frame, name: string, text: string): Promise<void> =>
  rules
    .getByLabel('A file with rules, JSON or CSV')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
const changed = writeCsv(english, ';').replace(`\r\ndeadline;when;${DEADLINE_POINTS};`, '\r\ndeadline;when;41,0;');

test('the rules go out as JSON and as CSV, and come back the same', async ({ page }) => {
  const rules = await openRules(page);
  await addRule(rules, 'zanzibar', 'What');
  await openMove(rules);
  for (const [format, named] of [
    [/^JSON/, /^rules-DESK-draft-\d{4}-\d\d-\d\d\.json$/],
    [/^CSV/, /^rules-DESK-draft-\d{4}-\d\d-\d\d\.csv$/],
  ] as const) {
    await rules.getByRole('radio', { name: format }).check();
    const download = page.waitForEvent('download');
    await rules.getByRole('button', { name: /^Download/ }).click();
    const file = await download;
    const name = file.suggestedFilename();
    expect(name).toMatch(named);
    const text = await readFile(await file.path(), 'utf8');
    const read = readRulesFile(text, NO_RULES);
    expect(read.kind === 'ok' && read.ruleSet.rules.map(({ id }) => id)).toEqual([
      'zanzibar',
      ...english.rules.map(({ id }) => id),
    ]);
    await importFile(rules, name, text);
    await expect(rules.getByRole('region', { name: `What ${name} would change` })).toContainText('Nothing differs.');
  }
});

test('a table from a spreadsheet shows its difference first, and is taken in as a draft that can be undone', async ({
  page,
}) => {
  const rules = await openRules(page);
  await openMove(rules);
  await importFile(rules, 'rules.csv', changed);
  const panel = rules.getByRole('region', { name: 'What rules.csv would change' });
  await expect(panel.getByRole('heading', { name: 'What rules.csv would change' })).toBeFocused();
  await expect(panel).toContainText('1 rule changed.');
  await expect(panel).toContainText(`${DEADLINE_POINTS} → 41 points`);
  await expect(rules.getByText('No unpublished changes')).toBeVisible();
  await panel.getByRole('button', { name: 'Take into my draft' }).click();
  await expect(rules.getByText('1 unpublished change', { exact: true })).toBeVisible();
  await expect(rules.getByText('Taken into your draft: rules.csv')).toBeVisible();
  await rules.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(rules.getByText('No unpublished changes')).toBeVisible();
  await expect(rules.getByText('Taken into your draft: rules.csv')).toBeHidden();
});

test('rules can be added to mine, with a choice where both have them', async ({ page }) => {
  const rules = await openRules(page);
  await setPoints(rules, 'deadline', '52');
  await openMove(rules);
  const theirs = [
    ...english.rules.filter(({ id }) => id === 'deadline'),
    { id: 'zanzibar', question: 'what', points: 9, patterns: ['zanzibar'], note: '', on: true } as const,
  ];
  await rules.getByLabel('Or paste its text').fill(writeJson({ ...NO_RULES, rules: theirs }));
  await rules.getByRole('button', { name: 'See what it would change' }).click();
  const panel = rules.getByRole('region', { name: 'What The text would change' });
  await expect(panel).toContainText('removed.');
  await panel.getByRole('radio', { name: /^Add to my rules/ }).check();
  await expect(panel).toContainText('In both, and not the same (1)');
  await expect(panel).toContainText('1 rule added.');
  await panel.getByRole('radio', { name: /^Theirs/ }).check();
  await expect(panel).toContainText('1 rule added, 1 changed.');
  await expectAccessible(rules);
  await panel.getByRole('button', { name: 'Take into my draft' }).click();
  await press(rules.getByRole('tab', { name: 'Rules', exact: true }));
  await search(rules, 'deadline');
  await expect(rules.getByRole('spinbutton', { name: 'Points of deadline', exact: true })).toHaveValue(
    String(DEADLINE_POINTS),
  );
});

test('files that are no rules are refused with the place of each fault, and change nothing', async ({ page }) => {
  const rules = await openRules(page);
  await openMove(rules);
  const first = { ...english.rules[0], points: '30' };
  await importFile(
    rules,
    'bad.json',
    JSON.stringify({ ...NO_RULES, rules: [first, english.rules[1], english.rules[1]] }),
  );
  await expect(rules.getByRole('alert')).toContainText('rules[0].points');
  await importFile(rules, 'proto.json', '{"__proto__": {}, "schema": 1, "language": "en", "rules": []}');
  await expect(rules.getByRole('alert')).toContainText('"__proto__" is not allowed as a name');
  await importFile(rules, 'bad.csv', 'id,question,points,patterns\nx,whom,many,y');
  await expect(rules.getByRole('alert')).toContainText('row 2, question: expected one of what, why, how, when');
  await expect(rules.getByRole('alert')).toContainText('row 2, points');
  await expect(rules.getByText('No unpublished changes')).toBeVisible();
  await expectAccessible(rules);
});

test('rules that would not fit are said so before they are taken in', async ({ page }) => {
  const rules = await openRules(page);
  await openMove(rules);
  let seed = 1;
  const letter = (): string => String.fromCharCode(97 + ((seed = (seed * 48271) % 2147483647) % 26));
  const word = (): string => Array.from({ length: 12 }, letter).join('');
  const rows = Array.from({ length: 1000 }, () => `,what,20,"${Array.from({ length: 10 }, word).join('\n')}"`);
  await importFile(rules, 'large.csv', ['id,question,points,patterns', ...rows].join('\n'));
  const panel = rules.getByRole('region', { name: 'What large.csv would change' });
  await expect(panel).toContainText('more than Jira can hold');
  await panel.getByRole('button', { name: 'Leave mine as they are' }).click();
  await expect(rules.getByText('No unpublished changes')).toBeVisible();
});

test('a file that a spreadsheet on Windows wrote in its own characters is read', async ({ page }) => {
  const rules = await openRules(page);
  await openMove(rules);
  const buffer = Buffer.from('id;question;points;patterns\r\ngr\u00f6sse;what;20;Gr\u00f6\u00dfe\r\n', 'latin1');
  await rules
    .getByLabel('A file with rules, JSON or CSV')
    .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer });
  await expect(rules.getByRole('alert')).toContainText('row 2, id');
  const good = Buffer.from('id;question;points;patterns\r\n;what;20;Gr\u00f6\u00dfe\r\n', 'latin1');
  await rules
    .getByLabel('A file with rules, JSON or CSV')
    .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: good });
  const panel = rules.getByRole('region', { name: 'What a.csv would change' });
  await panel.getByRole('radio', { name: /^Add to my rules/ }).check();
  await expect(panel).toContainText('Gr\u00f6\u00dfe');
});

test('rules of another project that one administers are copied, by keyboard', async ({ page, workbench }) => {
  const rules = await openRules(page);
  await setPoints(rules, 'deadline', '52');
  await workbench.setFault('server-error', 'GET /rest/api/3/project/search');
  await openMove(rules);
  await expect(rules.getByRole('alert')).toContainText('Jira has a problem right now');
  await workbench.setFault('none');
  await rules.getByRole('button', { name: 'Try again' }).click();
  await rules.getByLabel('Projects that you administer, by name or key').fill('skip');
  await expect(rules.getByRole('list', { name: 'Projects' }).getByRole('listitem')).toHaveCount(1);
  await tabTo(page, rules, 'See rules of Skipper app');
  await page.keyboard.press('Enter');
  const panel = rules.getByRole('region', { name: /^What Skipper app \(the built-in rules/ });
  await expect(panel.getByRole('heading', { name: /^What Skipper/ })).toBeFocused();
  await expect(panel).toContainText(`52 → ${DEADLINE_POINTS} points`);
  for (const colorMode of ['light', 'dark'] as const) {
    await setTheme(page, colorMode);
    await expectAccessible(rules);
  }
  await tabTo(page, rules, 'Take into my draft');
  await page.keyboard.press('Enter');
  await expect(rules.getByText('No unpublished changes')).toBeVisible();
});
