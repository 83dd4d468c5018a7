/** A citizen's question in the CMS: it waits with its deadline, and is answered. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';
import { picture, prepare, VIEWPORT } from './handbook-pictures.ts';

/** The preview shows the page in a frame without scripts. */
const PREVIEW = /about:srcdoc|dich-vu\/preview/;

test.use({ viewport: VIEWPORT });
test.beforeEach(prepare);

test('a question of a citizen is answered in time @handbook:tra-loi-nguoi-dan', async ({
  editor,
  site,
}) => {
  await steps.openNew(editor, site.baseUrl, 'feedback');
  await steps.typeText(editor, steps.field(editor, 'title'), 'Nộp hồ sơ khai sinh ngoài giờ');
  await steps.choose(editor, steps.field(editor, 'kind'), 'Câu hỏi');
  await steps.choose(editor, steps.field(editor, 'field'), 'Cải cách hành chính');
  await steps.typeText(
    editor,
    steps.field(editor, 'question'),
    'Tôi nộp hồ sơ ngoài giờ được không?',
  );
  await steps.choose(
    editor,
    steps.field(editor, 'unit'),
    'Ủy ban nhân dân xã Thí Dụ, tỉnh Minh Họa',
  );
  await steps.pickDate(steps.field(editor, 'receivedOn'), '2026-11-23');
  await steps.save(editor);
  const slug = new URL(editor.url()).hash.split('/').at(-1) ?? '';
  await editor.goto(steps.adminUrl(site.baseUrl, '#/'));
  const row = editor.getByRole('listitem').filter({ hasText: 'Nộp hồ sơ khai sinh' });
  await expect(row).toContainText('08/12/2026');
  await expect(row).toContainText('Bản nháp');
  const heading = editor.getByRole('heading', { name: 'Câu hỏi chờ trả lời' });
  await picture(editor, 'dang-cho', [heading, row]);
  await row.getByRole('link').click();
  await steps.expectForm(editor);
  await steps.pickDate(steps.field(editor, 'answeredOn'), '2026-11-25');
  await editor.locator('[data-slate-editor=true]').last().click();
  await editor.keyboard.insertText('Được. Bộ phận Một cửa nhận hồ sơ đến 19 giờ thứ Năm.');
  await steps.save(editor);
  await steps.publish(editor);
  expect(readFileSync(join(site.repoDir, `content/feedback/${slug}.md`), 'utf8')).toContain(
    'answeredOn: 2026-11-25',
  );
});

test('what looks like personal data is named beside the form, and asked again before it is published @handbook:truoc-khi-dang', async ({
  editor,
  site,
  tolerated,
}) => {
  tolerated.push(PREVIEW);
  const slug = '2026-11-ghe-ngoi-cho-o-noi-tiep-cong-dan';
  const found = editor.locator('.mb-findings').filter({ hasText: 'Nên xem lại' });
  await steps.openEntry(editor, site.baseUrl, 'feedback', slug);
  const question = steps.field(editor, 'question');
  await steps.typeText(editor, question, 'Nơi tiếp thiếu ghế. Gọi tôi số 0912 345 678.');
  await expect(found).toContainText('số điện thoại');
  await picture(editor, 'nen-xem-lai', [found]);
  await steps.save(editor);
  await steps.setStatus(editor, 'Đang xét duyệt');
  await steps.setStatus(editor, 'Sẵn sàng');
  await steps.pressPublish(editor);
  const doubt = editor.getByRole('dialog', { name: 'Vẫn công bố?' });
  await doubt.getByRole('button', { name: 'Xem lại' }).click();
  await steps.expectToast(editor, 'bỏ thông tin riêng');
  await steps.typeText(editor, question, 'Nơi tiếp thiếu ghế.');
  await expect(found).toBeHidden();
  await steps.save(editor);
  await steps.publish(editor);
});
