/** The CMS by itself, in a real browser against real git: what editors do, and what must not happen. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONCEPTS } from '#domain/concepts.ts';
import { FILE_LABELS } from '#cms/config.ts';
import { englishTexts } from './cms-language.ts';
import type { CmsSite } from './cms-site.ts';
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';

const directive = {
  title: 'Về tăng cường đối thoại với Nhân dân',
  number: '27/CT-UBND',
  issuer: 'Ủy ban nhân dân tỉnh Vĩnh Long',
  issuedOn: '2026-11-20',
  summary: 'Mỗi quý đối thoại một lần.',
  body: 'Người đứng đầu đối thoại với Nhân dân.',
};
const SLUG = '2026-27-ct-ubnd';
const FILE = `content/directives/${SLUG}.md`;
const read = (site: CmsSite, file: string) => readFileSync(join(site.repoDir, file), 'utf8');

test('a directive from draft to public, edited, deleted', async ({ editor, site }) => {
  await test.step('write', async () => {
    await steps.openNew(editor, site.baseUrl, 'directives');
    await steps.fillDirective(editor, { ...directive, title: directive.title.normalize('NFD') });
    await steps.save(editor);
    expect(existsSync(join(site.repoDir, FILE))).toBe(false);
  });
  await test.step('publish', async () => {
    await steps.takeThroughWorkflow(editor);
    expect(read(site, FILE)).toBe(`---
title: Về tăng cường đối thoại với Nhân dân
system: state
type: chi-thi
number: 27/CT-UBND
issuer: ubnd-tinh-vinh-long
issuedOn: 2026-11-20
validity:
  status: in-force
  basis: Chưa có văn bản thay thế hoặc bãi bỏ
  checkedOn: 2026-11-23
fields:
  - dan-van
summary: Mỗi quý đối thoại một lần.
publishedOn: 2026-11-23
---
Người đứng đầu đối thoại với Nhân dân.
`);
    expect(site.git('status', '--porcelain')).toBe('');
    expect(site.git('rev-parse', '--abbrev-ref', 'HEAD')).toBe('main');
  });
  await test.step('edit', async () => {
    await steps.openEntry(editor, site.baseUrl, 'directives', SLUG);
    await steps.typeText(editor, steps.field(editor, 'summary'), 'Mỗi tháng đối thoại một lần.');
    await steps.save(editor);
    await steps.takeThroughWorkflow(editor);
    expect(read(site, FILE)).toContain('summary: Mỗi tháng đối thoại một lần.');
  });
  await test.step('delete', async () => {
    await steps.openEntry(editor, site.baseUrl, 'directives', SLUG);
    await steps.deletePublished(editor);
    await expect.poll(() => existsSync(join(site.repoDir, FILE))).toBe(false);
    expect(site.git('log', '-1', '--format=%s')).toBe(`Xóa văn bản “${SLUG}”`);
  });
});

/** Decap leaves the promise of a failed save rejected, with a plain object. */
const FAILED_SAVE = /^script: Object$/;

test('a refused save says why, keeps the form and writes nothing', async ({
  editor,
  site,
  tolerated,
}) => {
  const before = site.git('branch', '--list', 'cms/*');
  tolerated.push(FAILED_SAVE);
  await steps.openNew(editor, site.baseUrl, 'directives');
  await steps.fillDirective(editor, { ...directive, number: '28/CT-UBND', issuedOn: '2026-02-30' });
  await editor.getByRole('button', { name: 'Lưu', exact: true }).click();
  await steps.expectToast(editor, 'Ngày ban hành: phải là ngày');
  await expect(steps.field(editor, 'number')).toHaveValue('28/CT-UBND');
  expect(site.git('branch', '--list', 'cms/*')).toBe(before);
  await steps.typeText(editor, steps.field(editor, 'issuedOn'), '2026-02-28');
  await steps.save(editor);
  expect(site.git('branch', '--list', 'cms/*')).toContain('2026-28-ct-ubnd');
});

test('a second document of the same number is refused', async ({ editor, site, tolerated }) => {
  tolerated.push(FAILED_SAVE);
  await steps.openNew(editor, site.baseUrl, 'directives');
  await steps.fillDirective(editor, { ...directive, number: '45/KH-UBND', issuedOn: '2025' });
  await editor.getByRole('button', { name: 'Lưu', exact: true }).click();
  await steps.expectToast(editor, /đã có \(2025-45-kh-ubnd\)/);
});

test('an attachment is kept with its draft over several saves', async ({ editor, site }) => {
  await steps.openNew(editor, site.baseUrl, 'directives');
  await steps.fillDirective(editor, { ...directive, number: '29/CT-UBND' });
  await editor.getByRole('button', { name: 'Thêm tệp' }).click();
  await steps.uploadInEntry(editor, {
    name: 'Kế hoạch số 29.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\n\0\0binary'),
  });
  await steps.typeText(editor, steps.field(editor, 'title', 1), 'Kế hoạch kèm theo');
  await steps.choose(editor, steps.field(editor, 'kind'), 'Phụ lục');
  await steps.save(editor);
  await steps.reload(editor);
  await steps.openEntry(editor, site.baseUrl, 'directives', '2026-29-ct-ubnd');
  await steps.typeText(editor, steps.field(editor, 'summary'), 'Sửa lần hai.');
  await steps.save(editor);
  await steps.takeThroughWorkflow(editor);
  expect(read(site, 'content/directives/2026-29-ct-ubnd.md')).toContain(
    'file: /tep/van-ban/ke-hoach-so-29.pdf',
  );
  expect(read(site, 'content/uploads/van-ban/ke-hoach-so-29.pdf')).toContain('%PDF-1.7');
});

