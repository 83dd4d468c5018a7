/** The handbook's way of a document: attached, reviewed, published, corrected, taken back. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { picture } from './handbook-pictures.ts';
import {
  backLink,
  button,
  closeMenu,
  onMain,
  openMenu,
  prepare,
  VIEWPORT,
  whole,
} from './handbook-steps.ts';
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';

test.use({ viewport: VIEWPORT });
test.beforeEach(prepare);

test('a document with its signed copy, through the workflow, corrected, withdrawn, taken back', async ({
  editor,
  site,
}) => {
  test.slow();
  const slug = '2026-27-ct-ubnd';
  const file = `directives/${slug}.md`;
  await test.step('attach', async () => {
    await steps.openNew(editor, site.baseUrl, 'directives');
    await steps.fillDirective(editor, {
      title: 'Về tăng cường đối thoại với Nhân dân',
      number: '27/CT-UBND',
      issuer: 'Ủy ban nhân dân tỉnh Minh Họa',
      issuedOn: '2026-11-20',
      summary: 'Mỗi quý đối thoại một lần.',
      body: 'Người đứng đầu đối thoại với Nhân dân.',
    });
    await button(editor, 'Thêm tệp').click();
    await steps.uploadInEntry(editor, {
      name: 'Chỉ thị 27 bản ký.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\n\0\0binary'),
    });
    await steps.typeText(editor, steps.field(editor, 'title', 1), 'Chỉ thị số 27/CT-UBND, bản ký');
    await steps.choose(editor, steps.field(editor, 'kind'), 'Bản ký chính thức');
    await picture(editor, 'tep-kem-theo', [whole(editor, 'attachments')]);
    await steps.save(editor);
  });
  await test.step('send to review, approve', async () => {
    await button(editor, 'Trạng thái: Bản nháp').click();
    await picture(editor, 'trang-thai', [backLink(editor), openMenu(editor)]);
    await closeMenu(editor);
    await steps.setStatus(editor, 'Đang xét duyệt');
    await editor.goto(steps.adminUrl(site.baseUrl, '#/workflow'));
    const card = editor
      .locator('[class*="-WorkflowCardContainer"]')
      .filter({ hasText: '27/CT-UBND' });
    const columns = ['Bản nháp', 'Đang xét duyệt', 'Sẵn sàng'].map((name) =>
      editor.getByRole('heading', { name, exact: true }),
    );
    await picture(editor, 'bang-bien-tap', [
      editor.getByRole('heading', { name: 'Quy trình biên tập' }),
      ...columns,
      card,
    ]);
    await steps.openEntry(editor, site.baseUrl, 'directives', slug);
    await steps.setStatus(editor, 'Sẵn sàng');
  });
  await test.step('publish', async () => {
    await button(editor, 'Công bố').click();
    await picture(editor, 'cong-bo', [backLink(editor), openMenu(editor)]);
    await closeMenu(editor);
    await steps.publish(editor);
    expect(onMain(site, file)).toContain('kind: signed');
  });
  await test.step('correct', async () => {
    await steps.openEntry(editor, site.baseUrl, 'directives', slug);
    await steps.typeText(editor, steps.field(editor, 'summary'), 'Mỗi tháng đối thoại một lần.');
    await steps.openPart(editor, 'Thay đổi sau khi đăng');
    await button(editor, 'Thêm thay đổi').click();
    await steps.pickDate(steps.field(editor, 'on'), '2026-11-25');
    await steps.choose(editor, editor.locator('[id^="kind-field-"]').last(), 'Đính chính');
    await steps.typeText(
      editor,
      steps.field(editor, 'note'),
      'Tóm tắt đăng nhầm “mỗi quý”, đúng là “mỗi tháng” như bản ký.',
    );
    await picture(editor, 'dinh-chinh', [whole(editor, 'changes')]);
    await steps.save(editor);
    await steps.takeThroughWorkflow(editor);
    expect(onMain(site, file)).toContain('kind: correction');
  });
  await test.step('stop publishing', async () => {
    await steps.openEntry(editor, site.baseUrl, 'directives', slug);
    await button(editor, 'Đã công bố').click();
    await picture(editor, 'ngung-cong-bo', [backLink(editor), openMenu(editor)]);
    await closeMenu(editor);
    await steps.unpublish(editor);
    expect(existsSync(join(site.repoDir, 'content', file))).toBe(false);
  });
});
