/** The desk on Forgejo: notes, what waits for whom, who changed what; and a protected branch. */
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { AN, BINH } from './forgejo-site.ts';
import { expectMediaProposed, openDraft, publish, save, setStatus } from './forge-steps.ts';
import { expect, login, signedIn, test } from './forgejo-test.ts';
import { englishTexts } from './cms-language.ts';
import * as steps from './cms-steps.ts';
import { addNote, expectNoteKept, expectNotesWatched } from './notes-steps.ts';

const SLUG = '2025-tu-sach-dau-hem';
const TITLE = 'Tủ sách hai đầu hẻm';
const NOTE = 'Ghi rõ số hộ tham gia, rồi gửi lại.';
const GONE = 'stories/2026-ruong-khong-chai-lo';

test.describe.configure({ mode: 'default' });

/** The note that says so, with its buttons. */
const card = (page: Page, note: string): Locator =>
  page.getByText(note).locator('xpath=ancestor::div[.//button][1]');

test('notes are comments of the request: the reviewer writes, the writer settles', async ({
  site,
  signIn,
}) => {
  const { pulls } = site.forge;
  const an = await signIn(AN);
  await steps.openEntry(an, site.baseUrl, 'stories', SLUG);
  await steps.typeText(an, steps.field(an, 'title'), TITLE);
  await save(an);
  await setStatus(an, 'Đang xét duyệt');

  const binh = await signIn(BINH);
  await steps.openEntry(binh, site.baseUrl, 'stories', SLUG);
  await addNote(binh, NOTE);
  expect(pulls.comments.map(({ user, body }) => [user.login, body])).toEqual([[BINH.login, NOTE]]);
  // Typed on the forge's own page.
  pulls.addComment(String(pulls.all.at(-1)!.number), BINH, 'Và thêm một ảnh.');

  await steps.reload(an);
  await steps.openEntry(an, site.baseUrl, 'stories', SLUG);
  await an.getByRole('button', { name: 'Bật/tắt ghi chú' }).click();
  await expect(an.getByText('Và thêm một ảnh.')).toBeVisible();
  await expect(an.getByText(BINH.full_name).first()).toBeVisible();
  await expect(card(an, NOTE).getByRole('button', { name: 'Xóa', exact: true })).toBeDisabled();
  await card(an, NOTE).getByRole('button', { name: 'Đánh dấu đã xử lý' }).click();
  await expect(an.getByText('đã xử lý', { exact: true })).toBeVisible();
  expect(pulls.comments[0]!.body).toBe(`✅ **Đã xử lý**\n\n${NOTE}`);
  expect(await englishTexts(an)).toEqual([]);

  await steps.reload(binh);
  // The pane stays as it was left.
  await steps.openEntry(binh, site.baseUrl, 'stories', SLUG);
  await card(binh, NOTE).getByRole('button', { name: 'Xóa', exact: true }).click();
  await steps.expectToast(binh, 'Đã xóa ghi chú');
  expect(pulls.comments).toHaveLength(1);
});

test('a note of a colleague appears by itself, and none is lost with the session', async ({
  site,
  signIn,
  tolerated,
}) => {
  tolerated.push(/status of 401 /, /Failed getting Forgejo user/);
  const slug = '2025-hem-sang-hem-vui';
  const page = await signIn(AN);
  await expectNotesWatched(page, site.baseUrl, site.forge, { slug, by: BINH });
  await steps.openEntry(page, site.baseUrl, 'stories', slug);
  await expectNoteKept(
    page,
    () => site.forge.accounts.expireTokens(),
    async () => {
      const other = await page.context().newPage();
      await login(other, site.baseUrl, AN);
      await signedIn(other);
      await other.close();
    },
  );
});

