/** A document whose number was wrong: no address that was published is lost. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '#scripts/check-content.ts';
import * as steps from './newsroom-steps.ts';
import { expect, test } from './newsroom-test.ts';

const [OLD, NEW] = ['2026-91-ct-ubnd-minh-hoa-so-y-te', '2026-92-ct-ubnd-minh-hoa-so-y-te'];

test('a corrected number: the new record takes the old address with it', async ({
  editor,
  site,
}) => {
  const file = (slug: string) => join(site.repoDir, `content/directives/${slug}.md`);
  await steps.openNew(editor, site.baseUrl, 'directives');
  await steps.fillDirective(editor, {
    title: 'Về việc đánh nhầm số',
    number: '91/CT-UBND',
    issuer: 'Sở Y tế tỉnh Minh Họa',
    issuedOn: '2026-11-20',
    summary: 'Tóm tắt.',
    body: 'Nội dung.',
  });
  await steps.save(editor);
  await steps.takeThroughWorkflow(editor);
  await steps.openEntry(editor, site.baseUrl, 'directives', OLD);
  await editor.getByRole('button', { name: 'Đã công bố' }).click();
  await editor.getByRole('menuitem', { name: 'Sao chép' }).click();
  await expect(editor).toHaveURL(/\/new/);
  await steps.settled(editor);
  await steps.typeText(editor, steps.field(editor, 'number'), '92/CT-UBND');
  await steps.openPart(editor, 'Thay đổi sau khi đăng');
  await editor.getByRole('button', { name: 'Thêm địa chỉ cũ' }).click();
  await steps.typeText(editor, steps.field(editor, 'value'), OLD);
  await steps.save(editor);
  await steps.openEntry(editor, site.baseUrl, 'directives', OLD);
  await steps.deletePublished(editor);
  await steps.openEntry(editor, site.baseUrl, 'directives', NEW);
  await steps.takeThroughWorkflow(editor);
  expect(existsSync(file(OLD))).toBe(false);
  expect(readFileSync(file(NEW), 'utf8')).toContain(`formerIds:\n  - ${OLD}\n`);
  const { problems } = checkContent(join(site.repoDir, 'content'), new Date());
  expect(problems.filter(({ check }) => check === 'former-addresses')).toEqual([]);
});

test('a number changed in place is refused, with the way to do it', async ({
  editor,
  site,
  tolerated,
}) => {
  tolerated.push(/^script: Object$/);
  const slug = '2021-08-ct-tu';
  await steps.openEntry(editor, site.baseUrl, 'directives', slug);
  await steps.typeText(editor, steps.field(editor, 'number'), '09-CT/TU');
  await editor.getByRole('button', { name: 'Lưu', exact: true }).click();
  await steps.expectToast(editor, `ghi “${slug}” vào ô “Địa chỉ cũ”`);
  expect(site.git('branch', '--list', `cms/directives/${slug}`)).toBe('');
});
