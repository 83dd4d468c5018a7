/** What an editor does in the CMS on a forge: the same words as in `cms-steps.ts`, other requests below. */
import { expect, type Page } from '@playwright/test';
import type { Account } from '#tests/forgejo-double/accounts.ts';
import type { BareRepository } from '#tests/forgejo-double/bare-repository.ts';
import type { PullRequest, PullRequests } from '#tests/forgejo-double/pull-requests.ts';
import * as steps from './cms-steps.ts';

export { saveButton } from './cms-steps.ts';

export async function save(page: Page): Promise<void> {
  await steps.saveButton(page).click();
  await steps.expectToast(page, 'Mục đã được lưu');
  await expect(page.getByText('Thay đổi đã được lưu')).toBeVisible();
  await expect(page).toHaveURL(/\/entries\//);
  await steps.settled(page);
}

export async function setStatus(page: Page, status: steps.Status): Promise<void> {
  await page.getByRole('button', { name: /^Trạng thái:/ }).click();
  await page.getByRole('menuitem', { name: status }).click();
  await expect(page.getByRole('button', { name: `Trạng thái: ${status}` })).toBeVisible();
  await steps.settled(page);
}

export interface Forge {
  readonly repository: BareRepository;
  readonly pulls: PullRequests;
  /** What it was asked. */
  readonly log: readonly string[];
}

/** Corrects the number of a public document twice in a draft, and publishes it. */
export async function moveDirective(
  page: Page,
  baseUrl: string,
  forge: Pick<Forge, 'repository'>,
): Promise<void> {
  const slug = (number: string) => `2021-${number}-ct-tu`;
  const isPublic = async (number: string) =>
    (await forge.repository.resolve(`main:content/directives/${slug(number)}.md`)) !== undefined;
  await steps.openEntry(page, baseUrl, 'directives', slug('08'));
  for (const number of ['09', '10']) {
    await steps.typeText(page, steps.field(page, 'number'), `${number}-CT/TU`);
    await save(page);
    expect(await isPublic('08')).toBe(true);
  }
  await steps.openEntry(page, baseUrl, 'directives', slug('08'));
  await expect(steps.field(page, 'number')).toHaveValue('10-CT/TU');
  await setStatus(page, 'Sẵn sàng');
  await publish(page);
  await steps.expectToast(page, 'Mục đã được công bố');
  await expect(page).toHaveURL(new RegExp(`/entries/${slug('10')}$`));
  expect(await Promise.all(['08', '09', '10'].map(isPublic))).toEqual([false, false, true]);
  const text = await forge.repository.git(['show', `main:content/directives/${slug('10')}.md`]);
  expect(text).toContain(`formerIds:\n  - ${slug('08')}\n`);
}

export async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Công bố', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Công bố ngay' }).click();
}

/** A draft of a story as the CMS leaves one on the forge, in review. */
export async function openDraft(
  { repository, pulls }: Forge,
  by: Account,
  slug: string,
  title: string,
): Promise<PullRequest> {
  const [branch, path] = [`cms/stories/${slug}`, `content/stories/${slug}.md`];
  const text = await repository.git(['show', `main:${path}`]);
  const sha = await repository.resolve(`main:${path}`);
  await repository.setBranch(branch, await repository.requireBranch('main'));
  const titled = text.replace(/^title: .*$/m, `title: ${title}`);
  const content = Buffer.from(titled).toString('base64');
  const change = { operation: 'update' as const, path, content, ...(sha && { sha }) };
  const author = { name: by.full_name, email: by.email };
  await repository.commit(branch, [change], `Sửa “${slug}”`, author);
  const pull = pulls.open(by, `Sửa “${slug}”`, branch, 'main');
  pulls.setLabels(String(pull.number), [pulls.labelNamed('decap-cms/pending_review').id]);
  return pull;
}

/** On a protected branch the media page proposes uploads and removals; of one file the last wish counts. */
export async function expectMediaProposed(
  page: Page,
  { repository, pulls }: Forge,
  approver: Account,
): Promise<void> {
  const openMedia = () => page.getByRole('button', { name: 'Tệp', exact: true }).click();
  // Behind an open dialog, where a role is not looked for.
  const told = (text: RegExp) => page.locator('[role=alert]').filter({ hasText: text }).last();
  const file = { name: 'Bản đồ.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') };
  const upload = async (requests: number): Promise<PullRequest> => {
    await page.locator('input[type=file]').setInputFiles(file);
    await expect.poll(() => pulls.all.length).toBe(requests);
    await expect(told(/Đã gửi đề nghị thêm tệp, chờ duyệt/)).toBeVisible();
    await steps.settled(page);
    return pulls.all.at(-1)!;
  };
  const before = pulls.all.length;
  await openMedia();
  const first = await upload(before + 1);
  expect(first.head).toBe('upload/uploads/ban-do.pdf');
  const second = await upload(before + 2);
  expect([first.state, second.state]).toEqual(['closed', 'open']);
  expect(await repository.changes('main', second.head)).toMatchObject([
    { filename: 'content/uploads/ban-do.pdf', status: 'added' },
  ]);

  await pulls.merge(String(second.number), approver, '');
  await page.reload();
  await openMedia();
  await page.getByText('ban-do.pdf').click();
  await page.getByRole('button', { name: 'Xóa tệp đã chọn' }).click();
  await expect(told(/Đã gửi đề nghị xóa, chờ duyệt/)).toBeVisible();
  await expect(page.getByText('ban-do.pdf')).toBeVisible();
  const removal = pulls.all.at(-1)!;
  expect(removal.head).toBe('remove/uploads/ban-do.pdf');
  expect(await repository.changes('main', removal.head)).toMatchObject([
    { filename: 'content/uploads/ban-do.pdf', status: 'removed' },
  ]);
  expect(await repository.resolve('main:content/uploads/ban-do.pdf')).toBeTruthy();
}
