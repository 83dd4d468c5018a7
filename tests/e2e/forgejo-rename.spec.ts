/** A corrected number on Forgejo: the draft holds the move, and publishing is one merge. */
import type { Page } from '@playwright/test';
import { publish, save, saveButton, setStatus } from './forge-steps.ts';
import { AN, BINH } from './forgejo-site.ts';
import { expect, test } from './forgejo-test.ts';
import * as steps from './cms-steps.ts';

const slugOf = (number: number) => `2026-${number}-ct-ubnd`;
const fileOf = (number: number) => `content/directives/${slugOf(number)}.md`;
const branchOf = (number: number) => `cms/directives/${slugOf(number)}`;

async function makePublic(page: Page): Promise<void> {
  await setStatus(page, 'Sẵn sàng');
  await publish(page);
  await steps.expectToast(page, 'Mục đã được công bố');
  await steps.settled(page);
}

async function create(page: Page, baseUrl: string, number: number): Promise<void> {
  await steps.openNew(page, baseUrl, 'directives');
  await steps.fillDirective(page, {
    title: `Về việc đánh nhầm số ${number}`,
    number: `${number}/CT-UBND`,
    issuer: 'Ủy ban nhân dân tỉnh Vĩnh Long',
    issuedOn: '2026-11-20',
    summary: 'Tóm tắt.',
    body: 'Nội dung của văn bản, đủ dài để git nhận ra khi tệp đổi tên.',
  });
  await save(page);
}

const renumber = (page: Page, number: number) =>
  steps.typeText(page, steps.field(page, 'number'), `${number}/CT-UBND`);

test.describe.configure({ mode: 'serial' });

test('a public document moves with a draft, again within it, and is one merge away', async ({
  site,
  signIn,
}) => {
  const page = await signIn(AN);
  const isThere = async (place: string, number: number) =>
    (await site.forge.repository.resolve(`${place}:${fileOf(number)}`)) !== undefined;
  await create(page, site.baseUrl, 71);
  await makePublic(page);
  await steps.openEntry(page, site.baseUrl, 'directives', slugOf(71));
  await renumber(page, 72);
  await save(page);
  expect(await isThere('main', 71)).toBe(true);
  expect([await isThere(branchOf(71), 71), await isThere(branchOf(71), 72)]).toEqual([false, true]);
  expect(await site.forge.repository.git(['rev-list', '--count', `main..${branchOf(71)}`])).toBe(
    '1\n',
  );

  await renumber(page, 73);
  await save(page);
  await steps.openEntry(page, site.baseUrl, 'directives', slugOf(71));
  await expect(steps.field(page, 'number')).toHaveValue('73/CT-UBND');
  await steps.typeText(page, steps.field(page, 'summary'), 'Tóm tắt đã sửa.');
  await save(page);
  await makePublic(page);
  await expect(page).toHaveURL(new RegExp(`/entries/${slugOf(73)}$`));
  await expect(steps.field(page, 'number')).toHaveValue('73/CT-UBND');
  const there = await Promise.all([71, 72, 73].map((number) => isThere('main', number)));
  expect(there).toEqual([false, false, true]);
  const text = await site.show('main', fileOf(73));
  expect(text).toContain(`formerIds:\n  - ${slugOf(71)}\n`);
  expect(text).not.toContain(slugOf(72));
  expect(text).toContain('Tóm tắt đã sửa.');
});

test('a draft that was never public moves without a former address', async ({ site, signIn }) => {
  const page = await signIn(AN);
  await create(page, site.baseUrl, 75);
  await steps.typeText(page, steps.field(page, 'summary'), 'Tóm tắt đã sửa.');
  await save(page);
  await renumber(page, 76);
  await save(page);
  await makePublic(page);
  expect(await site.show('main', fileOf(76))).not.toContain('formerIds');
});

test('what a colleague saved or moved meanwhile is not lost', async ({
  site,
  signIn,
  tolerated,
}) => {
  // Decap leaves the promise of a failed save rejected, with a plain object.
  tolerated.push(/^script: Object$/);
  const [an, binh] = [await signIn(AN), await signIn(BINH)];
  await steps.openEntry(an, site.baseUrl, 'directives', slugOf(76));
  await steps.openEntry(binh, site.baseUrl, 'directives', slugOf(76));
  await renumber(binh, 77);
  await save(binh);
  await steps.typeText(an, steps.field(an, 'summary'), 'Của An.');
  await saveButton(an).click();
  await steps.expectToast(an, new RegExp(`chuyển sang ${fileOf(77)}`));
  expect(await site.show(branchOf(76), fileOf(77))).not.toContain('Của An.');
});
