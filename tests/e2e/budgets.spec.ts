/** What reading pages may weigh, as brotli, from docs/domain.md 10. */
import type { Response } from '@playwright/test';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from './site.ts';

const READING = {
  home: '/',
  directive: '/van-ban/2026-15-2026-qd-ubnd/',
  story: '/dan-van-kheo/2023-den-nang-luong-mat-troi-duong-que/',
  reception: '/lich-tiep-cong-dan/minh-hoa-ubnd-tinh/',
  agency: '/co-quan/minh-hoa-so-tu-phap/',
};
const BUDGET = { script: 2_500, stylesheet: 10_500, font: 60_000 } as const;

for (const [name, path] of Object.entries(READING))
  test(`${name} stays within its budget`, async ({ page }) => {
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    await page.goto(path, { waitUntil: 'networkidle' });
    const weight = { script: 0, stylesheet: 0, font: 0 };
    for (const response of responses) {
      const kind = response.request().resourceType();
      if (!(kind in weight)) continue;
      const body = await response.body();
      weight[kind as keyof typeof weight] +=
        kind === 'font' ? body.length : brotliCompressSync(body).length;
    }
    for (const kind of Object.keys(BUDGET) as (keyof typeof BUDGET)[])
      expect(weight[kind], `bytes of ${kind}`).toBeLessThanOrEqual(BUDGET[kind]);
    expect(weight.font).toBeGreaterThan(0);
  });
