/** GitHub, and the server of ours that signs editors in there. */
import { json } from './ask.ts';
import { fault, note, ok, type Finding } from './finding.ts';
import { NEEDS_TOKEN, type ForgeQuestion } from './forge.ts';

const API = 'https://api.github.com';

export async function examineGitHub({ settings, ask, token }: ForgeQuestion): Promise<Finding[]> {
  const { base_url, auth_endpoint, repo, branch } = settings.backend as unknown as Record<
    string,
    string
  >;
  const login = `${base_url ?? ''}/${auth_endpoint ?? ''}`;
  const { status, headers } = await ask(`${login}?provider=github&scope=repo`);
  const reachesGitHub = status < 400 && /^https:\/\/github\.com\//.test(headers.location ?? '');
  const found = [
    reachesGitHub
      ? ok('Máy chủ đăng nhập chuyển sang GitHub')
      : fault(
          `Máy chủ đăng nhập ${login} trả lời ${status}`,
          'Xem CMS_LOGIN_URL và máy chủ ấy: cms/guides/github.md',
        ),
  ];
  const url = `${API}/repos/${repo ?? ''}/branches/${encodeURIComponent(branch ?? '')}`;
  const agent = { 'User-Agent': 'minh-bach', ...(token && { Authorization: `Bearer ${token}` }) };
  const answer = await ask(url, { headers: agent });
  if (answer.status !== 200)
    return [...found, note('Chưa xem được việc bảo vệ nhánh', NEEDS_TOKEN)];
  return [
    ...found,
    json<{ protected?: boolean }>(answer)?.protected
      ? ok('Nhánh công bố được bảo vệ')
      : fault(
          'Nhánh công bố chưa được bảo vệ',
          'Settings → Rules → Rulesets: bắt buộc yêu cầu kéo và số người duyệt',
        ),
  ];
}
