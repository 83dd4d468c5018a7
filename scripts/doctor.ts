/**
 * `npm run doctor -- https://minhbach.example.vn/`: checks a deployment and reports, in Vietnamese,
 * what is wrong and what to do. Without an address it checks SITE_URL; on a machine that only
 * builds, that machine and what its content still lacks. `--content DIR` looks at content alone.
 * Exit 1 on any fault.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CONTENT_SIGN, contentFolder } from '#lib/node/content-folder.ts';
import { stepContent } from './admin-content.ts';
import { adminSettings, examineAdmin } from './doctor/admin.ts';
import { ask, AskFault } from './doctor/ask.ts';
import { fault, findingLines, type Examination, type Finding } from './doctor/finding.ts';
import { examineContent } from './doctor/content.ts';
import { examineMachine } from './doctor/machine.ts';
import { examineForwarding, examineServer, hasServer } from './doctor/server.ts';
import { examineMoves } from './doctor/moves.ts';
import { examineHeaders } from './doctor/sent-headers.ts';
import { examineTarget } from './doctor/target.ts';
import { examineSite, normalAddress } from './doctor/site.ts';

/** All checks of one deployment, ordered so that a fault explains the next. */
export function examinations(
  address: string | undefined,
  contentDir: string,
  env: NodeJS.ProcessEnv,
): Examination[] {
  const machine = {
    title: 'Máy dựng trang',
    examine: () => examineMachine(contentDir, env),
  };
  const server = {
    title: 'Máy chủ (npm run server) trên máy này',
    examine: () => examineServer(env, ask),
  };
  const target = { title: 'Nơi đưa trang lên', examine: () => examineTarget(env) };
  const here = [
    machine,
    ...(hasServer(env) ? [server] : []),
    ...(env['DEPLOY_TARGET'] ? [target] : []),
  ];
  if (!address) return here;
  const site = normalAddress(address);
  const token = env['DOCTOR_TOKEN'];
  return [
    ...here,
    {
      title: `Trang công khai ${site.href}`,
      examine: async () => [
        ...(await examineSite(site, ask)),
        ...(await examineForwarding(site, ask, hasServer(env))),
      ],
    },
    {
      title: 'Địa chỉ cũ của trang đã đổi địa chỉ',
      examine: () => examineMoves(site, ask),
    },
    {
      title: 'Tiêu đề máy chủ gửi kèm',
      examine: async () => examineHeaders(site, ask, (await adminSettings(site, ask))?.backend),
    },
    {
      title: 'Trang biên tập và nơi giữ nội dung',
      examine: async () => examineAdmin(await adminSettings(site, ask), { site, ask, token }),
    },
  ];
}

/** A server that does not respond is a finding like any other. */
export async function examine({ examine: work }: Examination): Promise<readonly Finding[]> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AskFault)) throw error;
    return [fault(error.message, 'Xem máy chủ có chạy, tên miền và tường lửa có đúng không')];
  }
}

export const contentExamination = (folder: string, now: Date): Examination => ({
  title: `Nội dung ${folder}`,
  examine: async () =>
    existsSync(join(folder, CONTENT_SIGN))
      ? examineContent(stepContent(folder, now))
      : [
          fault(
            `Không có nội dung ở ${folder}: thiếu ${CONTENT_SIGN}`,
            'Ghi thư mục của kho nội dung, ví dụ: npm run doctor -- --content ../minh-bach-ca-mau; chưa có kho thì lập bằng npm run init -- THƯ-MỤC',
          ),
        ],
});

const USAGE =
  'Cách dùng: npm run doctor -- https://minhbach.example.vn/ (một trang đã đăng), hoặc npm run doctor -- --content THƯ-MỤC (nội dung còn thiếu gì)';

/** @returns undefined where the arguments make no sense */
function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { content: { type: 'string' } },
      allowPositionals: true,
    });
    const address = positionals[0] ?? process.env['SITE_URL'];
    if (positionals.length > 1 || (address && !URL.canParse(address))) return undefined;
    return { content: values.content, address };
  } catch {
    return undefined; // an unknown option, or one without its value
  }
}

/** Prints what was found. @returns the number of faults */
async function report(list: readonly Examination[]): Promise<number> {
  let faults = 0;
  for (const examination of list) {
    console.log(examination.title);
    const findings = await examine(examination);
    for (const finding of findings) console.log(findingLines(finding).join('\n'));
    faults += findings.filter(({ state }) => state === 'fault').length;
  }
  console.log(faults === 0 ? 'Không thấy gì sai.' : `Có ${faults} chỗ phải sửa.`);
  return faults;
}

export async function main(): Promise<void> {
  const { SETTINGS } = await import('#lib/node/settings.ts');
  const asked = readArguments(process.argv.slice(2));
  if (!asked) {
    console.error(USAGE);
    process.exit(1);
  }
  const { content, address } = asked;
  const { contentDir, now } = SETTINGS;
  const lacks = (folder: string) => contentExamination(folder, now);
  const list =
    content === undefined
      ? [...examinations(address, contentDir, process.env), ...(address ? [] : [lacks(contentDir)])]
      : [lacks(contentFolder(content))];
  if ((await report(list)) > 0) process.exitCode = 1;
  if (content === undefined && !address)
    console.log('Thêm địa chỉ để kiểm tra trang: npm run doctor -- https://…');
}

if (import.meta.main) await main();
