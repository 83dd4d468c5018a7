/** The CMS says whether what was published is on the site. */
import type { Page } from '@playwright/test';
import { violationsOn } from './axe.ts';
import { englishTexts } from './cms-language.ts';
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';

const SLUG = '2026-ruong-khong-chai-lo';
const FAULT = {
  file: `stories/${SLUG}.md`,
  field: 'Kết quả',
  fault: 'chưa có số liệu nào',
  cure: 'ghi ít nhất một kết quả kèm đơn vị',
};
const FAILED = {
  state: 'failed',
  faults: [FAULT, { ...FAULT, file: 'site.yml' }],
  message: '',
} as const;

const status = (page: Page) => page.getByRole('status').filter({ hasText: /lên trang/ });
const expectAccessible = async (page: Page, part = '.mb-publication') => {
  expect(await violationsOn(page, [part], ['.mb-fields'])).toEqual([]);
  expect(await englishTexts(page)).toEqual([]);
};

/** Longer than the pause between two questions to the service. */
const ASKED_AGAIN_MS = 6_000;
test.beforeEach(({ page }) => page.clock.install());

test('faults are beside the lists, each with its cure and its record; a published record is on the site when the service says so', async ({
  editor,
  site,
}) => {
  await test.step('beside the lists', async () => {
    site.publication = FAILED;
    await steps.openSignedIn(editor, site.baseUrl);
    await expect(status(editor)).toContainText(`${FAULT.fault} → ${FAULT.cure}`);
    await expectAccessible(editor);
    await status(editor).getByRole('link', { name: 'site.yml' }).click();
    await steps.expectForm(editor);
    await expect(editor.getByRole('heading', { name: 'Cài đặt trang' })).toBeHidden();
  });
  site.publication = { state: 'running' };
  await steps.openEntry(editor, site.baseUrl, 'stories', SLUG);
  await steps.typeText(editor, steps.field(editor, 'title'), 'Ruộng sạch');
  await steps.publish(editor);
  await steps.expectState(editor, 'Đang đăng…');
  site.publication = FAILED;
  await editor.clock.fastForward(ASKED_AGAIN_MS);
  const failure = editor.getByRole('alert').filter({ hasText: /^Chưa lên trang; trang đang có/ });
  await expect(failure).toContainText(`${FAULT.file} · Kết quả: ${FAULT.fault} → ${FAULT.cure}`);
  await expect(failure).toContainText('Và 1 lỗi nữa');
  await expectAccessible(editor, '.mb-editor');
  await editor.setViewportSize({ width: 390, height: 844 });
  const fields = await editor.locator('.mb-fields').boundingBox();
  expect(fields?.height).toBeGreaterThan((844 * 2) / 3);
  await editor.setViewportSize({ width: 1280, height: 900 });
  site.publication = { state: 'published', seconds: 0.84 };
  await editor.clock.fastForward(ASKED_AGAIN_MS);
  await steps.expectState(editor, 'Đã lên trang.');
  await expect(steps.toolbar(editor).getByRole('link', { name: 'Xem' })).toHaveAttribute(
    'href',
    new RegExp(`/dan-van-kheo/${SLUG}/$`),
  );
});
