/** What is the same on every forge of others, GitHub and GitLab, whatever they call a request. */
import { expect, type Page } from '@playwright/test';
import type { BareRepository } from '#tests/forgejo-double/bare-repository.ts';
import type { Account } from '#tests/forgejo-double/accounts.ts';
import { save, setStatus } from './forge-steps.ts';
import * as steps from './cms-steps.ts';

export const SLUG = '2025-tu-sach-dau-hem';
export const FILE = `content/stories/${SLUG}.md`;
export const NOTE = 'Ghi rõ số hộ.';

interface Place {
  readonly page: Page;
  readonly baseUrl: string;
  readonly repository: BareRepository;
}

/** The text of the record on a branch. */
export const shown = (repository: BareRepository, branch: string): Promise<string> =>
  repository.git(['show', `${branch}:${FILE}`]);

/** @param log what the double was asked */
export async function expectListWithoutHistory(
  { page, baseUrl }: Place,
  log: readonly string[],
): Promise<void> {
  await page.goto(steps.adminUrl(baseUrl, '#/collections/stories'));
  await expect(page.getByRole('link', { name: /Tủ sách/ })).toBeVisible();
  await steps.settled(page);
  expect(log.filter((line) => line.includes('/commits'))).toEqual([]);
}

/** Saved twice, the second time as “Tên lần hai”, and sent to review. */
export async function draftTwice({ page, baseUrl, repository }: Place): Promise<void> {
  await steps.openEntry(page, baseUrl, 'stories', SLUG);
  await steps.typeText(page, steps.field(page, 'title'), 'Tên của An');
  await save(page);
  expect(await shown(repository, `cms/stories/${SLUG}`)).toContain('title: Tên của An');
  expect(await shown(repository, 'main')).not.toContain('Tên của An');
  await steps.typeText(page, steps.field(page, 'title'), 'Tên lần hai');
  await save(page);
  expect(await shown(repository, `cms/stories/${SLUG}`)).toContain('title: Tên lần hai');
  await setStatus(page, 'Đang xét duyệt');
}

export async function settleNote(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Đánh dấu đã xử lý' }).click();
  await expect(page.getByText('đã xử lý', { exact: true })).toBeVisible();
}

export async function expectLatestChange({ page, baseUrl }: Place, by: Account): Promise<void> {
  await page.goto(steps.adminUrl(baseUrl, '#/trang/hoat-dong'));
  const latest = page.locator('.mb-page ol > li').first();
  await expect(latest).toContainText(`${by.full_name} (${by.email})`);
  await expect(latest).toContainText(`sửa ${SLUG}`);
}
