/** The pane beside a form: the page of the record, or its text and its fields. */
import { expect, type FrameLocator, type Page } from '@playwright/test';
import { violationsOn } from './axe.ts';

export const preview = (page: Page): FrameLocator => page.frameLocator('iframe[title="Xem trước"]');
export const heading = (page: Page) => preview(page).getByRole('heading', { level: 1 });
export const pane = (page: Page) => page.getByRole('region', { name: 'Xem trước' });
export const press = (page: Page, name: string) =>
  pane(page).getByRole('button', { name, exact: true }).click();
export const paperOf = (page: Page) =>
  preview(page)
    .locator('body')
    .evaluate((body) => getComputedStyle(body).backgroundColor);
/**
 * Of the pane, and of the document in its frame: the sandbox runs no script, so none of axe's either,
 * and the same document is opened in a page of its own.
 */
export async function expectAccessible(page: Page, theme: 'light' | 'dark'): Promise<void> {
  expect(await violationsOn(page, ['.mb-viewer'])).toEqual([]);
  const html = await preview(page)
    .locator('html')
    .evaluate(({ outerHTML }) => outerHTML);
  const alone = await page.context().newPage();
  await alone.emulateMedia({ colorScheme: theme });
  const address = new URL('khung', page.url()).href;
  const body = `<!doctype html>${html}`;
  await alone.route(address, (route) => route.fulfill({ contentType: 'text/html', body }));
  await alone.goto(address);
  expect(await violationsOn(alone), 'in the frame').toEqual([]);
  await alone.close();
}
