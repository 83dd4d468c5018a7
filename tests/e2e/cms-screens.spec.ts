/** Every screen of the CMS: Vietnamese, accessible, from a phone to a desktop. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { FILE_LABELS } from '#cms/config.ts';
import { CONCEPTS } from '#features/concepts.ts';
import { weighAdmin } from './admin-weight.ts';
import { violationsOn } from './axe.ts';
import { englishTexts } from './cms-language.ts';
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';
import { NOW } from './figures-steps.ts';
import { barPicture, button, picture, VIEWPORT } from './handbook-pictures.ts';

async function expectNoViolation(page: Page, ...selectors: string[]): Promise<void> {
  expect(await violationsOn(page, selectors)).toEqual([]);
}

test('the way in, which is light @handbook:tai-khoan', async ({ page, context, site }) => {
  const expectLight = weighAdmin(context);
  await page.setViewportSize(VIEWPORT);
  steps.watchTraffic(page);
  await page.goto(steps.adminUrl(site.baseUrl));
  await picture(page, 'dang-nhap', [
    button(page, 'Đăng nhập'),
    page.getByRole('link', { name: 'Quay về trang web' }),
  ]);
  await button(page, 'Đăng nhập').click();
  await steps.expectFirstScreen(page);
  await steps.settled(page);
  await expectLight();
});

/** Our elements of a form; the rest is Decap's. */
const OURS = ['.mb-part > h2', '.mb-part-inside', '.mb-contents', '.mb-field-help'];
const TARGETS = '.mb-part > h2 > button, .mb-contents summary, .mb-contents li button';

async function expectUsableForm(page: Page): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const summary = page.getByRole('navigation', { name: 'Mục lục biểu mẫu' }).locator('summary');
    if (width === 360 && (await summary.isVisible())) await summary.click();
    if (width === 360) await expectNoViolation(page, ...OURS);
    const form = page.locator('.mb-form');
    // The form follows a change of width one frame later than the style.
    await expect(form).toBeVisible();
    const box = await form.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(width);
    const small = await form
      .locator(TARGETS)
      .evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
          .map((one) => one.outerHTML),
      );
    expect(small, `targets too small at ${width} px`).toEqual([]);
  }
}

test('every collection: list, form and preview, while nothing is entered', async ({
  editor,
  site,
}) => {
  for (const { collection } of Object.values(CONCEPTS))
    await test.step(collection, async () => {
      await editor.goto(steps.adminUrl(site.baseUrl, `#/collections/${collection}`));
      await expect(editor.getByRole('link', { name: /^Thêm / })).toBeVisible();
      expect(await englishTexts(editor), 'list').toEqual([]);
      await editor.goto(steps.adminUrl(site.baseUrl, `#/collections/${collection}/new`));
      await steps.expectForm(editor);
      await expect(editor.locator('[id*="-field-"]').first()).toBeVisible();
      expect(await englishTexts(editor), 'form').toEqual([]);
      await expect(
        editor.frameLocator('iframe').getByRole('heading', { level: 1 }),
        'preview',
      ).toBeVisible();
      await expectUsableForm(editor);
    });
});

/** Buttons and links that a thumb cannot hit; links inside of a text may be lower. */
const smallTargets = (page: Page): Promise<string[]> =>
  page
    .locator(
      '.mb-shell :is(button, select, summary, .mb-button, .mb-tasks a, .mb-nav a, .mb-row-link)',
    )
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
        .map((one) => one.outerHTML),
    );

test('the frame on a telephone and a desktop, light and dark', async ({ editor, site }) => {
  for (const [width, colorScheme] of [
    [390, 'light'],
    [1280, 'dark'],
  ] as const) {
    await editor.emulateMedia({ colorScheme });
    await editor.setViewportSize({ width, height: 844 });
    for (const hash of ['#/', '#/collections/directives', '#/tim?q=tiep+cong+dan'])
      await test.step(`${hash} ${width} px`, async () => {
        await editor.goto(steps.adminUrl(site.baseUrl, hash));
        await expect(editor.getByRole('heading', { level: 1 })).toBeVisible();
        await steps.settled(editor);
        await expectNoViolation(editor, 'body');
        expect(await englishTexts(editor)).toEqual([]);
        const tooWide = await editor.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(tooWide, 'pixels to scroll sideways').toBeLessThanOrEqual(0);
        if (width !== 390) return;
        expect(await smallTargets(editor)).toEqual([]);
        await editor.emulateMedia({ colorScheme: 'dark' });
        await expectNoViolation(editor, 'body');
        await editor.emulateMedia({ colorScheme });
      });
  }
  await test.step('on a telephone the list begins in the first screen, and the menu opens above it', async () => {
    await editor.setViewportSize({ width: 390, height: 844 });
    await editor.goto(steps.adminUrl(site.baseUrl, '#/collections/directives'));
    await expect(editor.locator('a[href*="/entries/"]').first()).toBeInViewport();
    const menu = button(editor, 'Mục lục');
    await menu.click();
    await editor.getByRole('link', { name: 'Dân vận khéo', exact: true }).click();
    await expect(editor.getByRole('heading', { level: 1, name: 'Dân vận khéo' })).toBeVisible();
    await expect(menu).toHaveAttribute('aria-expanded', 'false');
  });
  await test.step('the way in', async () => {
    await editor.setViewportSize({ width: 1280, height: 844 });
    await button(editor, 'Đăng xuất').click();
    await expect(button(editor, 'Đăng nhập')).toBeVisible();
    await expectNoViolation(editor, 'body');
    await editor.emulateMedia({ colorScheme: 'light' });
    await expectNoViolation(editor, 'body');
  });
});

