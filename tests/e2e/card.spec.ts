/** The pictures of shared links: every page names one that exists, in the declared size. */
import { expect, test } from './site.ts';

const MOST_BYTES = 60_000;

/** A record of each kind, and its expected card. */
const OWN = [
  ['/van-ban/2021-08-ct-tu/', 'van-ban/2021-08-ct-tu'],
  ['/dan-van-kheo/2024-lu-nuoc-nghia-tinh/', 'dan-van-kheo/2024-lu-nuoc-nghia-tinh'],
  [
    '/doi-thoai/2026-03-chu-tich-tinh-voi-thanh-nien/',
    'doi-thoai/2026-03-chu-tich-tinh-voi-thanh-nien',
  ],
  ['/thong-ke/minh-hoa-mot-cua-dung-han/', 'thong-ke/minh-hoa-mot-cua-dung-han'],
  ['/lich-tiep-cong-dan/minh-hoa-ubnd-tinh/', 'lich-tiep-cong-dan/minh-hoa-ubnd-tinh'],
  ['/hoi-dap/2026-11-ty-le-dung-han-tinh-the-nao/', 'hoi-dap/2026-11-ty-le-dung-han-tinh-the-nao'],
  ['/', 'mac-dinh'],
] as const;

test('each carries its own card, 1200 × 630 and small', async ({ request }) => {
  for (const [path, card] of OWN) {
    const html = await (await request.get(path)).text();
    const address = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(new URL(address).pathname).toBe(`/the-chia-se/${card}.png`);
    const answer = await request.get(new URL(address).pathname);
    expect(answer.headers()['content-type']).toBe('image/png');
    const bytes = await answer.body();
    expect(bytes.length).toBeLessThan(MOST_BYTES);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  }
});
