/** Tests of every forge of others. */
import { expect } from '@playwright/test';
import { AN, BINH, READER } from './forgejo-site.ts';
import { expectMediaProposed, openDraft, save, type Forge } from './forge-steps.ts';
import type { Double } from './hosted-site.ts';
import type { hostedTest } from './hosted-test.ts';
import * as steps from './cms-steps.ts';

const GONE = '2026-ruong-khong-chai-lo';
const REFUSED = '2024-cau-nho-noi-hai-bo';

/** @param test of that forge */
export function declareHostedTests<D extends Double & Forge>(
  test: ReturnType<typeof hostedTest<D>>,
): void {
  test('a draft that was turned down there does not stand in the way of the next', async ({
    site,
    signIn,
    tolerated,
  }) => {
    tolerated.push(/status of 422 /);
    const { pulls, repository } = site.forge;
    const refused = await openDraft(site.forge, BINH, REFUSED, 'Tên bị từ chối');
    refused.state = 'closed';
    const page = await signIn(AN);
    await steps.openEntry(page, site.baseUrl, 'stories', REFUSED);
    await steps.typeText(page, steps.field(page, 'title'), 'Tên gửi lại');
    await save(page);
    const draft = pulls.all.at(-1)!;
    expect(draft.number).toBe(refused.number + 1);
    const text = await repository.git(['show', `${draft.head}:content/stories/${REFUSED}.md`]);
    expect(text).toContain('title: Tên gửi lại');
  });

  test.describe('on a protected branch', () => {
    test.beforeEach(({ site }) => void (site.forge.pulls.refusesPush = true));
    test.afterEach(({ site }) => void (site.forge.pulls.refusesPush = false));

    test('a deletion becomes a request', async ({ site, signIn }) => {
      const page = await signIn(AN);
      await steps.openEntry(page, site.baseUrl, 'stories', GONE);
      await page.getByRole('button', { name: 'Xóa mục đã được công bố này' }).click();
      await steps.expectToast(page, /Đã gửi đề nghị xóa, chờ duyệt/);
      const { repository } = site.forge;
      expect(await repository.changes('main', `remove/stories/${GONE}`)).toMatchObject([
        { filename: `content/stories/${GONE}.md`, status: 'removed' },
      ]);
    });

    test('the media page proposes uploads and removals', async ({ site, signIn }) => {
      await expectMediaProposed(await signIn(AN), site.forge, BINH);
    });
  });

  test('who may not write to the repository is told so when signing in', async ({
    visit,
    tolerated,
  }) => {
    tolerated.push(/^BackendFault: Tài khoản này chưa được cấp quyền/);
    const page = await visit(READER);
    await steps.expectToast(page, /chưa được cấp quyền ghi vào kho nội dung/);
  });
}
