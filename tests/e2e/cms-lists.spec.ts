/** Lists of records: their lines, filters and groups, and that 5,000 records stay usable. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { splitFrontMatter } from '#lib/front-matter.ts';
import { generateContent } from '#scripts/bench/generate-content.ts';
import type { Outlines } from '#scripts/cms-server/outlines.ts';
import { startCmsSite, type CmsSite } from './cms-site.ts';
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';

const MANY = 5000;
const STEP = 200;

/** A CMS server of its own, so that no other test gets its 5,000 documents. */
const amongMany = test.extend<object, { site: CmsSite }>({
  site: [
    async ({}, use) => {
      const content = mkdtempSync(join(tmpdir(), 'minh-bach-many-'));
      generateContent(MANY, content);
      const site = await startCmsSite(content);
      await use(site);
      await site.close();
      rmSync(content, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

const cards = (page: Page) => page.locator('a[href*="/entries/"]');

async function open(page: Page, site: CmsSite, collection: string): Promise<void> {
  await page.goto(steps.adminUrl(site.baseUrl, `#/collections/${collection}`));
  await expect(cards(page).first()).toBeVisible({ timeout: 60_000 });
  await steps.settled(page);
}

const pick = async (page: Page, label: string, item: string): Promise<void> =>
  void (await page.getByLabel(label, { exact: true }).selectOption({ label: item }));

async function search(page: Page, words: string): Promise<void> {
  const box = page.getByRole('searchbox', { name: 'Tìm trong mọi chuyên mục' });
  await box.fill(words);
  await expect(page.getByRole('heading', { name: `Kết quả tìm “${words}”` })).toBeVisible();
  // The first search reads all lists.
  const outcome = page.getByText(/^(?:Tìm thấy [\d.]+ mục|Không tìm thấy mục nào)\.$/);
  await expect(outcome).toBeVisible({ timeout: 60_000 });
}

amongMany(
  'five thousand documents: 200 are drawn, the next step by button, the rest in groups by year',
  async ({ editor, site }) => {
    await open(editor, site, 'directives');
    await expect(cards(editor)).toHaveCount(STEP);
    await expect(cards(editor).first()).toContainText(/\d+\/.+ · \d{2}\/\d{2}\/2026 · .+Đã đăng$/);
    await editor.getByRole('button', { name: 'Xem thêm 200 mục' }).click();
    await expect(cards(editor)).toHaveCount(2 * STEP);
    await expect(cards(editor).nth(STEP)).toBeFocused();
    await expect(editor.getByText(/Đang hiện 400 trên 5\.\d{3} mục/)).toBeVisible();
    await pick(editor, 'Nhóm theo', 'Năm ban hành');
    await expect(editor.getByRole('heading', { name: 'Năm ban hành: 2024' })).toBeVisible();
    await expect.poll(() => cards(editor).count()).toBeLessThan(500);
    await test.step('a search finds by number', async () => {
      await search(editor, '08-CT/TU');
      await expect(cards(editor).filter({ hasText: '08-CT/TU' }).first()).toBeVisible();
    });
  },
);

test('one box finds in all collections, without marks, and takes the slash of a number', async ({
  editor,
  site,
}) => {
  const group = (name: RegExp) =>
    editor.locator('section').filter({ has: editor.getByRole('heading', { name }) });
  await search(editor, 'tiep cong dan');
  for (const name of [/^Văn bản \d/, /^Lịch tiếp công dân/, /^Thống kê/])
    await expect(group(name).locator('a').first()).toContainText(/tiếp công dân/i);
  await search(editor, '15/2026');
  await expect(group(/^Văn bản \d/)).toContainText('15/2026/QĐ-UBND');
  await expect(editor).toHaveURL(/#\/tim\?q=15%2F2026$/);
  await search(editor, 'không có đâu');
  await expect(cards(editor)).toHaveCount(0);
  await test.step('a draft is found by its new title, and says that it is one', async () => {
    const slug = '2025-phieu-hen-mot-lan';
    await steps.openEntry(editor, site.baseUrl, 'stories', slug);
    await steps.typeText(editor, steps.field(editor, 'title'), 'Phiếu hẹn tìm lại');
    await steps.save(editor);
    await editor.goto(steps.adminUrl(site.baseUrl, '#/'));
    await search(editor, 'phieu hen tim');
    await expect(cards(editor)).toHaveText(/Phiếu hẹn tìm lại.*Bản nháp$/);
  });
});

/** The server's responses to requests for that list, oldest first. */
function listAnswers(page: Page, folder: string): Promise<Outlines>[] {
  const answers: Promise<Outlines>[] = [];
  page.on('response', (response) => {
    const asked = response.request().postDataJSON() as { action?: string; params?: object } | null;
    if (asked?.action !== 'outlines' || !JSON.stringify(asked.params).includes(folder)) return;
    const answer = response.json() as Promise<Outlines>;
    // The last one may arrive when the page is closed.
    answer.catch(() => undefined);
    answers.push(answer);
  });
  return answers;
}

async function openFromList(page: Page, slug: string): Promise<void> {
  await page.locator(`a[href$="/entries/${slug}"]`).click();
  await steps.expectForm(page);
}

const bodyOf = (text: string): string => splitFrontMatter(`${text}\n`).body.trim();

test('lists travel without texts, and afterwards only what changed; stories by their stage, which is no field', async ({
  editor,
  site,
}) => {
  const answers = listAnswers(editor, 'content/stories');
  await open(editor, site, 'stories');
  const [first] = await Promise.all(answers);
  expect(first?.whole).toBe(true);
  expect(first?.entries.length).toBeGreaterThan(3);
  expect(JSON.stringify(first)).not.toContain('"body"');
  const all = await cards(editor).count();
  await pick(editor, 'Bước', 'Công nhận');
  await expect.poll(() => cards(editor).count()).toBeLessThan(all);
  const lines = await cards(editor).allTextContents();
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => !/\d{4} · Công nhận/.test(line))).toEqual([]);
  await pick(editor, 'Bước', 'Tất cả');
  await pick(editor, 'Nhóm theo', 'Bước');
  await expect(editor.getByRole('heading', { name: 'Bước: Công nhận' })).toBeVisible();
  // A list that was read a moment ago is not asked for again.
  await expect(async () => {
    await editor.goto(steps.adminUrl(site.baseUrl, '#/'));
    await open(editor, site, 'stories');
    expect(answers.length).toBeGreaterThan(1);
  }).toPass();
  await expect(editor.getByRole('heading', { name: 'Bước: Công nhận' })).toBeVisible();
  const [, second] = await Promise.all(answers);
  expect(second).toMatchObject({ whole: false, entries: [] });
});

test('a record that a list has shown without its text is saved, and taken back, with it', async ({
  editor,
  site,
}) => {
  const slug = '2025-phieu-hen-mot-lan';
  const file = `content/stories/${slug}.md`;
  const draft = () => site.git('show', `cms/stories/${slug}:${file}`);
  const text = bodyOf(site.git('show', `main:${file}`));
  expect(text.length).toBeGreaterThan(1000);
  await open(editor, site, 'stories');
  await openFromList(editor, slug);
  await steps.typeText(editor, steps.field(editor, 'title'), 'Phiếu hẹn một lần, sửa');
  await steps.save(editor);
  expect(bodyOf(draft())).toBe(text);
  await steps.publish(editor);
  // Opens the list again, and from it the record, which is then unpublished.
  await open(editor, site, 'stories');
  await pick(editor, 'Nhóm theo', 'Bước');
  await openFromList(editor, slug);
  await steps.unpublish(editor);
  expect(draft()).toContain('title: Phiếu hẹn một lần, sửa');
  expect(bodyOf(draft())).toBe(text);
  await test.step('one opened by its address, before any list', async () => {
    const other = '2024-cau-nho-noi-hai-bo';
    const path = `content/stories/${other}.md`;
    await editor.goto(steps.adminUrl(site.baseUrl, `#/collections/stories/entries/${other}`));
    await editor.reload();
    await steps.expectForm(editor);
    await steps.unpublish(editor);
    expect(bodyOf(site.git('show', `cms/stories/${other}:${path}`))).toBe(
      bodyOf(site.git('show', `main~1:${path}`)),
    );
  });
});

test('what a field picks out of an agency leaves the list as it is', async ({ editor, site }) => {
  const file = join(site.repoDir, 'content/agencies/minh-hoa-so-y-te.yml');
  const renamed = readFileSync(file, 'utf8').replace(
    'names:\n',
    'names:\n  - name: Ty Y tế cũ\n    from: 1990-01-01\n    to: 2019-12-31\n',
  );
  writeFileSync(file, renamed);
  site.git('commit', '--quiet', '-am', 'Tên cũ');
  await open(editor, site, 'agencies');
  const line = editor.locator('a[href$="/entries/minh-hoa-so-y-te"]');
  const name = await line.textContent();
  expect(name).toContain('Sở Y tế');
  await steps.openNew(editor, site.baseUrl, 'directives');
  await steps.field(editor, 'issuer').click();
  await editor.keyboard.insertText('Ty Y tế cũ');
  await expect(editor.getByRole('option')).toHaveCount(1);
  await open(editor, site, 'agencies');
  const group = editor.getByRole('heading', { name: /^Cấp: / }).first();
  await pick(editor, 'Nhóm theo', 'Cấp');
  await expect(group).toBeVisible();
  await pick(editor, 'Nhóm theo', 'Không nhóm');
  await expect(group).toBeHidden();
  await steps.settled(editor);
  await expect(line).toHaveText(name ?? '');
});
