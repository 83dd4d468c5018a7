/** A wording that is public changes only with its reason, which the page then shows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecord } from '#lib/front-matter.ts';
import { violationsOn } from './axe.ts';
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';
import { button, picture, prepare, VIEWPORT, whole } from './handbook-pictures.ts';

test.use({ viewport: VIEWPORT });
test.beforeEach(prepare);

const dataOf = (text: string) => readRecord('.md', text).data as Record<string, unknown>;

const SLUG = '2026-31-2026-qd-ubnd';
const SUMMARY = 'Trả lời trong 10 ngày làm việc, không phải 15 ngày.';

test('asked before it is published, whichever button publishes @handbook:dinh-chinh-va-go-bo', async ({
  editor,
  site,
}) => {
  const file = join(site.repoDir, `content/directives/${SLUG}.md`);
  const text = () => readFileSync(file, 'utf8');
  const before = text();
  const panel = editor.getByRole('dialog', { name: 'Bạn vừa sửa chỗ đã đăng' });
  const publish = async () => {
    await steps.pressPublish(editor);
    await expect(panel).toBeVisible();
    // Behind an open dialog, where roles are not found.
    await expect(editor.locator('.mb-what')).toContainText('Chưa đăng: đang chờ lý do sửa');
  };
  await steps.openEntry(editor, site.baseUrl, 'directives', SLUG);
  await steps.typeText(editor, steps.field(editor, 'summary'), SUMMARY);
  await steps.save(editor);
  await test.step('without a reason nothing is published', async () => {
    await publish();
    await expect(panel.getByRole('listitem')).toContainText(`Tóm tắt: `);
    await expect(panel.locator('ins').last()).toBeVisible();
    expect(await violationsOn(editor, ['dialog'])).toEqual([]);
    await button(editor, 'Ghi lý do và đăng').click();
    await expect(panel.getByLabel('Một câu cho người đọc')).toBeFocused();
    await expect(panel).toContainText('Ghi một câu: sửa chỗ nào, vì sao.');
    await button(editor, 'Thôi, chưa đăng').click();
    await steps.expectToast(editor, 'Chưa đăng: chỗ đã đăng bị sửa thì cần một dòng ghi vì sao');
    expect(text()).toBe(before);
  });
  await test.step('one line is written into the log of changes', async () => {
    await publish();
    await panel.getByLabel('Cập nhật: nội dung đổi').check();
    await panel.getByLabel('Một câu cho người đọc').fill('Theo quyết định mới.');
    await expect(panel.getByLabel('Ngày sửa')).toHaveValue('25/11/2026');
    await picture(editor, 'dinh-chinh', [panel]);
    await button(editor, 'Ghi lý do và đăng').click();
    await expect.poll(text).not.toBe(before);
    const { changes = [] } = dataOf(before) as { changes?: object[] };
    expect(dataOf(text())).toEqual({
      ...dataOf(before),
      summary: SUMMARY,
      changes: [...changes, { on: '2026-11-25', kind: 'revision', note: 'Theo quyết định mới.' }],
    });
  });
});

test('a wording that must not be seen is corrected without being shown again @handbook:lo-thong-tin-ca-nhan', async ({
  editor,
  site,
}) => {
  const file = join(site.repoDir, `content/directives/${SLUG}.md`);
  await steps.openEntry(editor, site.baseUrl, 'directives', SLUG);
  await steps.typeText(editor, steps.field(editor, 'summary'), SUMMARY);
  await steps.openPart(editor, 'Thay đổi sau khi đăng');
  await button(editor, 'Thêm thay đổi').click();
  await steps.pickDate(steps.field(editor, 'on'), '2026-11-25');
  await steps.choose(editor, editor.locator('[id^="kind-field-"]').last(), 'Đính chính');
  await steps.typeText(editor, steps.field(editor, 'note'), 'Bỏ thông tin riêng đăng nhầm.');
  await steps.field(editor, 'hidesBefore').click();
  await picture(editor, 'an-loi-van', [whole(editor, 'changes')]);
  await steps.save(editor);
  await steps.publish(editor);
  const { changes } = dataOf(readFileSync(file, 'utf8')) as { changes: object[] };
  expect(changes.at(-1)).toEqual({
    on: '2026-11-25',
    kind: 'correction',
    note: 'Bỏ thông tin riêng đăng nhầm.',
    hidesBefore: true,
  });
});
