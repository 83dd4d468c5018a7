/**
 * An editor's actions in the CMS, by the words on the screen. Decap's fields manage the cursor
 * themselves: `fill()` appends to the text, so a text is typed as a person would.
 */
import { expect, type Locator, type Page, type Request } from '@playwright/test';
import { EDITOR_SERVICE_PATH } from '#features/editor-service.ts';
import { choose, field, pickDate, typeText } from './cms-fields.ts';

export * from './cms-backup.ts';
export * from './cms-fields.ts';

/** An address in the CMS. */
export const adminUrl = (baseUrl: string, hash = ''): string => `${baseUrl}/admin/${hash}`;

/** Time for a response to cause the next request; the page must be idle as well. */
const QUIET_MS = 150;
const LOOK_EVERY_MS = 30;
const traffic = new WeakMap<Page, { open: Set<Request>; at: number }>();

export function watchTraffic(page: Page): void {
  if (traffic.has(page)) return;
  const seen = { open: new Set<Request>(), at: Date.now() };
  traffic.set(page, seen);
  page.on('request', (request) => {
    // Asked every second, of whatever else is done.
    if (request.url().endsWith(`${EDITOR_SERVICE_PATH}publication`)) return;
    // Requests of the previous page never end.
    if (request.isNavigationRequest()) seen.open.clear();
    seen.open.add(request);
    seen.at = Date.now();
  });
  const end = (request: Request): void => {
    if (!seen.open.delete(request)) return;
    seen.at = Date.now();
  };
  page.on('requestfinished', end);
  page.on('requestfailed', end);
}

/** After a key Chromium may withhold idle callbacks: then a punctual timer proves the same. */
const isIdle = (page: Page): Promise<boolean> =>
  page
    .evaluate(
      () =>
        new Promise<boolean>((done) => {
          requestIdleCallback(() => done(true));
          const due = performance.now() + 500;
          setTimeout(() => done(performance.now() - due < 20), 500);
        }),
    )
    .catch(() => false);

/** What the page is still busy with; '' after a while without requests and activity. */
async function business(page: Page): Promise<string> {
  const seen = traffic.get(page);
  if (!seen) throw new Error('nobody watches the traffic of this page');
  if (!(await isIdle(page))) return 'not idle';
  const open = [...seen.open].map((request) => `${request.url()} ${request.postData() ?? ''}`);
  return open.length === 0 && Date.now() - seen.at < QUIET_MS ? 'just answered' : open.join('\n');
}

/** Waits for the last request: the CMS replaces a loading form, and text typed then is lost. */
export const settled = (page: Page): Promise<void> =>
  expect.poll(() => business(page), { intervals: [LOOK_EVERY_MS] }).toBe('');

/** Opens the CMS and signs in. */
export async function login(page: Page, baseUrl: string): Promise<void> {
  watchTraffic(page);
  await page.goto(adminUrl(baseUrl));
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expectFirstScreen(page);
}

/** What opens after signing in. */
export const expectFirstScreen = (page: Page): Promise<void> =>
  expect(page.getByRole('heading', { name: 'Việc hôm nay' })).toBeVisible();

/** Opens the CMS in another tab of a signed-in user. */
export async function openSignedIn(page: Page, baseUrl: string): Promise<void> {
  watchTraffic(page);
  await page.goto(adminUrl(baseUrl));
  await expectFirstScreen(page);
}

export const saveButton = (page: Page): Locator =>
  page.getByRole('button', { name: 'Lưu nháp', exact: true });

/** The bar of a form: its buttons, and what it says of the record. */
export const toolbar = (page: Page): Locator => page.locator('.mb-toolbar');

const action = (page: Page, name: string | RegExp): Locator =>
  toolbar(page).getByRole('button', { name, exact: true });

/** Presses a button of the bar, or the same in its menu. */
export async function press(page: Page, name: string): Promise<void> {
  const button = action(page, name);
  if (!(await button.isVisible())) await toolbar(page).getByLabel('Việc khác').click();
  await button.click();
}

