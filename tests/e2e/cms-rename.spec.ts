/** A document whose number was wrong: corrected in its form, and no address that was published is lost. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { checkContent } from '#scripts/check-content.ts';
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';

// Each goes on from what the one before left in the repository.
test.use({ keeps: true });
test.describe.configure({ mode: 'serial' });
test.beforeAll(({ site }) => site.renew());

const slugOf = (number: number) => `2026-${number}-ct-syt-minh-hoa-so-y-te`;
const numberOf = (number: number) => `${number}/CT-SYT`;
const fileOf = (slug: string) => `content/directives/${slug}.md`;
const notice = (page: Page) => page.getByRole('status').filter({ hasText: 'Địa chỉ sẽ đổi' });

async function create(page: Page, baseUrl: string, number: number): Promise<void> {
  await steps.openNew(page, baseUrl, 'directives');
  await steps.fillDirective(page, {
    title: `Về việc đánh nhầm số ${number}`,
    number: numberOf(number),
    issuer: 'Sở Y tế tỉnh Minh Họa',
    issuedOn: '2026-11-20',
    summary: 'Tóm tắt.',
    body: 'Nội dung của văn bản, đủ dài để git nhận ra khi tệp đổi tên.',
  });
  await steps.save(page);
}

const dutyOf = (directive: string): string => `directive: ${directive}
order: 1
title: Một việc để thử
text: Một việc để thử.
place: mục 1
appliesTo: [committee]
cadence: yearly
evidence: { collection: regulated-dialogues, minimum: 1 }
`;

const renumber = (page: Page, number: number) =>
  steps.typeText(page, steps.field(page, 'number'), numberOf(number));

test('a corrected number moves a public document, and its old address leads on', async ({
  editor,
  site,
}) => {
  const [old, now] = [slugOf(91), slugOf(92)];
  const isThere = (slug: string) => existsSync(join(site.repoDir, fileOf(slug)));
  const text = (slug: string) => readFileSync(join(site.repoDir, fileOf(slug)), 'utf8');
  await create(editor, site.baseUrl, 91);
  await steps.takeThroughWorkflow(editor);
  await steps.openEntry(editor, site.baseUrl, 'directives', old);
  await test.step('the form says so while the number is typed', async () => {
    await expect(notice(editor)).toBeHidden();
    await renumber(editor, 92);
    await expect(notice(editor)).toHaveText(
      `Địa chỉ sẽ đổi từ /van-ban/${old}/ sang /van-ban/${now}/ khi công bố; địa chỉ cũ vẫn dẫn đến bản này.`,
    );
  });
  await test.step('the draft holds the move, and what is public stays where it was', async () => {
    await steps.save(editor);
    const changed = site.git('diff', '--name-status', '-M', 'main', `cms/directives/${old}`);
    expect(changed).toMatch(new RegExp(`^R\\d+\\t${fileOf(old)}\\t${fileOf(now)}$`));
    expect([isThere(old), isThere(now)]).toEqual([true, false]);
    await expect(notice(editor)).toBeVisible();
  });
  await test.step('it goes on being edited, also in a form opened anew', async () => {
    await steps.typeText(editor, steps.field(editor, 'summary'), 'Tóm tắt đã sửa.');
    await steps.save(editor);
    await steps.openEntry(editor, site.baseUrl, 'directives', old);
    await steps.typeText(editor, steps.field(editor, 'summary'), 'Tóm tắt đã sửa lại.');
    await steps.save(editor);
  });
  await test.step('a record that names it goes on doing so', () => {
    writeFileSync(join(site.repoDir, 'content/duties/viec-thu.yml'), dutyOf(old));
    site.git('add', '-A');
    site.git('commit', '--quiet', '-m', 'Nhiệm vụ');
  });
  await test.step('published, the form goes on at the new name', async () => {
    await steps.takeThroughWorkflow(editor);
    await expect(editor).toHaveURL(new RegExp(`/entries/${now}$`));
    await expect(steps.field(editor, 'number')).toHaveValue(numberOf(92));
    expect([isThere(old), isThere(now)]).toEqual([false, true]);
    expect(text(now)).toContain(`formerIds:\n  - ${old}\n`);
    expect(text(now)).toContain('Tóm tắt đã sửa lại.');
    expect(site.git('log', '-1', '--format=', '--name-status', '-M')).toMatch(/^R\d+\t/);
    expect(site.git('branch', '--list', `cms/directives/${old}`)).toBe('');
    const { problems } = checkContent(join(site.repoDir, 'content'), new Date());
    const ofAddress = problems.filter(
      ({ severity, check }) => severity === 'error' || check === 'former-addresses',
    );
    expect(ofAddress).toEqual([]);
  });
  await test.step('who names it by its former number sees what is meant', async () => {
    await steps.openEntry(editor, site.baseUrl, 'duties', 'viec-thu');
    await expect(editor.getByText('Về việc đánh nhầm số 91').first()).toBeVisible();
    await steps.openEntry(editor, site.baseUrl, 'directives', now);
  });
  await test.step('put back, it has its address again, and the other leads on', async () => {
    await renumber(editor, 91);
    await steps.save(editor);
    await steps.takeThroughWorkflow(editor);
    expect([isThere(old), isThere(now)]).toEqual([true, false]);
    expect(text(old)).toContain(`formerIds:\n  - ${now}\n`);
  });
});

test('put back before it is published, nothing is left of it', async ({ editor, site }) => {
  await steps.openEntry(editor, site.baseUrl, 'directives', slugOf(91));
  await renumber(editor, 93);
  await steps.save(editor);
  await renumber(editor, 91);
  await expect(notice(editor)).toBeHidden();
  await steps.save(editor);
  expect(site.git('diff', '--name-only', 'main', `cms/directives/${slugOf(91)}`)).toBe('');
});

test('a draft that was never public moves without a former address', async ({ editor, site }) => {
  await create(editor, site.baseUrl, 94);
  await renumber(editor, 95);
  await expect(notice(editor)).toContainText('bản này chưa đăng nên không cần giữ địa chỉ cũ');
  await steps.save(editor);
  await steps.takeThroughWorkflow(editor);
  await expect(editor).toHaveURL(new RegExp(`/entries/${slugOf(95)}$`));
  const text = readFileSync(join(site.repoDir, fileOf(slugOf(95))), 'utf8');
  expect(text).not.toContain('formerIds');
  expect(existsSync(join(site.repoDir, fileOf(slugOf(94))))).toBe(false);
});

test.describe('is refused with what stands there', () => {
  test.beforeEach(({ tolerated }) => {
    // Decap leaves the promise of a failed save rejected, with a plain object.
    tolerated.push(/^script: Object$/, /status of (?:404|409|500)/);
  });
  const saveButton = (page: Page) => page.getByRole('button', { name: 'Lưu', exact: true });

  test('the address of another document', async ({ editor, site }) => {
    await steps.openEntry(editor, site.baseUrl, 'directives', slugOf(95));
    await renumber(editor, 91);
    await saveButton(editor).click();
    await steps.expectToast(editor, /cơ quan ban hành này đã có/);
    expect(site.git('branch', '--list', `cms/directives/${slugOf(95)}`)).toBe('');
  });

  test('an address that leads on to another', async ({ editor, site }) => {
    await steps.openEntry(editor, site.baseUrl, 'directives', slugOf(95));
    await renumber(editor, 92);
    await saveButton(editor).click();
    await steps.expectToast(editor, /là địa chỉ cũ của “Về việc đánh nhầm số 91”/);
    expect(site.git('branch', '--list', `cms/directives/${slugOf(95)}`)).toBe('');
  });

  test('a colleague who moved it first', async ({ editor, site, browser }) => {
    await steps.openEntry(editor, site.baseUrl, 'directives', slugOf(95));
    const colleague = await browser.newPage();
    steps.acceptDialogs(colleague);
    await steps.login(colleague, site.baseUrl);
    await steps.openEntry(colleague, site.baseUrl, 'directives', slugOf(95));
    await renumber(colleague, 96);
    await steps.save(colleague);
    await colleague.close();
    await steps.typeText(editor, steps.field(editor, 'summary'), 'Của tôi.');
    await saveButton(editor).click();
    await steps.expectToast(editor, new RegExp(`chuyển sang ${fileOf(slugOf(96))}`));
    expect(site.git('show', `cms/directives/${slugOf(95)}:${fileOf(slugOf(96))}`)).not.toContain(
      'Của tôi.',
    );
  });
});
