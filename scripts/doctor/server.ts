/** The service of an own server (`npm run server`): on this machine, and through the web server. */
import { stat } from 'node:fs/promises';
import { RECEIVER_PATH } from '#features/feedback/rules/form.ts';
import { formatMoment } from '#lib/local-date.ts';
import { HEALTH_PATH, type Health } from '#scripts/server/health.ts';
import { WEBHOOK_PATH } from '#scripts/server/webhook.ts';
import { AskFault, json, type Ask } from './ask.ts';
import { fault, note, ok, type Finding } from './finding.ts';

const LOGS = 'Xem nhật ký: journalctl -u minh-bach';
const GUIDE = 'cms/guides/deploy.md';

/** As JSON has it: instants are texts. */
type Sent<T> = T extends Date ? string : T extends object ? { [K in keyof T]: Sent<T[K]> } : T;

const clock = (text: string): string => formatMoment(new Date(text));

/** Is the service set up in this environment? */
export const hasServer = (env: NodeJS.ProcessEnv): boolean =>
  Boolean(env['CONTENT_REPO'] ?? env['RECEIVER_STORE']);

async function checkStore(dir: string): Promise<Finding> {
  const mode = (await stat(dir).catch(() => undefined))?.mode;
  if (mode === undefined) return note(`Chưa có kho liên hệ ${dir}; máy chủ tạo khi chạy lần đầu`);
  return (mode & 0o077) === 0
    ? ok('Kho liên hệ của người gửi góp ý chỉ máy chủ đọc được')
    : fault(`Người khác cũng đọc được kho liên hệ ${dir}`, `chmod 700 ${dir}`);
}

function stateOf(health: Sent<Health>): Finding[] {
  const { published, asked, waiting, repository, branch } = health;
  const from = `${repository}, nhánh “${branch}”`;
  return [
    published
      ? ok(`Đang công bố ${published.commit.slice(0, 10)} từ ${clock(published.since)}`)
      : note('Chưa công bố lần nào từ khi chạy', LOGS),
    ...(asked ? [ok(`Lấy được nội dung của ${from}, lần cuối ${clock(asked)}`)] : []),
    ...health.faults.map(({ subject, what, since }) =>
      fault(`${subject}: ${what.replaceAll('\n', ' ')} (từ ${clock(since)})`, LOGS),
    ),
    health.hasWebhookSecret
      ? ok('Đã có mật mã webhook')
      : note(
          'Chưa có mật mã webhook: bài công bố chậm đến một phút',
          `Tạo mật mã và webhook: ${GUIDE}`,
        ),
    waiting.count === 0
      ? ok('Không góp ý nào còn chờ đưa lên kho')
      : (waiting.isLong ? fault : note)(
          `${waiting.count} góp ý còn giữ trên máy này, chưa lên kho, lâu nhất từ ${clock(waiting.since ?? '')}`,
          LOGS,
        ),
  ];
}

/** The service of this machine, with the variables it runs with. */
export async function examineServer(env: NodeJS.ProcessEnv, ask: Ask): Promise<Finding[]> {
  const store = env['RECEIVER_STORE'] ? [await checkStore(env['RECEIVER_STORE'])] : [];
  const url = `http://127.0.0.1:${env['PORT'] ?? 4322}${HEALTH_PATH}`;
  try {
    const health = json<Sent<Health>>(await ask(url, { headers: { Accept: 'application/json' } }));
    if (health?.repository !== undefined) return [...store, ...stateOf(health)];
  } catch (error) {
    if (!(error instanceof AskFault)) throw error;
  }
  return [
    ...store,
    fault(`Máy chủ (npm run server) không trả lời ở ${url}`, 'systemctl status minh-bach'),
  ];
}

/** What the web server must forward to it. @param isHere whether the service is set up here */
export async function examineForwarding(site: URL, ask: Ask, isHere: boolean): Promise<Finding[]> {
  const forward = `Chạy máy chủ (systemctl status minh-bach) và cho máy chủ web chuyển địa chỉ ấy đến nó: ${GUIDE}`;
  const found: Finding[] = [];
  const form = new URL(RECEIVER_PATH.slice(1), site);
  const { body } = await ask(new URL('gop-y/', site).href);
  if (body.toString('utf8').includes(`action="${form.pathname}"`)) {
    const { status, headers } = await ask(form.href);
    found.push(
      status === 303 && headers.location?.endsWith('/gop-y/')
        ? ok('Máy nhận góp ý trả lời')
        : fault(
            `Biểu mẫu góp ý gửi tới ${form.pathname}, nơi ấy trả lời ${status}: người dân không gửi được`,
            forward,
          ),
    );
  }
  const webhook = new URL(WEBHOOK_PATH.slice(1), site);
  const { status } = await ask(webhook.href);
  // It takes POST alone.
  if (status === 405) found.push(ok(`Webhook của kho gửi tới ${webhook.href} thì đến máy chủ`));
  else if (isHere)
    found.push(
      note(
        `${webhook.href} trả lời ${status}, không đến máy chủ: webhook chỉ gửi thẳng được từ máy này`,
        forward,
      ),
    );
  return found;
}
