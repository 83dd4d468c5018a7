/** A slow connection: late responses apply only to the form that requested them. */
import type { Page } from '@playwright/test';
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';

interface Held {
  /** Resolves when a response has been held back. */
  readonly asked: Promise<undefined>;
  /** Releases the responses, and waits until the page has received them. */
  readonly release: () => Promise<void>;
}

const LOADS = ['getEntry', 'unpublishedEntry', 'unpublishedEntryDataFile'];

/** Holds back the server's responses to requests for a record. @param after from this action on */
async function holdBack(page: Page, slug: string, after?: string): Promise<Held> {
  let holds = after === undefined;
  const asked = Promise.withResolvers<undefined>();
  const released = Promise.withResolvers<undefined>();
  const answers: Promise<void>[] = [];
  await page.route('**/cms/api/v1', (route) => {
    const text = route.request().postData() ?? '';
    const { action = '' } = JSON.parse(text) as { action?: string };
    holds ||= action === after;
    if (!holds || !LOADS.includes(action) || !text.includes(slug)) return route.continue();
    asked.resolve(undefined);
    const answer = released.promise.then(() => route.continue());
    answers.push(answer);
    return answer;
  });
  return {
    asked: asked.promise,
    release: async () => {
      released.resolve(undefined);
      await Promise.all(answers);
      await steps.settled(page);
    },
  };
}

const title = (page: Page) => steps.field(page, 'title');

/** Decap keeps a form open when only the address changes: an editor sees the list in between. */
async function openList(page: Page, baseUrl: string, collection: string): Promise<void> {
  await page.goto(steps.adminUrl(baseUrl, `#/collections/${collection}`));
  await steps.expectNoForm(page);
}

test('a record that comes late leaves the one that was opened meanwhile', async ({
  editor,
  site,
}) => {
  const [slow, next] = ['2024-cau-nho-noi-hai-bo', '2025-phieu-hen-mot-lan'];
  const held = await holdBack(editor, slow);
  await openList(editor, site.baseUrl, 'stories');
  await editor.goto(steps.adminUrl(site.baseUrl, `#/collections/stories/entries/${slow}`));
  await held.asked;
  await openList(editor, site.baseUrl, 'stories');
  await editor.goto(steps.adminUrl(site.baseUrl, `#/collections/stories/entries/${next}`));
  await expect(title(editor)).toHaveValue('Phiếu hẹn một lần');
  await steps.typeText(editor, title(editor), 'Đang sửa');
  await held.release();
  await expect(title(editor)).toHaveValue('Đang sửa');
});

test('after a new record is saved the next one can be begun at once, of the same agency', async ({
  editor,
  site,
}) => {
  const first = {
    title: 'Văn bản đầu',
    number: '61/CT-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Minh Họa',
    issuedOn: '2026-11-20',
    summary: 'Tóm tắt.',
    body: 'Nội dung.',
  };
  await steps.openNew(editor, site.baseUrl, 'directives');
  await steps.fillDirective(editor, first);
  // Kept in the browser until it is stored; else the next record would be offered it.
  await steps.expectBackup(editor, first.body);
  const held = await holdBack(editor, '2026-61-ct-ubnd', 'persistEntry');
  await steps.saveButton(editor).click();
  await held.asked;
  await steps.expectNoBackup(editor, first.body);
  await openList(editor, site.baseUrl, 'directives');
  await editor.goto(steps.adminUrl(site.baseUrl, '#/collections/directives/new'));
  await expect(title(editor)).toHaveValue('');
  await expect(editor.getByText(first.issuer, { exact: true })).toBeVisible();
  await steps.typeText(editor, title(editor), 'Văn bản thứ hai');
  await held.release();
  await expect(title(editor)).toHaveValue('Văn bản thứ hai');
  expect(editor.url()).toMatch(/#\/collections\/directives\/new$/);
});
