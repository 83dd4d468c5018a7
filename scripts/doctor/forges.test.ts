import { expect, describe, it } from 'vitest';
import { backendSettings } from '#cms/backend/backend-settings.ts';
import type { BackendSettings } from '#cms/config.ts';
import { examineAdmin } from './admin.ts';
import type { Ask } from './ask.ts';
import type { Finding } from './finding.ts';
import { examineGitHub } from './github.ts';
import { examineGitLab } from './gitlab.ts';

const faults = (found: readonly Finding[]) => found.filter(({ state }) => state === 'fault');

it('a public site whose CMS would write to “npm start” is told so', async () => {
  const settings = {
    backend: { name: 'proxy' },
    siteUrl: 'https://minhbach.example.vn/',
  } as Parameters<typeof examineAdmin>[0];
  const ask: Ask = () => Promise.resolve({ status: 200, headers: {}, body: Buffer.from('x') });
  const site = new URL('https://minhbach.example.vn/');
  const [found] = faults(await examineAdmin(settings, { site, ask, token: undefined }));
  expect(found?.cure).toContain('CMS_BACKEND');
});

describe('other forges', () => {
  const settings = (backend: BackendSettings) =>
    ({ backend }) as Parameters<typeof examineGitLab>[0]['settings'];
  const answers =
    (table: Record<string, [number, object, Record<string, string>?]>): Ask =>
    (url) => {
      const [status, body, headers = {}] = Object.entries(table).find(([part]) =>
        url.includes(part),
      )?.[1] ?? [404, {}];
      return Promise.resolve({ status, headers, body: Buffer.from(JSON.stringify(body)) });
    };
  const question = (backend: BackendSettings, ask: Ask) => ({
    settings: settings(backend),
    site: new URL('https://minhbach.example.vn/'),
    ask,
    token: 'x',
  });
  const gitlab = backendSettings({
    CMS_BACKEND: 'gitlab',
    CMS_REPO: 'ubnd/nhom/cong-khai',
    CMS_APP_ID: 'abcdefgh',
  })!;
  const github = backendSettings({
    CMS_BACKEND: 'github',
    CMS_REPO: 'ubnd/cong-khai',
    CMS_LOGIN_URL: 'https://dang-nhap.example.vn/auth',
  })!;
  const CORS = { 'access-control-allow-origin': '*' };

  it('GitLab: right, and each mistake', async () => {
    const rule = (level: number) => ({ merge_access_levels: [{ access_level: level }] });
    const visitGitLab = async (error: string, level: number, cors = CORS) =>
      faults(
        await examineGitLab(
          question(
            gitlab,
            answers({
              '/oauth/token': [400, { error }],
              protected_branches: [200, rule(level)],
              '/projects/': [200, {}, cors],
            }),
          ),
        ),
      )
        .map(({ what }) => what)
        .join();
    expect(await visitGitLab('invalid_grant', 40)).toBe('');
    expect(await visitGitLab('invalid_client', 40)).toContain('không nhận ứng dụng');
    expect(await visitGitLab('invalid_grant', 30)).toContain('tự nhập được');
    expect(
      await visitGitLab('invalid_grant', 40, {
        'access-control-allow-origin': 'https://khac.example',
      }),
    ).toContain('CORS');
  });

  it('GitHub: right, and each mistake', async () => {
    const visitGitHub = async (location: string, isProtected: boolean) =>
      faults(
        await examineGitHub(
          question(
            github,
            answers({
              'dang-nhap': [302, {}, { location }],
              '/branches/': [200, { protected: isProtected }],
            }),
          ),
        ),
      )
        .map(({ what }) => what)
        .join();
    expect(await visitGitHub('https://github.com/login/oauth/authorize?x', true)).toBe('');
    expect(await visitGitHub('https://github.com/login/oauth/authorize?x', false)).toContain(
      'chưa được bảo vệ',
    );
    expect(await visitGitHub('https://github.com.example/', true)).toContain('Máy chủ đăng nhập');
  });
});
