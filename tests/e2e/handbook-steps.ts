/** What the tests of the handbook share: a screen that looks the same every day, and what is on it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { NOW } from './figures-steps.ts';
import type { CmsSite } from './cms-site.ts';
import * as steps from './cms-steps.ts';
import { expect } from './cms-test.ts';

/** Tall enough for every part that is pictured. */
export const VIEWPORT = { width: 1280, height: 1300 };

/** Always the same day, always the same author. */
export async function prepare({ page, site }: { page: Page; site: CmsSite }): Promise<void> {
  await page.clock.setSystemTime(NOW);
  site.git('config', 'user.name', 'Cán bộ biên tập');
}

export const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });
/** Back to the list, and whether all is saved: the left end of the bar above a form. */
export const backLink = (page: Page): Locator => page.locator('[class*="-ToolbarSectionBackLink"]');
export const openMenu = (page: Page): Locator =>
  page.locator('[role=menu] [class*="-DropdownList"]');
export async function closeMenu(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(openMenu(page)).toBeHidden();
}
/** The whole of a field: label, input, hint. */
export const whole = (page: Page, key: string): Locator =>
  steps.field(page, key).locator('xpath=ancestor::*[contains(@class,"-ControlContainer")][1]');
export const onMain = (site: CmsSite, file: string): string =>
  readFileSync(join(site.repoDir, 'content', file), 'utf8');
export const draft = (site: CmsSite, entry: string): string =>
  site.git('show', `cms/${entry}:content/${entry}.md`);
