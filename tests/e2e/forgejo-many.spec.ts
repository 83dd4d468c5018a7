/** A repository of more files than Forgejo gives on one page (1,000 as shipped). */
import { AN } from './forgejo-site.ts';
import { expect, test } from './forgejo-test.ts';
import * as steps from './cms-steps.ts';

const MORE = 1500;
test.use({ records: MORE });

test('all of 1,500 directives are listed, with a request each and once only', async ({
  site,
  signIn,
}) => {
  test.setTimeout(180_000);
  const page = await signIn(AN);
  const start = Date.now();
  await page.goto(steps.adminUrl(site.baseUrl, '#/collections/directives'));
  // Two hundred are drawn; the line below says of how many.
  const listed = async (): Promise<number> => {
    const [line = ''] = await page.getByText(/^Đang hiện [\d.]+ trên [\d.]+ mục/).allTextContents();
    return Number(/trên ([\d.]+)/.exec(line)?.[1]?.replaceAll('.', '') ?? 0);
  };
  await expect.poll(listed, { timeout: 120_000 }).toBeGreaterThanOrEqual(MORE);
  console.log(`    ${MORE} văn bản hiện ra sau ${((Date.now() - start) / 1000).toFixed(1)} s`);

  const asked = (what: string) => site.forge.log.filter((line) => line.includes(what)).length;
  const before = { texts: asked('/git/blobs/'), trees: asked('/git/trees/') };
  await steps.settled(page);
  await page.reload();
  await expect.poll(listed, { timeout: 120_000 }).toBeGreaterThanOrEqual(MORE);
  await steps.settled(page);
  expect(asked('/git/blobs/') - before.texts, 'what was read is kept in the browser').toBe(0);
  const pages = asked('/git/trees/') - before.trees;
  await page.getByRole('button', { name: 'Nhóm theo' }).click();
  await page.getByRole('menuitem', { name: 'Năm ban hành', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Năm ban hành: 2019' })).toBeVisible();
  await steps.settled(page);
  expect(asked('/git/trees/') - before.trees, 'the tree of a commit is asked for once').toBe(pages);
});
