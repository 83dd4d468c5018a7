/** What a citizen sent, on its way over the forge: moderators find it on the board, and it can be published. */
import { RECEIVER_STAFF } from '#strings/receiver.ts';
import { deliverTo } from '#scripts/receiver/forge/forge-settings.ts';
import { REPOSITORY } from '#tests/forgejo-double/forgejo-double.ts';
import { AN, BINH } from './forgejo-site.ts';
import { expect, test } from './forgejo-test.ts';
import * as steps from './cms-steps.ts';

const CODE = '2026-11-k7m3q9tx';
const QUESTION = 'Ngày 15 trùng thứ Bảy thì tiếp công dân ngày nào?';

test('a question from the receiver stands on the board of the CMS, and opens in its form', async ({
  site,
  signIn,
}) => {
  const deliver = deliverTo({
    kind: 'forgejo',
    api: `${site.baseUrl}/git/api/v1`,
    repository: REPOSITORY,
    base: 'main',
    token: site.forge.accounts.grantToken(BINH),
  });
  const data = [`title: "${QUESTION}"`, 'kind: "question"', `question: "${QUESTION}"`];
  await deliver({
    branch: `cms/feedback/${CODE}`,
    path: `content/feedback/${CODE}.md`,
    text: `---\n${data.join('\n')}\nreceivedOn: "2026-11-23"\n---\n`,
    message: `${RECEIVER_STAFF.draft(CODE)}\n\n${RECEIVER_STAFF.nothing}`,
  });
  const page = await signIn(AN);
  await page.goto(steps.adminUrl(site.baseUrl, '#/workflow'));
  const card = page.getByRole('link', { name: new RegExp(QUESTION.replace('?', '\\?')) });
  await expect(card).toBeVisible();
  await card.click();
  await expect(steps.field(page, 'question')).toHaveValue(QUESTION);
  await expect(page.getByRole('button', { name: 'Trạng thái: Bản nháp' })).toBeVisible();
  await steps.settled(page);
});
