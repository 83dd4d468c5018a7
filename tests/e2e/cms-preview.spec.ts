/** Beside the form: the page of the record; where there is none, its text and its fields. */
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';
import { expectAccessible, heading, pane, paperOf, press, preview } from './preview-steps.ts';

test.describe('without a page', () => {
  test('a directive: fields by their labels, units with their addresses', async ({
    editor,
    site,
  }) => {
    await steps.openEntry(editor, site.baseUrl, 'directives', '2026-45-kh-ubnd');
    const frame = preview(editor);
    await expect(frame.locator('.facts').first()).toContainText('45/KH-UBND');
    await expect(frame.locator('.legal-text [id^="muc-"]').first()).toBeVisible();
    await steps.typeText(editor, steps.field(editor, 'title'), 'Về việc xem trước');
    await expect(heading(editor)).toHaveText('Về việc xem trước');
  });

  test('a story: its picture; light or dark as the computer, and as wide as a phone', async ({
    editor,
    site,
    tolerated,
  }) => {
    tolerated.push(/503/);
    await steps.openEntry(editor, site.baseUrl, 'stories', '2024-lu-nuoc-nghia-tinh');
    await expect(heading(editor)).toHaveText('Lu nước nghĩa tình');
    const picture = preview(editor).locator('.facts img').first();
    await expect
      .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBeGreaterThan(9);
    const light = await paperOf(editor);
    await editor.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => paperOf(editor)).not.toBe(light);
    await expectAccessible(editor, 'dark');
    await editor.emulateMedia({ colorScheme: 'light' });
    await expect.poll(() => paperOf(editor)).toBe(light);
    await press(editor, 'Điện thoại');
    const html = preview(editor).locator('html');
    await expect.poll(() => html.evaluate(({ clientWidth }) => clientWidth)).toBe(360);
    await expect.poll(() => html.evaluate(({ scrollWidth }) => scrollWidth)).toBe(360);
    await test.step('a service that does not answer is one calm line', async () => {
      await editor.route('**/cms/dich-vu/preview', (route) => route.fulfill({ status: 503 }));
      await steps.typeText(editor, steps.field(editor, 'title'), 'Lu nước mới');
      await expect(pane(editor).getByRole('status')).toContainText('chưa trả lời');
      await expect(heading(editor)).toHaveText('Lu nước mới');
    });
  });
});

test.describe('the page that the service renders', () => {
  const LONG = Array.from({ length: 80 }, (_, at) => `<p>Đoạn ${at}</p>`).join('');
  const FOREIGN = `<script>parent.x = 1</script><style>p{color:red}</style><meta http-equiv="refresh" content="0;/x">`;
  const asPage = (main: string) => ({
    html: `<!doctype html><html lang="vi"><head>${FOREIGN}<title>x</title></head><body><main>${main}${LONG}<a href="#cuoi">Xuống cuối</a><p id="cuoi">Hết</p></main></body></html>`,
    missing: [],
  });
  const titleOf = (text: string) => /^title: "?(.*?)"?$/m.exec(text)?.[1] ?? '';

  test('follows what is typed, keeps its place, runs nothing, and shows what is wrong', async ({
    editor,
    site,
  }) => {
    site.page = ({ text }) => asPage(`<h1>${titleOf(text)}</h1>`);
    await steps.openEntry(editor, site.baseUrl, 'stories', '2024-lu-nuoc-nghia-tinh');
    await expect(heading(editor)).toHaveText('Lu nước nghĩa tình');
    const frame = editor.locator('iframe[title="Xem trước"]');
    expect(await frame.getAttribute('sandbox')).not.toContain('allow-scripts');
    const body = preview(editor).locator('body');
    const scroll = () => body.evaluate(() => Math.round(scrollY));
    await body.evaluate(() => scrollTo(0, 500));
    await steps.typeText(editor, steps.field(editor, 'title'), 'Lu nước mới');
    await expect(heading(editor)).toHaveText('Lu nước mới');
    expect(await scroll()).toBe(500);
    await preview(editor).getByRole('link', { name: 'Xuống cuối' }).click();
    await expect.poll(scroll).toBeGreaterThan(500);
    expect(await editor.evaluate(() => 'x' in window)).toBe(false);
    await expect(preview(editor).locator('script, style, meta[http-equiv]')).toHaveCount(0);
    await test.step('marks what is wrong in its place; the list above leads there', async () => {
      const title = 'Hồ sơ đóng dấu TỐI MẬT';
      site.page = ({ text }) => asPage(`${'<p>Trước</p>'.repeat(60)}<h1>${titleOf(text)}</h1>`);
      await steps.typeText(editor, steps.field(editor, 'title'), title);
      const finding = editor.locator('.mb-findings').getByRole('button', { name: 'TỐI MẬT' });
      await finding.click();
      await expect(preview(editor).locator('h1[data-mb-mark]')).toHaveText(title);
      await expect(preview(editor).locator('h1 + p.mb-mark')).toContainText('TỐI MẬT');
      await expect(preview(editor).locator('p.mb-mark')).toBeInViewport();
      await expectAccessible(editor, 'light');
      await steps.typeText(editor, steps.field(editor, 'title'), 'Lu nước');
      await expect(preview(editor).locator('p.mb-mark')).toHaveCount(0);
    });
  });

  test('shows pictures and opens files that only this browser has', async ({ editor, site }) => {
    const digest = '0123456789abcdef';
    site.page = ({ text }) => {
      const [path = ''] = /\/tep\/dan-van-kheo\/moi[^"'\s]*/.exec(text) ?? [];
      const picture = `<picture><source srcset="/hinh/${digest}-480.avif 480w"><img src="/hinh/${digest}-960.webp" srcset="/hinh/${digest}-480.webp 480w" alt=""></picture>`;
      return {
        ...asPage(`<h1>x</h1>${path && `${picture}<p><a href="${path}">Tệp</a></p>`}`),
        missing: path ? [{ path, digest }] : [],
      };
    };
    await steps.openEntry(editor, site.baseUrl, 'stories', '2016-bong-den-an-ninh');

    await steps.uploadInEntry(editor, {
      name: 'moi.png',
      mimeType: 'image/png',
      buffer: Buffer.from(PNG, 'base64'),
    });
    for (const key of ['alt', 'credit', 'consent'])
      await steps.typeText(editor, steps.field(editor, key), 'Tranh minh họa, không có người thật');
    const picture = preview(editor).locator('main img');
    await expect(picture).toHaveAttribute('src', /^blob:/);
    await expect
      .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBeGreaterThan(0);
    await expect(preview(editor).locator('source')).toHaveCount(0);
    const file = preview(editor).getByRole('link', { name: 'Tệp' });
    await expect(file).toHaveAttribute('href', /^blob:/);
  });
});

/** One red pixel. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==';