/** Waits for the form at the end of a link, an address or a reload. */
export async function expectForm(page: Page): Promise<void> {
  await expect(toolbar(page)).toBeVisible();
  await settled(page);
}

/** Reloads the open form: left while it still starts, Decap may redirect the page back to it. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await expectForm(page);
}

/** Opens the list first, like a user: Decap keeps a form open when only the address changes. */
export async function openList(page: Page, baseUrl: string, collection: string): Promise<void> {
  await page.goto(adminUrl(baseUrl, `#/collections/${collection}`));
  await expectNoForm(page);
  await settled(page);
}

/** A form that reloads has no button for a moment, either: only other screens have the menu. */
export async function expectNoForm(page: Page): Promise<void> {
  await expect(toolbar(page)).toBeHidden();
  const menu = page.getByRole('navigation', { name: 'Chuyên mục', includeHidden: true });
  await expect(menu).toBeAttached();
}

export async function openNew(page: Page, baseUrl: string, collection: string): Promise<void> {
  await openList(page, baseUrl, collection);
  await page.goto(adminUrl(baseUrl, `#/collections/${collection}/new`));
  await expectForm(page);
}

export async function openEntry(
  page: Page,
  baseUrl: string,
  collection: string,
  slug: string,
): Promise<void> {
  await openList(page, baseUrl, collection);
  await page.goto(adminUrl(baseUrl, `#/collections/${collection}/entries/${slug}`));
  await expectForm(page);
}

/** Waits for a message with that text; messages stack up, the newest counts. */
export const expectToast = (page: Page, text: string | RegExp): Promise<void> =>
  expect(page.getByRole('alert').filter({ hasText: text }).last()).toBeVisible();

/**
 * Runs `work` and waits for the server's response to that action; a message on the screen might be
 * an earlier one.
 */
async function during(page: Page, action: string, work: () => Promise<void>): Promise<void> {
  const answered = page.waitForResponse(
    (response) =>
      response.url().endsWith('/cms/api/v1') &&
      (response.request().postDataJSON() as { action?: string }).action === action,
  );
  await work();
  const response = await answered;
  expect(response.status(), await response.text()).toBe(200);
}

