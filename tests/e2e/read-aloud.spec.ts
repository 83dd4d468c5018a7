/** “Nghe” reads a page with a Vietnamese voice of the device, and is not offered without one. */
import type { Page } from '@playwright/test';
import { PAGES } from './pages.ts';
import { alone as test, expect } from './site.ts';

interface Heard {
  text: string;
  voice: string | undefined;
}

/** A device with those voices, which notes what it is given and never comes to its end. */
async function withVoices(
  page: Page,
  voices: readonly { name: string; lang: string; localService: boolean }[],
): Promise<void> {
  await page.addInitScript((list) => {
    const heard: Heard[] = [];
    Object.defineProperty(window, 'heard', { value: heard });
    window.SpeechSynthesisUtterance = class extends EventTarget {
      voice?: SpeechSynthesisVoice;
      constructor(readonly text: string) {
        super();
      }
    } as never;
    Object.defineProperty(window, 'speechSynthesis', {
      value: Object.assign(new EventTarget(), {
        getVoices: () => list,
        cancel: () => heard.splice(0),
        speak: ({ text, voice }: SpeechSynthesisUtterance) =>
          heard.push({ text, voice: voice?.name }),
      }),
    });
  }, voices);
}
const heard = (page: Page): Promise<Heard[]> =>
  page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);

test('a story is read from its title to its end', async ({ page }) => {
  await withVoices(page, [
    { name: 'Mây', lang: 'vi-VN', localService: false },
    { name: 'An', lang: 'vi_VN', localService: true },
  ]);
  await page.goto(PAGES.story);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByRole('button', { name: 'Nghe' }).click();
  const lines = await heard(page);
  expect(lines[0]).toEqual({ text: title, voice: 'An' });
  expect(lines.length).toBeGreaterThan(3);
  const last = await page.locator('main [data-aloud]').last().innerText();
  expect(lines.at(-1)?.text).toBe(last.split(/\n+/).at(-1));
  await page.getByRole('button', { name: 'Dừng' }).click();
  expect(await heard(page)).toEqual([]);
  await expect(page.getByRole('button', { name: 'Nghe' })).toBeVisible();
});

test('a voice of another language or of a service is not offered', async ({ page }) => {
  await withVoices(page, [
    { name: 'Mây', lang: 'vi-VN', localService: false },
    { name: 'Ann', lang: 'en-US', localService: true },
  ]);
  await page.goto(PAGES.story);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Nghe' })).toBeHidden();
});
