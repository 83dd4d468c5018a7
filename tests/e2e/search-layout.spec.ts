import type { Page } from '@playwright/test';
import { violationsIn } from './axe.ts';
import { expect, test } from './site.ts';

const CONTROLS =
  '[data-search] :is(button, select, input:not([type=checkbox]), label:has(input), summary, .option, .kind, .see-all)';

const STATES: Record<string, (page: Page) => Promise<void>> = {
  'grouped results with dates': (page) => open(page, 'q=lịch+tiếp+công+dân+sở+tư+pháp+tháng+12'),
  'filtered results': (page) => open(page, 'q=dân+vận&loai=Văn+bản&nam=2026&tu=2026-01-01'),
  'an exact number': (page) => open(page, 'q=8+ct+tu'),
  'no results': (page) => open(page, 'q=xyzzyqwk'),
  'suggestions open': async (page) => {
    await open(page, 'q=dân');
    await page.locator('input[name="q"]').fill('8 ct');
    await expect(page.getByRole('listbox')).toBeVisible();
    await page.keyboard.press('ArrowDown');
  },
  'filters open': async (page) => {
    await open(page, 'q=dân');
    await page.getByText('Thu hẹp, sắp xếp').click();
  },
};

async function open(page: Page, query: string): Promise<void> {
  await page.goto(`/tim-kiem/?${query}`);
  await expect(page.locator('[data-search]')).toHaveAttribute('data-state', 'ready');
}

for (const [name, show] of Object.entries(STATES))
  test(`${name}: fits a narrow phone, with room to touch, without violation`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await show(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, 'pixels to scroll sideways').toBeLessThanOrEqual(0);
    // Found and measured in one step: results are redrawn while the user types.
    const small = await page.evaluate((selector) => {
      const shown = [...document.querySelectorAll(selector)].filter((each) =>
        each.checkVisibility({ visibilityProperty: true }),
      );
      if (shown.length === 0) throw new Error('No control is shown.');
      return shown
        .filter((each) => each.getBoundingClientRect().height < 44)
        .map((each) => each.textContent);
    }, CONTROLS);
    expect(small).toEqual([]);
    await page.setViewportSize({ width: 360, height: 900 });
    expect(await violationsIn(page, 'light'), 'at 360 px').toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await violationsIn(page, 'dark'), 'at 1280 px').toEqual([]);
  });
