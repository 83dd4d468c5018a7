/** A Forgejo (or Gitea) that the CMS writes to. */
import type { AdminSettings } from '#cms/settings.ts';
import { foundJson, json, type Ask } from './ask.ts';
import { fault, note, ok, type Finding } from './finding.ts';

export interface ForgejoQuestion {
  readonly settings: AdminSettings;
  readonly site: URL;
  readonly ask: Ask;
  /** The operator's read-only token, for what the forge hides from strangers. */
  readonly token: string | undefined;
}

const NEEDS_TOKEN = 'Đặt DOCTOR_TOKEN (mã chỉ đọc của người quản trị) rồi chạy lại để kiểm tra';

/** Does the forge let scripts of the site read its API? Only checked when it has another origin. */
async function checkCors(api: string, site: URL, ask: Ask): Promise<Finding[]> {
  if (new URL(api).origin === site.origin)
    return [ok('Máy chủ git cùng địa chỉ với trang, không cần CORS')];
  const { headers } = await ask(api, { headers: { Origin: site.origin } });
  const allowed = headers['access-control-allow-origin'];
  return [
    allowed === '*' || allowed === site.origin
      ? ok('Máy chủ git cho trang biên tập gọi (CORS)')
      : fault(
          `Máy chủ git không cho ${site.origin} gọi (CORS)`,
          'Đặt máy chủ git sau cùng một cổng với trang, hoặc bật CORS cho địa chỉ ấy (Forgejo: mục [cors] của app.ini)',
        ),
  ];
}

interface OauthError {
  readonly error?: string;
  readonly error_description?: string;
}

/**
 * Requests a token with an invalid code. A forge checks the application first, so its refusal shows
 * whether the application is known and public.
 */
async function askForToken(url: string, appId: string, site: URL, ask: Ask) {
  const answer = await ask(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      grant_type: 'authorization_code',
      client_id: appId,
      code: 'minh-bach-doctor',
      code_verifier: 'minh-bach-doctor-minh-bach-doctor-minh-bach-doctor',
      redirect_uri: new URL('admin/', site).href,
    }),
  });
  return json<OauthError>(answer) ?? {};
}

const redirectNote = (site: URL): Finding =>
  note(`Địa chỉ trả về của ứng dụng phải đúng từng chữ: ${new URL('admin/', site).href}`);

/** The first versions whose API can change several files in one commit. */
const OLDEST = { forgejo: 7, gitea: [1, 20] } as const;

const isOld = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split(/[.+-]/).map(Number);
  return major === OLDEST.gitea[0] ? minor < OLDEST.gitea[1] : major < OLDEST.forgejo;
};

async function checkVersion(api: string, ask: Ask): Promise<Finding> {
  const answer = await ask(`${api}/version`);
  const version = json<{ version?: string }>(answer)?.version;
  if (answer.status !== 200 || !version)
    return fault(
      `${api}/version trả lời ${answer.status}, không phải API của Forgejo`,
      'Xem CMS_FORGE_URL, cổng chuyển tiếp (proxy) và ROOT_URL trong app.ini',
    );
  return isOld(version)
    ? fault(`Forgejo ${version} quá cũ`, 'Nâng lên Forgejo 7 (hoặc Gitea 1.20) trở lên')
    : ok(`API của Forgejo trả lời, phiên bản ${version}`);
}

async function checkApplication(
  base: string,
  appId: string,
  site: URL,
  ask: Ask,
): Promise<Finding> {
  const url = `${base}/login/oauth/access_token`;
  const { error, error_description: words = '' } = await askForToken(url, appId, site, ask);
  if (error === 'invalid_client' && words.startsWith('cannot load client'))
    return fault(
      'Forgejo không có ứng dụng với mã này',
      'Chép lại Client ID vào CMS_APP_ID rồi dựng lại',
    );
  if (words.includes('client secret'))
    return fault(
      'Ứng dụng đang là loại có mật mã (Confidential)',
      'Mở ứng dụng OAuth2 trong Forgejo, bỏ chọn “Confidential Client”',
    );
  return error
    ? ok('Ứng dụng đăng nhập đã khai báo và là loại công khai')
    : fault('Forgejo không trả lời yêu cầu đăng nhập', 'Bật [oauth2] ENABLED = true trong app.ini');
}

/** How many entries the tree of the branch has: `total_count` of a page of one. */
async function countEntries(
  repo: string,
  branch: string,
  ask: Ask,
  headers: Record<string, string>,
) {
  const url = `${repo}/git/trees/${encodeURIComponent(branch)}?recursive=1&per_page=1`;
  return json<{ total_count?: number }>(await ask(url, { headers }))?.total_count;
}

async function checkTreePage(api: string, entries: number | undefined, ask: Ask): Promise<Finding> {
  const limits = json<{ default_git_trees_per_page?: number }>(await ask(`${api}/settings/api`));
  const size = limits?.default_git_trees_per_page;
  if (!size || entries === undefined) return note('Chưa biết kho có bao nhiêu tệp', NEEDS_TOKEN);
  return entries <= size
    ? ok(`Danh sách tệp gọn trong một lượt (${entries}/${size})`)
    : note(
        `Kho có ${entries} tệp, Forgejo trả mỗi lượt ${size}: trang biên tập phải hỏi ${Math.ceil(entries / size)} lượt`,
        `Đặt DEFAULT_GIT_TREES_PER_PAGE = ${Math.ceil(entries / 10_000) * 10_000} trong mục [api] của app.ini cho nhanh`,
      );
}

interface Branch {
  readonly protected?: boolean;
  readonly required_approvals?: number;
}

async function checkBranch(
  url: string,
  ask: Ask,
  headers: Record<string, string>,
): Promise<Finding> {
  const branch = foundJson<Branch>(await ask(url, { headers }));
  if (!branch) return note('Chưa xem được việc bảo vệ nhánh', NEEDS_TOKEN);
  return branch.protected && (branch.required_approvals ?? 0) > 0
    ? ok('Nhánh công bố được bảo vệ, phải có người duyệt')
    : fault(
        'Nhánh công bố chưa được bảo vệ: ai ghi được vào kho cũng tự công bố được',
        'Settings → Branches → Branch protection: bật, đặt số người duyệt và nhóm được nhập',
      );
}

export async function examineForgejo({
  settings,
  site,
  ask,
  token,
}: ForgejoQuestion): Promise<Finding[]> {
  const { api_root, app_id, repo, branch } = settings.backend as unknown as Record<string, string>;
  const api = api_root ?? '';
  const repository = `${api}/repos/${repo ?? ''}`;
  const headers: Record<string, string> = token ? { Authorization: `token ${token}` } : {};
  const version = await checkVersion(api, ask);
  if (version.state === 'fault') return [version];
  const entries = await countEntries(repository, branch ?? '', ask, headers);
  return [
    version,
    await checkApplication(api.replace(/\/api\/v1$/, ''), app_id ?? '', site, ask),
    redirectNote(site),
    ...(await checkCors(`${api}/version`, site, ask)),
    await checkTreePage(api, entries, ask),
    await checkBranch(`${repository}/branches/${encodeURIComponent(branch ?? '')}`, ask, headers),
  ];
}
