/** A document whose number was wrong: corrected in its form; published addresses still work. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '#scripts/check-content.ts';
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';

const OLD = '2026-41-tb-ubnd';
const NOW = '2026-42-tb-ubnd';
const TITLE =
  'Kết luận của Chủ tịch Ủy ban nhân dân tỉnh tại Hội nghị đối thoại với thanh niên năm 2026';
/** References that document. */
const NAMING = '2026-03-chu-tich-tinh-voi-thanh-nien';
const fileOf = (slug: string) => `content/directives/${slug}.md`;

test('a corrected number moves a public document, and its old address leads on', async ({
  editor,
  site,
  tolerated,
}) => {
  // Decap does not handle the rejected promise of a failed save: a plain object.
  tolerated.push(/^script: Object$/, /status of (?:404|409|500)/);
  const isThere = (slug: string) => existsSync(join(site.repoDir, fileOf(slug)));
  const notice = editor.getByRole('status').filter({ hasText: 'Địa chỉ sẽ đổi' });
  const renumber = (number: string) =>
    steps.typeText(editor, steps.field(editor, 'number'), number);
  await steps.openEntry(editor, site.baseUrl, 'directives', OLD);
  await test.step('the address of another document is refused', async () => {
    await renumber('214/TB-UBND');
    await steps.saveButton(editor).click();
    await steps.expectToast(editor, /đã có \(2026-214-tb-ubnd\)/);
    expect(site.git('branch', '--list', `cms/directives/${OLD}`)).toBe('');
  });
  await test.step('the form says so while the number is typed', async () => {
    await renumber('42/TB-UBND');
    await expect(notice).toHaveText(
      `Địa chỉ sẽ đổi từ /van-ban/${OLD}/ sang /van-ban/${NOW}/ khi công bố; địa chỉ cũ vẫn dẫn đến bản này.`,
    );
  });
  await test.step('the draft holds the move, and what is public stays where it was', async () => {
    await steps.save(editor);
    const changed = site.git('diff', '--name-status', '-M', 'main', `cms/directives/${OLD}`);
    expect(changed).toMatch(new RegExp(`^R\\d+\\t${fileOf(OLD)}\\t${fileOf(NOW)}$`));
    expect([isThere(OLD), isThere(NOW)]).toEqual([true, false]);
    await expect(notice).toBeVisible();
  });
  await test.step('it goes on being edited, also in a form opened anew', async () => {
    await steps.openEntry(editor, site.baseUrl, 'directives', OLD);
    await steps.typeText(editor, steps.field(editor, 'summary'), 'Tóm tắt đã sửa lại.');
    await steps.save(editor);
  });
  await test.step('published, the form goes on at the new name', async () => {
    await steps.pressPublish(editor);
    await steps.giveReason(editor, 'Số ghi sai so với bản ký.');
    await expect(editor).toHaveURL(new RegExp(`/entries/${NOW}$`));
    await expect(steps.field(editor, 'number')).toHaveValue('42/TB-UBND');
    expect([isThere(OLD), isThere(NOW)]).toEqual([false, true]);
    const text = readFileSync(join(site.repoDir, fileOf(NOW)), 'utf8');
    expect(text).toContain(`formerIds:\n  - ${OLD}\n`);
    expect(text).toContain('Tóm tắt đã sửa lại.');
    expect(site.git('branch', '--list', `cms/directives/${OLD}`)).toBe('');
    const { problems } = checkContent(join(site.repoDir, 'content'), new Date());
    const ofAddress = problems.filter(
      ({ severity, check }) => severity === 'error' || check === 'former-addresses',
    );
    expect(ofAddress).toEqual([]);
  });
  await test.step('who names it by its former number sees what is meant', async () => {
    await steps.openEntry(editor, site.baseUrl, 'dialogues', NAMING);
    await editor.getByRole('button', { name: 'Mở mục' }).last().click();
    await expect(editor.getByText(TITLE).first()).toBeAttached();
  });
});
