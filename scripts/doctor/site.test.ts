import { describe, expect, it } from 'vitest';
import type { Ask } from './ask.ts';
import { examineSite } from './site.ts';

const VARY = { vary: 'Accept-Encoding' };
const faults = async (site: URL, ask: Ask) =>
  (await examineSite(site, ask)).filter(({ state }) => state === 'fault').map(({ what }) => what);

describe('a site on the open web', () => {
  const HTML = Buffer.from(
    '<html lang="vi"><link rel="canonical" href="https://minhbach.example.vn/">',
  );
  const web =
    (plainStatus: number, location?: string): Ask =>
    (url) =>
      Promise.resolve({
        status: url.startsWith('http:') ? plainStatus : url.includes('khong-co') ? 404 : 200,
        headers: { 'content-encoding': 'br', ...VARY, ...(location && { location }) },
        body: HTML,
      });
  const visitWeb = async (address: string, ask: Ask) => faults(new URL(address), ask);

  it('is reached by https, to which http leads', async () => {
    expect(
      await visitWeb('https://minhbach.example.vn/', web(308, 'https://minhbach.example.vn/')),
    ).toEqual([]);
  });
  it('is not right when http shows the site itself, or leads nowhere', async () => {
    expect(await visitWeb('https://minhbach.example.vn/', web(200))).toEqual([
      expect.stringContaining('không chuyển sang https'),
    ]);
    expect(await visitWeb('http://minhbach.example.vn/', web(200))).toContainEqual(
      expect.stringContaining('qua http'),
    );
  });
});