test('a session is decided from the first screen', async ({ editor, site }) => {
  await editor.clock.setFixedTime(NOW);
  await editor.goto(steps.adminUrl(site.baseUrl, '#/'));
  // The clock of an earlier test in this window goes with its document.
  await editor.reload();
  await steps.expectFirstScreen(editor);
  const session = editor.getByRole('link', { name: /^Dời: / }).first();
  const [, day = ''] =
    /, (\d{2}\/\d{2}\/\d{4})$/.exec((await session.getAttribute('aria-label')) ?? '') ?? [];
  await session.click();
  await steps.expectForm(editor);
  await expect(editor.getByLabel('Ngày mới')).toBeVisible();
  await expect(
    editor.locator('.mb-sessions li').filter({ has: editor.getByLabel('Ngày mới') }),
  ).toContainText(day);
});

test('settings, our own pages, a wrong address; the handbook is a page of the site', async ({
  editor,
  site,
}) => {
  for (const name of Object.keys(FILE_LABELS)) {
    await steps.openEntry(editor, site.baseUrl, 'settings', name);
    expect(await englishTexts(editor), name).toEqual([]);
  }
  for (const [path, heading] of [
    ['trang/tep', 'Tệp đã tải lên'],
    ['trang/nhap-van-ban', /./],
    ['trang/hoat-dong', /./],
  ] as const)
    await test.step(path, async () => {
      await editor.setViewportSize({ width: 1280, height: 900 });
      await editor.goto(steps.adminUrl(site.baseUrl, `#/${path}`));
      await expect(editor.locator('h1').filter({ hasText: heading })).toBeVisible();
      await steps.settled(editor);
      expect(await englishTexts(editor)).toEqual([]);
      for (const width of [360, 1280]) {
        await editor.setViewportSize({ width, height: 900 });
        await expectNoViolation(editor, '.mb-page');
        const tooWide = await editor
          .locator('.mb-page')
          .evaluate((page) => page.scrollWidth - page.clientWidth);
        expect(tooWide, `pixels to scroll sideways at ${width} px`).toBeLessThanOrEqual(1);
      }
    });
  await editor.goto(steps.adminUrl(site.baseUrl, '#/khong-co'));
  await expect(editor.getByRole('heading', { name: 'Không có trang này' })).toBeVisible();
  expect(await englishTexts(editor)).toEqual([]);
  await expect(editor.getByRole('link', { name: 'Sổ tay biên tập' })).toHaveAttribute(
    'href',
    '/so-tay/',
  );
});

/** More tab stops than any tested screen has before the target. */
const STOPS = 150;

/** Moves focus from stop to stop until one matches. */
async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab'): Promise<void> {
  for (let stops = 0; stops < STOPS; stops += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`No stop of the keyboard matches ${selector}`);
}

test('a record is opened, changed, saved and sent to review with the keyboard alone @handbook:viet-ban-nhap', async ({
  editor,
  site,
}) => {
  const slug = '2026-mot-trang-de-hieu';
  const draft = () => site.git('show', `cms/stories/${slug}:content/stories/${slug}.md`);
  await editor.setViewportSize(VIEWPORT);
  await steps.settled(editor);
  await picture(editor, 'viec-hom-nay', [
    editor.getByRole('heading', { level: 1 }),
    editor.getByRole('navigation', { name: 'Tôi muốn' }),
    editor.getByRole('heading', { name: 'Câu hỏi chờ trả lời' }),
    editor.getByRole('navigation', { name: 'Chuyên mục' }),
  ]);
  await tabTo(editor, 'a[href="#/collections/stories"]', 'Tab');
  await editor.keyboard.press('Enter');
  await steps.settled(editor);
  await tabTo(editor, `a[href$="/entries/${slug}"]`, 'Tab');
  await editor.keyboard.press('Enter');
  await steps.settled(editor);
  await tabTo(editor, '[id^="title-field"]', 'Tab');
  await editor.keyboard.press('ControlOrMeta+A');
  await editor.keyboard.insertText('Một trang, bốn ô');
  await steps.expectState(editor, 'Đang trên trang · chưa lưu');
  await tabTo(editor, '.mb-secondary', 'Shift+Tab');
  await editor.keyboard.press('Enter');
  await steps.expectState(editor, 'Bản nháp');
  await steps.settled(editor);
  await barPicture(editor, 'luu-nhap');
  await tabTo(editor, '.mb-menu > summary', 'Tab');
  await editor.keyboard.press('Enter');
  await editor.keyboard.press('Tab');
  await expect(button(editor, 'Gửi duyệt')).toBeFocused();
  await editor.keyboard.press('Enter');
  await steps.expectState(editor, 'Đang xét duyệt');
  expect(draft()).toContain('title: Một trang, bốn ô');
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
});
