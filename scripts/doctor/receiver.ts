/** The receiver of feedback: does it respond, can it push its drafts, does none wait too long? */
import { stat } from 'node:fs/promises';
import { RECEIVER_PATH } from '#features/feedback/rules/form.ts';
import { remoteFault, waitingDrafts, withoutPassword } from '#scripts/receiver/draft-forwarder.ts';
import { locateContent } from '#scripts/cms-server/content-location.ts';
import type { Ask } from './ask.ts';
import { fault, note, ok, type Finding } from './finding.ts';

/** It retries every five minutes. */
const TOO_LONG_MS = 60 * 60_000;
const LOGS = 'Xem lý do trong nhật ký: journalctl -u minh-bach-receiver';

/** Where the site's own form posts to the receiver, the web server must forward it. */
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

async function checkWaiting(repoDir: string, now: Date): Promise<Finding> {
  const waiting = await waitingDrafts(repoDir);
  const [oldest] = waiting;
  if (!oldest) return ok('Không góp ý nào còn chờ đưa lên kho biên tập');
  const what = `${waiting.length} góp ý còn giữ trên máy này, chưa lên kho biên tập, lâu nhất từ ${oldest.since}`;
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
  Boolean(env['RECEIVER_REMOTE'] ?? env['RECEIVER_STORE']);

/** The receiver of this machine, with the variables it runs with. */
export async function examineReceiver(
  contentDir: string,
  env: NodeJS.ProcessEnv,
  now: Date,
): Promise<Finding[]> {
  const store = env['RECEIVER_STORE'] ? [await checkStore(env['RECEIVER_STORE'])] : [];
  const remote = env['RECEIVER_REMOTE'];
  if (!remote)
    return [
      ...store,
      note(
        'Góp ý nằm trong kho trên máy này, không lên kho biên tập nào khác',
        'Biên tập ở nơi khác thì đặt RECEIVER_REMOTE: scripts/receiver/README.md',
      ),
    ];
  const { repoDir } = locateContent(contentDir);
  const why = await remoteFault(repoDir, remote);
  return [
    ...store,
    await checkWaiting(repoDir, now),
    why
      ? fault(`Máy nhận chưa đưa được góp ý lên ${withoutPassword(remote)}: ${why}`, LOGS)
      : ok(`Máy nhận được ghi vào ${withoutPassword(remote)}`),
  ];
}
