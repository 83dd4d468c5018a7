import { describe, expect, it, test } from 'vitest';
import { backendOrigins, backendSettings, hasEditorService } from './backend-settings.ts';

const FORGEJO = {
  CMS_BACKEND: 'forgejo',
  CMS_FORGE_URL: 'https://minhbach.example.vn/git/',
  CMS_REPO: 'ubnd/cong-khai',
  CMS_APP_ID: 'da7da3ba-9a13-4167-856f-3899de0b0138',
};
const GITHUB = {
  CMS_BACKEND: 'github',
  CMS_REPO: 'ubnd/cong-khai',
  CMS_LOGIN_URL: 'https://dang-nhap.example.vn/github/auth',
};
const SITE = 'https://minhbach.example.vn';

describe('backendSettings', () => {
  test.each([{}, { CMS_BACKEND: '' }, { CMS_BACKEND: 'local' }])('%o is the local server', (env) =>
    expect(backendSettings(env)).toBeUndefined(),
  );

  it('describes Forgejo to Decap, with PKCE by its nature', () => {
    expect(backendSettings(FORGEJO)).toEqual({
      name: 'forgejo',
      repo: 'ubnd/cong-khai',
      branch: 'main',
      app_id: FORGEJO.CMS_APP_ID,
      api_root: 'https://minhbach.example.vn/git/api/v1',
    });
  });

  it('describes GitLab to Decap, with PKCE asked for', () => {
    const env = { ...FORGEJO, CMS_BACKEND: 'gitlab', CMS_FORGE_URL: undefined, CMS_BRANCH: 'dang' };
    expect(backendSettings(env)).toMatchObject({
      name: 'gitlab',
      branch: 'dang',
      auth_type: 'pkce',
      base_url: 'https://gitlab.com',
      api_root: 'https://gitlab.com/api/v4',
    });
  });

  it('describes GitHub to Decap, which signs in by way of a server of ours', () => {
    expect(backendSettings(GITHUB)).toMatchObject({
      name: 'github',
      base_url: 'https://dang-nhap.example.vn',
      auth_endpoint: 'github/auth',
    });
  });

  test.each([
    [{ ...FORGEJO, CMS_APP_ID: undefined }, 'CMS_APP_ID: chưa đặt'],
    [{ ...FORGEJO, CMS_APP_ID: '  ' }, 'CMS_APP_ID: chưa đặt'],
    [{ ...FORGEJO, CMS_REPO: 'cong-khai' }, 'CMS_REPO: phải có dạng chủ-kho/tên-kho'],
    [{ ...FORGEJO, CMS_FORGE_URL: 'http://git.example.vn' }, 'CMS_FORGE_URL: phải là địa chỉ'],
    [{ ...FORGEJO, CMS_FORGE_URL: 'git.example.vn' }, 'https://'],
    [{ ...GITHUB, CMS_LOGIN_URL: undefined }, 'cms/guides/github.md'],
    [{ CMS_BACKEND: 'gitea' }, 'local, forgejo, gitlab, github'],
  ])('%o is refused with the cure', (env, fault) => {
    expect(() => backendSettings(env)).toThrow(fault);
  });

  it('tells every fault at once', () => {
    const only = { CMS_BACKEND: 'forgejo' };
    for (const name of ['CMS_FORGE_URL', 'CMS_REPO', 'CMS_APP_ID'])
      expect(() => backendSettings(only)).toThrow(name);
  });
});

describe('backendOrigins', () => {
  it('is nothing where one proxy serves the site and the forge', () => {
    expect(backendOrigins(backendSettings(FORGEJO), SITE)).toEqual([]);
    expect(backendOrigins(undefined, SITE)).toEqual([]);
    expect(backendOrigins({ name: 'proxy', proxy_url: '/cms/api/v1' }, SITE)).toEqual([]);
  });

  it('names a forge on another host', () => {
    const elsewhere = { ...FORGEJO, CMS_FORGE_URL: 'https://git.example.vn' };
    expect(backendOrigins(backendSettings(elsewhere), SITE)).toEqual(['https://git.example.vn']);
    expect(backendOrigins(backendSettings(GITHUB), SITE)).toEqual(['https://api.github.com']);
  });
});

test.each([
  [{}, true],
  [FORGEJO, false],
  [{ ...FORGEJO, CMS_SERVICE: '1' }, true],
  [{ ...FORGEJO, CMS_SERVICE: '0' }, false],
])('the editor service answers beside the site of %o: %s', (env, has) =>
  expect(hasEditorService(env)).toBe(has),
);

test('a CMS_SERVICE that is neither is refused', () =>
  expect(() => hasEditorService({ CMS_SERVICE: 'yes' })).toThrow('CMS_SERVICE=yes'));
