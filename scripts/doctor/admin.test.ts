import { expect, it } from 'vitest';
import { examineAdmin } from './admin.ts';
import type { Ask } from './ask.ts';
import type { Finding } from './finding.ts';

const faults = (found: readonly Finding[]) => found.filter(({ state }) => state === 'fault');

it('a public site whose CMS would write to “npm start” is a fault', async () => {
  const settings = {
    backend: { name: 'proxy' },
    siteUrl: 'https://minhbach.example.vn/',
  } as Parameters<typeof examineAdmin>[0];
  const ask: Ask = () => Promise.resolve({ status: 200, headers: {}, body: Buffer.from('x') });
  const site = new URL('https://minhbach.example.vn/');
  const [found] = faults(await examineAdmin(settings, { site, ask, token: undefined }));
  expect(found?.cure).toContain('CMS_BACKEND');
});

it('GitHub and GitLab are not examined, which is said with where to look', async () => {
  const settings = {
    backend: { name: 'github' },
    siteUrl: 'https://minhbach.example.vn/',
  } as Parameters<typeof examineAdmin>[0];
  const ask: Ask = () => Promise.resolve({ status: 200, headers: {}, body: Buffer.from('x') });
  const site = new URL('https://minhbach.example.vn/');
  const found = await examineAdmin(settings, { site, ask, token: undefined });
  expect(found.at(-1)).toMatchObject({
    state: 'note',
    what: expect.stringContaining('chỉ kiểm tra được với Forgejo') as string,
    cure: expect.stringContaining('cms/guides/github.md') as string,
  });
});
