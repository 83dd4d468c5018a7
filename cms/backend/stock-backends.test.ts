/** GitHub and GitLab: a stale save is refused before it is sent, and messages are Vietnamese. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { GitHubBackend } from './github-backend.ts';
import { GitLabBackend } from './gitlab-backend.ts';

const PATH = 'content/stories/a.md';
/**
 * The public text, the status of every response, the writes that were requested, what was sent, and
 * the request at which a colleague saves.
 */
const forge = { text: '', status: 200, written: [] as string[], sent: '', colleagueAt: /^$/ };

/** The responses needed to read one record, for both forges. */
function answer(address: string, method: string): Response {
  const { pathname } = new URL(address);
  if (forge.colleagueAt.test(`${method} ${pathname}`)) forge.text = 'cua-binh';
  const json = (body: unknown) => Response.json(body, { status: forge.status });
  if (method !== 'GET' && method !== 'HEAD') forge.written.push(`${method} ${pathname}`);
  if (forge.status !== 200) return json({ message: 'Bad credentials' });
  if (/^\/(?:api\/v4\/)?user$/.test(pathname)) return json({ id: 1, login: 'an', name: 'An' });
  if (/^\/(?:repos\/ubnd\/a|api\/v4\/projects\/[^/]+)$/.test(pathname))
    return json({
      owner: { login: 'ubnd' },
      permissions: { push: true, project_access: { access_level: 30 } },
    });
  if (pathname.includes('/git/trees/'))
    return json({ tree: [{ path: 'a.md', type: 'blob', sha: forge.text, mode: '1' }] });
  if (pathname.includes('/git/blobs/')) return json({ content: btoa(forge.text) });
  if (pathname.includes('/repository/files/'))
    return new Response(forge.text, { headers: { 'X-Gitlab-Last-Commit-Id': `at-${forge.text}` } });
  if (pathname.endsWith('/branches/main')) return json({ commit: { sha: 'c1' } });
  return json([]);
}

beforeEach(() => {
  Object.assign(forge, { text: 'mot', status: 200, written: [], sent: '', colleagueAt: /^$/ });
  vi.stubGlobal('location', new URL('https://minhbach.example.vn/admin/'));
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
  vi.stubGlobal('fetch', (asked: string, options: RequestInit = {}) => {
    if (typeof options.body === 'string') forge.sent += options.body;
    return Promise.resolve(answer(asked, options.method ?? 'GET'));
  });
});
afterEach(() => vi.unstubAllGlobals());

const BACKENDS = [
  ['github', GitHubBackend, { repo: 'ubnd/a', branch: 'main' }],
  ['gitlab', GitLabBackend, { repo: 'ubnd/a', branch: 'main', auth_type: 'pkce', app_id: 'x' }],
] as const;

async function opened([name, Backend, settings]: (typeof BACKENDS)[number]) {
  const config = { backend: { name, ...settings }, media_folder: 'content/uploads' };
  const backend = new Backend(config, { useWorkflow: true, initialWorkflowStatus: 'draft' });
  await backend.authenticate({ token: 't' });
  expect((await backend.getEntry(PATH)).data).toBe('mot');
  const dataFiles = [{ path: PATH, slug: 'a', raw: 'cua-an' }];
  const entry = { dataFiles, assets: [] };
  const options = { collectionName: 'stories', useWorkflow: false, commitMessage: 'Sửa' };
  return { backend, save: () => backend.persistEntry(entry, options) };
}

it.each<[string, (typeof BACKENDS)[number], RegExp, RegExp]>([
  ['github', BACKENDS[0], /^GET .*\/branches\/main$/, /\/git\/(?:trees|commits|refs)/],
  ['gitlab', BACKENDS[1], /^HEAD .*\/repository\/files\//, /\/repository\/commits/],
])('%s: a colleague who saves between the check and the write', async (_name, of, at, write) => {
  const { save } = await opened(of);
  forge.colleagueAt = at;
  await expect(save()).rejects.toThrow(/đã được người khác sửa/);
  expect(forge.written.filter((one) => write.test(one))).toEqual([]);
  // The next attempt has both versions.
  await expect(save()).rejects.toMatchObject({ conflict: { theirs: 'cua-binh' } });
});

it('github: moves the branch only from the commit that was compared', async () => {
  await (await opened(BACKENDS[0])).save();
  expect(forge.written.at(-1)).toMatch(/^PATCH .*\/git\/refs\/heads/);
  expect(forge.sent).toContain('"parents":["c1"]');
  expect(forge.sent).toContain('"force":false');
});

it('gitlab: names the commit that was compared', async () => {
  await (await opened(BACKENDS[1])).save();
  expect(forge.written.at(-1)).toMatch(/^POST .*\/repository\/commits/);
  expect(forge.sent).toContain('"last_commit_id":"at-mot"');
});

it.each(BACKENDS.map((of) => [of[0], of] as const))('%s', async (_name, of) => {
  const { backend } = await opened(of);
  forge.text = 'cua-binh';
  const dataFiles = [{ path: PATH, slug: 'a', raw: 'cua-an' }];
  const save = () => backend.persistEntry({ dataFiles }, { collectionName: 'stories' });
  await expect(save()).rejects.toMatchObject({ conflict: { theirs: 'cua-binh', mine: 'cua-an' } });
  expect(forge.written).toEqual([]);
  forge.status = 401;
  await expect(save()).rejects.toThrow(/Phiên đăng nhập đã hết hạn/);
  await expect(backend.activity(1)).rejects.toThrow(
    /chỉ có khi nội dung ở trên máy này hoặc trên Forgejo/,
  );
});