test('what was filled in and emptied again leaves no trace', async ({ editor, site }) => {
  await steps.openNew(editor, site.baseUrl, 'directives');
  await steps.fillDirective(editor, { ...directive, number: '30/CT-UBND' });
  await steps.choose(editor, steps.field(editor, 'system'), 'Văn bản của Đảng');
  const term = steps.field(editor, 'term');
  await steps.typeText(editor, term, '2020-2025');
  await term.press('ControlOrMeta+A');
  await term.press('Delete');
  await steps.choose(editor, steps.field(editor, 'system'), 'Văn bản của Nhà nước');
  const effectiveOn = steps.field(editor, 'effectiveOn');
  await steps.pickDate(effectiveOn, '2026-12-01');
  await effectiveOn.locator('..').getByRole('button', { name: 'Xóa', exact: true }).click();
  const summaryOnly = steps.field(editor, 'summaryOnly');
  await summaryOnly.click();
  await summaryOnly.click();
  await steps.openPart(editor, 'Thay đổi sau khi đăng');
  await editor.getByRole('button', { name: 'Thêm thay đổi' }).click();
  await editor.getByRole('button', { name: 'Bỏ mục' }).last().click();
  await steps.save(editor);
  const text = site.git(
    'show',
    `cms/directives/2026-30-ct-ubnd:content/directives/2026-30-ct-ubnd.md`,
  );
  expect(text).not.toMatch(/term|effectiveOn|summaryOnly|changes|signer|sample|source/);
});

test('what is public can be taken back and published again', async ({ editor, site }) => {
  const file = 'content/directives/2021-08-ct-tu.md';
  const before = read(site, file);
  await steps.openEntry(editor, site.baseUrl, 'directives', '2021-08-ct-tu');
  await steps.unpublish(editor);
  expect(existsSync(join(site.repoDir, file))).toBe(false);
  expect(site.git('branch', '--list', 'cms/*')).toContain('cms/directives/2021-08-ct-tu');
  await steps.openEntry(editor, site.baseUrl, 'directives', '2021-08-ct-tu');
  await steps.publish(editor);
  expect(read(site, file).split('---')[1]?.trim().split('\n').sort()).toEqual(
    before.split('---')[1]?.trim().split('\n').sort(),
  );
});

test('every collection opens, in Vietnamese', async ({ editor, site }) => {
  test.slow();
  for (const { collection } of Object.values(CONCEPTS)) {
    await editor.goto(steps.adminUrl(site.baseUrl, `#/collections/${collection}`));
    await expect(editor.getByRole('link', { name: /^Thêm / })).toBeVisible();
    expect(await englishTexts(editor), `list of ${collection}`).toEqual([]);
    await steps.openNew(editor, site.baseUrl, collection);
    await expect(editor.locator('[id*="-field-"]').first()).toBeVisible();
    expect(await englishTexts(editor), `form of ${collection}`).toEqual([]);
  }
  for (const name of Object.keys(FILE_LABELS)) {
    await steps.openEntry(editor, site.baseUrl, 'settings', name);
    expect(await englishTexts(editor), `settings: ${name}`).toEqual([]);
  }
  for (const [place, heading] of [
    ['#/workflow', 'Quy trình biên tập'],
    ['#/khong-co', 'Không tìm thấy'],
  ] as const) {
    await editor.goto(steps.adminUrl(site.baseUrl, place));
    await expect(editor.getByRole('heading', { name: heading, exact: true })).toBeVisible();
    await steps.settled(editor);
    expect(await englishTexts(editor), place).toEqual([]);
  }
  await editor.getByRole('button', { name: 'Tệp', exact: true }).click();
  await expect(editor.getByRole('dialog')).toBeVisible();
  await steps.settled(editor);
  expect(await englishTexts(editor), 'files').toEqual([]);
});

test('an entry that is a program is not run', async ({ editor, site, tolerated }) => {
  tolerated.push(/JavaScript front matter is disabled/);
  const evil =
    '---js\n{ title: (globalThis.pwned = 1, "x") }\n---\n<img src=x onerror="top.pwned=1">\n';
  writeFileSync(join(site.repoDir, 'content/stories/2026-evil.md'), evil);
  site.git('add', '-A');
  site.git('commit', '--quiet', '-m', 'Bản ghi độc hại');
  await editor.goto(steps.adminUrl(site.baseUrl, '#/collections/stories'));
  await expect(editor.locator('a[href*="/collections/stories/entries/"]').first()).toBeVisible();
  await steps.settled(editor);
  expect(await editor.evaluate(() => 'pwned' in globalThis)).toBe(false);
  site.git('rm', '--quiet', 'content/stories/2026-evil.md');
  site.git('commit', '--quiet', '-m', 'Gỡ');
});
