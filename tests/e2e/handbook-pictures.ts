/**
 * The pictures of the editors' handbook: taken from the real screens when asked (UPDATE_PICTURES=1),
 * otherwise compared by the words on them. Pixels differ from machine to machine with its fonts; a
 * picture is stale when a word on the screen has changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { expect } from './newsroom-test.ts';

const FOLDER = resolve('cms/handbook/pictures');
const IS_UPDATE = process.env['UPDATE_PICTURES'] === '1';
const AGAIN =
  'Màn hình đã đổi: chạy lại với UPDATE_PICTURES=1 npm run e2e -- tests/e2e/cms-handbook';

/** What is typed is on the picture, too. */
async function wordsOf(element: Locator): Promise<string> {
  const words = await element.evaluate((root) => {
    const typed = [...root.querySelectorAll('input, textarea, select')].map((control) =>
      control instanceof HTMLSelectElement
        ? (control.selectedOptions[0]?.text ?? '')
        : control instanceof HTMLInputElement && /^(?:checkbox|radio|file)$/.test(control.type)
          ? ''
          : (control as HTMLInputElement).value,
    );
    return [(root as HTMLElement).innerText, ...typed].join('\n');
  });
  return words
    .replace(/localhost:\d+/g, 'localhost')
    .replace(/^\d{1,2} tháng \d{1,2}\b.*$/gm, '(ngày)') // a card names the day of its last commit
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

const MARGIN = 12;

/** The smallest box around all of them, as far as the window shows it. */
async function boxAround(page: Page, parts: readonly Locator[]) {
  const boxes = await Promise.all(parts.map((part) => part.boundingBox()));
  const shown = boxes.filter((box) => box !== null);
  const { width, height } = page.viewportSize()!;
  const left = Math.max(0, Math.min(...shown.map(({ x }) => x)) - MARGIN);
  const top = Math.max(0, Math.min(...shown.map(({ y }) => y)) - MARGIN);
  const right = Math.min(width, Math.max(...shown.map((box) => box.x + box.width)) + MARGIN);
  const bottom = Math.min(height, Math.max(...shown.map((box) => box.y + box.height)) + MARGIN);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Messages come and go by themselves, and lie over what is shown. */
const showMessages = (page: Page, visibility: 'hidden' | 'visible'): Promise<void> =>
  page.evaluate((value) => {
    for (const message of document.querySelectorAll<HTMLElement>(
      '.Toastify, .Toastify *, #mb-notice',
    ))
      message.style.setProperty('visibility', value);
  }, visibility);

async function take(page: Page, name: string, parts: readonly Locator[]): Promise<void> {
  await page.mouse.move(0, 0);
  await showMessages(page, 'hidden');
  const clip = await boxAround(page, parts);
  const shot = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
  await showMessages(page, 'visible');
  await sharp(shot)
    .webp({ quality: 70, effort: 6, smartSubsample: true })
    .toFile(resolve(FOLDER, `${name}.webp`));
}

/** The ring around what is being typed in lies over its label. */
const leaveField = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement?.matches('input, textarea')) (activeElement as HTMLElement).blur();
  });

/** @param parts what the picture must show; it is cut around them */
export async function picture(page: Page, name: string, parts: readonly Locator[]): Promise<void> {
  for (const part of parts) await expect(part).toBeVisible();
  await leaveField(page);
  await parts[0]!.evaluate((element) =>
    element.scrollIntoView({
      block: element.clientHeight > innerHeight - 200 ? 'start' : 'center',
    }),
  );
  const words = async () => `${(await Promise.all(parts.map(wordsOf))).join('\n')}\n`;
  const file = resolve(FOLDER, `${name}.txt`);
  if (IS_UPDATE) {
    await take(page, name, parts);
    writeFileSync(file, await words());
  }
  await expect.poll(words, AGAIN).toBe(readFileSync(file, 'utf8'));
}
