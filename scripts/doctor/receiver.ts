/** The receiver of feedback: does it answer, may it write to the forge, and does anything wait too long? */
import { stat } from 'node:fs/promises';
import { RECEIVER_PATH } from '#domain/feedback/form.ts';
import { waitingDrafts } from '#scripts/receiver/draft-forwarder.ts';
import { forgeSettings, type ForgeSettings } from '#scripts/receiver/forge/forge-settings.ts';
import { locateContent } from '#scripts/cms-server/content-location.ts';
import { AskFault, json, type Ask } from './ask.ts';
import { fault, note, ok, type Finding } from './finding.ts';

/** The forwarder tries every five minutes. */
const TOO_LONG_MS = 60 * 60_000;
const LOGS = 'Xem lý do trong nhật ký: journalctl -u minh-bach-receiver';

/** Where the site's own form goes to the receiver, the web server must pass it on. */
export async function examineForm(site: URL, ask: Ask): Promise<Finding[]> {
  const { body } = await ask(new URL('gop-y/', site).href);
  const own = new URL(RECEIVER_PATH.slice(1), site);
  if (!body.toString('utf8').includes(`action="${own.pathname}"`)) return [];
  const { status, headers } = await ask(own.href);
  if (status === 303 && headers.location?.endsWith('/gop-y/'))
    return [ok('Máy nhận góp ý trả lời')];
  return [
    fault(
      `Biểu mẫu góp ý gửi tới ${own.pathname}, nơi ấy trả lời ${status}: người dân không gửi được`,
      'Chạy máy nhận (systemctl status minh-bach-receiver) và cho máy chủ web chuyển địa chỉ ấy đến: scripts/receiver/README.md',
    ),
  ];
}

interface Repository {
  /** Forgejo, GitHub */
  readonly permissions?: {
    readonly push?: boolean;
    /** GitLab */
    readonly project_access?: { readonly access_level: number } | null;
    readonly group_access?: { readonly access_level: number } | null;
  };
}
/** GitLab's Developer: the least that may push branches. */
const DEVELOPER = 30;

async function checkToken(forge: ForgeSettings, ask: Ask): Promise<Finding> {
  const { kind, api, repository, token } = forge;
  const isGitLab = kind === 'gitlab';
  const address = isGitLab
    ? `${api}/projects/${encodeURIComponent(repository)}`
    : `${api}/repos/${repository}`;
  const headers: Record<string, string> = isGitLab
    ? { 'PRIVATE-TOKEN': token }
    : { Authorization: `${kind === 'github' ? 'Bearer' : 'token'} ${token}` };
  const answer = await ask(address, { headers: { ...headers, 'User-Agent': 'minh-bach' } });
  const { permissions } = json<Repository>(answer) ?? {};
  const level = Math.max(
    permissions?.project_access?.access_level ?? 0,
    permissions?.group_access?.access_level ?? 0,
  );
  if (answer.status === 200 && (permissions?.push || level >= DEVELOPER))
    return ok(`Máy nhận được ghi vào kho ${repository}`);
  return answer.status === 200
    ? fault(
        `Mã của máy nhận chỉ được đọc kho ${repository}`,
        'Cho tài khoản của mã ấy quyền Write (GitLab: Developer)',
      )
    : fault(
        `Máy chủ git trả lời ${answer.status} với mã của máy nhận`,
        'Tạo mã mới rồi ghi vào tệp mà RECEIVER_TOKEN_FILE chỉ: scripts/receiver/README.md',
      );
}

async function checkWaiting(contentDir: string, now: Date): Promise<Finding> {
  const waiting = await waitingDrafts(locateContent(contentDir).repoDir);
  const [oldest] = waiting;
  if (!oldest) return ok('Không góp ý nào còn chờ đưa lên máy chủ git');
  const what = `${waiting.length} góp ý còn giữ trên máy này, chưa lên máy chủ git, lâu nhất từ ${oldest.since}`;
  return now.getTime() - new Date(oldest.since).getTime() > TOO_LONG_MS
    ? fault(what, LOGS)
    : note(what, 'Máy nhận thử lại mỗi 5 phút');
}

async function checkStore(dir: string): Promise<Finding> {
  const mode = (await stat(dir).catch(() => undefined))?.mode;
  if (mode === undefined) return note(`Chưa có kho liên hệ ${dir}; máy nhận tạo khi chạy lần đầu`);
  return (mode & 0o077) === 0
    ? ok('Kho liên hệ của người gửi chỉ máy nhận đọc được')
    : fault(`Người khác cũng đọc được kho liên hệ ${dir}`, `chmod 700 ${dir}`);
}

/** Is a receiver set up in this environment? */
export const hasReceiver = (env: NodeJS.ProcessEnv): boolean =>
  Boolean(env['RECEIVER_TOKEN'] ?? env['RECEIVER_TOKEN_FILE'] ?? env['RECEIVER_STORE']);

/** The receiver of this machine, by the variables it is run with. */
export async function examineReceiver(
  contentDir: string,
  env: NodeJS.ProcessEnv,
  ask: Ask,
  now: Date,
): Promise<Finding[]> {
  const store = env['RECEIVER_STORE'] ? [await checkStore(env['RECEIVER_STORE'])] : [];
  let forge: ForgeSettings | undefined;
  try {
    forge = forgeSettings(env);
  } catch (error) {
    return [...store, fault((error as Error).message, 'Cách đặt: scripts/receiver/README.md')];
  }
  if (!forge)
    return [
      ...store,
      note(
        'Góp ý nằm trong kho trên máy này, không lên máy chủ git',
        'Đặt RECEIVER_TOKEN_FILE để chúng hiện ở mục “Quy trình”: scripts/receiver/README.md',
      ),
    ];
  // What waits is told even when the forge does not answer.
  const token = await checkToken(forge, ask).catch((error: unknown) => {
    if (error instanceof AskFault) return fault(error.message, LOGS);
    throw error;
  });
  return [...store, await checkWaiting(contentDir, now), token];
}
