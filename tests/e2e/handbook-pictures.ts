/**
 * The pictures of the editors' handbook, taken from the real screens on request
 * (UPDATE_PICTURES=1). Otherwise their subjects must be on screen, after the same clicks.
 */
import { resolve } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import type { CmsSite } from './cms-site.ts';
import * as steps from './cms-steps.ts';
import { expect } from './cms-test.ts';
import { NOW } from './figures-steps.ts';

const FOLDER = resolve('cms/handbook/pictures');
const IS_UPDATE = process.env['UPDATE_PICTURES'] === '1';
const MARGIN = 12;

/** The smallest box around all of them, within the window. */
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

/** Messages come and go by themselves, and cover the subject. */
const showMessages = (page: Page, visibility: 'hidden' | 'visible'): Promise<void> =>
  page.evaluate((value) => {
    for (const message of document.querySelectorAll<HTMLElement>('.mb-messages'))
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

/** The focus ring of an input covers its label. */
const leaveField = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement?.matches('input, textarea')) (activeElement as HTMLElement).blur();
  });

/** The bar of a form in a window so narrow that its words are as large as those of the page. */
export async function barPicture(page: Page, name: string): Promise<void> {
  const wide = page.viewportSize()!;
  if (IS_UPDATE) await page.setViewportSize({ ...wide, width: 600 });
  await picture(page, name, [steps.toolbar(page)]);
  await page.setViewportSize(wide);
}

/** @param parts what the picture must show; it is cropped to them */
export async function picture(page: Page, name: string, parts: readonly Locator[]): Promise<void> {
  for (const part of parts) await expect(part).toBeVisible();
  if (!IS_UPDATE) return;
  await leaveField(page);
  await parts[0]!.evaluate((element) =>
    element.scrollIntoView({
      block: element.clientHeight > innerHeight - 200 ? 'start' : 'center',
    }),
  );
  await take(page, name, parts);
}

/** Tall enough for every pictured part. */
export const VIEWPORT = { width: 1280, height: 1300 };

/** Always the same day, always the same author. */
export async function prepare({ page, site }: { page: Page; site: CmsSite }): Promise<void> {
  await page.clock.setSystemTime(NOW);
  site.git('config', 'user.name', 'Cán bộ biên tập');
}

export const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });
/** A complete field: label, input, hint. */
export const whole = (page: Page, key: string): Locator =>
  steps.field(page, key).locator('xpath=ancestor::*[contains(@class,"-ControlContainer")][1]');