test('what waits is told from open requests, with a page on the forge to approve it', async ({
  site,
  signIn,
}) => {
  const request = await openDraft(site.forge, AN, '2024-lu-nuoc-nghia-tinh', 'Tên chờ duyệt');
  request.reviewers.push(BINH);
  const page = await signIn(AN);
  await steps.settled(page);
  const asked = site.forge.log.length;
  await page.goto(steps.adminUrl(site.baseUrl, '#/trang/dang-cho'));
  const review = page
    .locator('.mb-page section')
    .filter({ has: page.getByRole('heading', { name: /chờ người duyệt/ }) });
  await expect(review.getByRole('link', { name: 'Tên chờ duyệt', exact: true })).toBeVisible();
  await expect(review).toContainText(`${AN.full_name} · sửa lần cuối hôm nay`);
  await expect(review).toContainText(`nhờ ${BINH.full_name} duyệt`);
  await expect(
    review.getByRole('link', { name: 'Xem, duyệt trên máy chủ git: Tên chờ duyệt' }),
  ).toHaveAttribute('href', new RegExp(`/pulls/${request.number}$`));
  const used = site.forge.log.slice(asked);
  const open = site.forge.pulls.all.filter(({ state }) => state === 'open');
  // The list of requests, and the record of each.
  expect(used.filter((line) => /\/(?:pulls|contents\/)/.test(line))).toHaveLength(1 + open.length);
  const { violations } = await new AxeBuilder({ page }).include('.mb-page').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await review.getByRole('link', { name: 'Tên chờ duyệt', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Trạng thái: Đang xét duyệt' })).toBeVisible();
  await steps.expectForm(page);
  await setStatus(page, 'Sẵn sàng');
  await publish(page);
  await steps.expectToast(page, 'Mục đã được công bố');
});

test('who changed what comes from the history of the branch, page by page', async ({
  site,
  signIn,
}) => {
  const file = `content/stories/${SLUG}.md`;
  const text = await site.show('main', file);
  const titled = (title: string) => text.replace(/^title: .*$/m, `title: ${title}`);
  await site.commit('main', file, titled('Tên của An'), AN);
  for (let count = 1; count <= 55; count++)
    await site.commit('main', file, titled(`Tên ${count}`), BINH);
  const page = await signIn(AN);
  await page.goto(steps.adminUrl(site.baseUrl, '#/trang/hoat-dong'));
  const rows = page.locator('.mb-page ol > li');
  await expect(rows).toHaveCount(50);
  await expect(rows.first()).toContainText(`${BINH.full_name} (${BINH.email})`);
  await expect(rows.first()).toContainText(`sửa ${SLUG}`);
  await page.getByRole('button', { name: 'Xem các lần sửa trước đó' }).click();
  const ofAn = rows.filter({ hasText: AN.full_name }).filter({ hasText: `sửa ${SLUG}` });
  await expect(ofAn.first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Xem các lần sửa trước đó' })).toBeHidden();
  const { violations } = await new AxeBuilder({ page }).include('.mb-page').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test.describe('on a protected branch', () => {
  test.beforeEach(({ site }) => void (site.forge.pulls.refusesPush = true));
  test.afterEach(({ site }) => void (site.forge.pulls.refusesPush = false));

  test('a deletion becomes a request, and the record stays until it is approved', async ({
    site,
    signIn,
  }) => {
    const page = await signIn(AN);
    await steps.openEntry(page, site.baseUrl, ...(GONE.split('/') as [string, string]));
    await page.getByRole('button', { name: 'Xóa mục đã được công bố này' }).click();
    await steps.expectToast(page, /Đã gửi đề nghị xóa, chờ duyệt/);
    await expect(page.getByRole('link', { name: /^Thêm / })).toBeVisible();
    expect(await site.forge.repository.resolve(`main:content/${GONE}.md`)).toBeTruthy();
    const request = site.forge.pulls.all.at(-1)!;
    expect(request.head).toBe(`remove/${GONE}`);
    expect(await site.forge.repository.changes('main', request.head)).toMatchObject([
      { filename: `content/${GONE}.md`, status: 'removed' },
    ]);

    await page.goto(steps.adminUrl(site.baseUrl, '#/trang/dang-cho'));
    const review = page
      .locator('.mb-page section')
      .filter({ has: page.getByRole('heading', { name: /chờ người duyệt/ }) });
    await expect(review).toContainText(/Xóa .*“2026-ruong-khong-chai-lo”/);
    await expect(review).toContainText('đề nghị');
    await site.forge.pulls.merge(String(request.number), BINH, '');
    expect(await site.forge.repository.resolve(`main:content/${GONE}.md`)).toBeUndefined();
  });

  test('unpublishing is refused before anything is done, with the way to do it', async ({
    site,
    signIn,
    tolerated,
  }) => {
    tolerated.push(/^script: Object$/);
    const page = await signIn(AN);
    const requests = site.forge.pulls.all.length;
    await steps.openEntry(page, site.baseUrl, 'stories', '2024-to-lien-ket-ban-dua');
    await page.getByRole('button', { name: 'Đã công bố' }).click();
    await page.getByRole('menuitem', { name: 'Ngừng công bố' }).click();
    await steps.expectToast(page, /bấm “Xóa mục đã được công bố này” để gửi đề nghị xóa/);
    expect(site.forge.pulls.all).toHaveLength(requests);
  });

  test('the media page proposes uploads and removals; of one file the last wish counts', async ({
    site,
    signIn,
  }) => {
    await expectMediaProposed(await signIn(AN), site.forge, BINH);
  });

  test('a deletion whose answer is lost is not sent twice, and can be asked for again', async ({
    site,
    signIn,
    tolerated,
  }) => {
    tolerated.push(/net::ERR_FAILED/, /^BackendFault: Không kết nối được/, /^script: Object$/);
    const page = await signIn(AN);
    const [collection, slug] = ['stories', '2024-to-lien-ket-ban-dua'] as const;
    const writes = () => site.forge.log.filter((line) => /^POST .*\/contents$/.test(line)).length;
    const before = writes();
    await steps.openEntry(page, site.baseUrl, collection, slug);
    // The forge has done it, and the network fails.
    await page.route(
      '**/contents',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    const remove = page.getByRole('button', { name: 'Xóa mục đã được công bố này' });
    await remove.click();
    await steps.expectToast(page, /Không kết nối được với máy chủ git/);
    expect(writes()).toBe(before + 1);
    await remove.click();
    await steps.expectToast(page, /Đã gửi đề nghị xóa, chờ duyệt/);
    expect(site.forge.pulls.all.at(-1)!.head).toBe(`remove/${collection}/${slug}`);
  });
});