export async function save(page: Page): Promise<void> {
  await during(page, 'persistEntry', () => saveButton(page).click());
  await expectState(page, /^(?!.*chưa lưu)/);
  await expect(page).toHaveURL(/\/entries\//);
  await settled(page);
}

/** The state of the record, as its bar says. */
export const expectState = (page: Page, state: string | RegExp): Promise<void> =>
  expect(toolbar(page).getByRole('status').first()).toHaveText(state);

/** The button that leads to each step of a draft, and the state then. */
export const STEPS = {
  'Bản nháp': { button: 'Trả về bản nháp', state: 'Bản nháp' },
  'Đang xét duyệt': { button: 'Gửi duyệt', state: 'Đang xét duyệt' },
  'Sẵn sàng': { button: 'Duyệt', state: 'Sẵn sàng đăng' },
} as const;
export type Status = keyof typeof STEPS;

export async function setStatus(page: Page, status: Status): Promise<void> {
  const { button, state } = STEPS[status];
  await during(page, 'updateUnpublishedEntryStatus', () => press(page, button));
  await expectState(page, state);
  await settled(page);
}

const question = (page: Page, name: RegExp): Locator => page.getByRole('dialog', { name });

/** Answers yes to a question in a dialog of the form. */
export const agree = (page: Page, name: RegExp): Promise<void> =>
  question(page, name).getByRole('button').first().click();

/** Accepts every question the CMS asks when a form is opened or left. */
export async function acceptDialogs(page: Page): Promise<void> {
  page.on('dialog', (dialog) => void dialog.accept());
  for (const name of [/^Rời đi khi chưa lưu/, /^Dùng lại phần viết dở/])
    await page.addLocatorHandler(question(page, name), () => agree(page, name));
}

/** The last step, under its name for who may publish at once and for the others. */
const publishButton = (page: Page): Locator =>
  action(page, /^(?:Đăng ngay|Đăng lên trang|Hẹn đăng .*)$/);

/** Presses the last step and agrees; what the form asks in addition is left to the test. */
export async function pressPublish(page: Page): Promise<void> {
  await publishButton(page).click();
  await agree(page, /^Đăng “/);
}

export async function publish(page: Page): Promise<void> {
  await during(page, 'publishUnpublishedEntry', () => pressPublish(page));
  await expectState(page, /^(?:Đang đăng|Đã lên trang|Chưa lên trang|Đã ghi vào kho|Đã hẹn)/);
  await settled(page);
}

/** Draft → in review → ready → public. */
export async function takeThroughWorkflow(page: Page): Promise<void> {
  await setStatus(page, 'Đang xét duyệt');
  await setStatus(page, 'Sẵn sàng');
  await publish(page);
}

export interface DirectiveInput {
  title: string;
  number: string;
  issuer: string;
  issuedOn: string;
  summary: string;
  body?: string;
}

/** Fills in all required fields of a new directive. */
export async function fillDirective(page: Page, directive: DirectiveInput): Promise<void> {
  await typeText(page, field(page, 'title'), directive.title);
  await choose(page, field(page, 'system'), 'Văn bản của Nhà nước');
  await choose(page, field(page, 'type'), 'Chỉ thị');
  await typeText(page, field(page, 'number'), directive.number);
  await choose(page, field(page, 'issuer'), directive.issuer);
  await pickDate(field(page, 'issuedOn'), directive.issuedOn);
  await choose(page, field(page, 'status'), 'Còn hiệu lực');
  await typeText(page, field(page, 'basis'), 'Chưa có văn bản thay thế hoặc bãi bỏ');
  await pickDate(field(page, 'checkedOn'), '2026-11-23');
  await choose(page, field(page, 'fields'), 'Công tác dân vận');
  await page.keyboard.press('Escape');
  await typeText(page, field(page, 'summary'), directive.summary);
  await pickDate(field(page, 'publishedOn'), '2026-11-23');
  if (!directive.body) return;
  await page.locator('[data-slate-editor=true]').last().click();
  await page.keyboard.insertText(directive.body);
}

/** Deletes a published record, from its form. */
export async function deletePublished(page: Page): Promise<void> {
  await during(page, 'deleteFiles', async () => {
    await press(page, 'Xóa khỏi trang');
    await agree(page, /^Xóa khỏi trang/);
  });
  await expect(page.getByRole('link', { name: /^Thêm / })).toBeVisible();
}

/** Unpublishes a record into a draft that is ready, from its form. */
export async function unpublish(page: Page): Promise<void> {
  await during(page, 'persistEntry', async () => {
    await press(page, 'Ngừng công bố');
    await agree(page, /^Ngừng công bố/);
  });
  await settled(page);
}

interface UploadedFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export const WHOLE_PDF = '%PDF-1.7\n\0\0binary\n%%EOF';

export const pdf = (name: string, text = WHOLE_PDF): UploadedFile => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(text),
});

/** Chooses files in a list of files; the fields of those that are taken are open afterwards. */
export async function uploadInEntry(page: Page, ...files: UploadedFile[]): Promise<void> {
  await page.locator('.mb-drop input[type=file]').setInputFiles(files);
  await expect(page.locator('.mb-drop .mb-primary')).toBeEnabled();
}

/**
 * The server's status at an address. After a pause, a kept-alive connection may just be closing:
 * browsers retry, and so does this.
 */
export const statusOf = async (page: Page, url: string): Promise<number> =>
  (await page.request.get(url, { maxRetries: 2 })).status();
