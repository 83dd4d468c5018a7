/**
 * `npm run doctor -- https://minhbach.example.vn/`: checks a deployment and reports, in Vietnamese,
 * what is wrong and what to do. Without an address it checks SITE_URL; on a machine that only
 * builds, that machine. Exit 1 on any fault.
 */
import { adminSettings, examineAdmin } from './doctor/admin.ts';
import { ask, AskFault } from './doctor/ask.ts';
import { fault, findingLines, type Examination, type Finding } from './doctor/finding.ts';
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

export async function main(): Promise<void> {
  const { SETTINGS } = await import('#lib/node/settings.ts');
  const address = process.argv[2] ?? process.env['SITE_URL'];
  if (address && !URL.canParse(address)) {
    console.error(
      `“${address}” không phải là địa chỉ. Ví dụ: npm run doctor -- https://minhbach.example.vn/`,
    );
    process.exit(1);
  }
  let faults = 0;
  for (const examination of examinations(address, SETTINGS.contentDir, process.env)) {
    console.log(examination.title);
    const findings = await examine(examination);
    for (const finding of findings) console.log(findingLines(finding).join('\n'));
    faults += findings.filter(({ state }) => state === 'fault').length;
  }
  if (!address) console.log('Thêm địa chỉ để kiểm tra trang: npm run doctor -- https://…');
  console.log(faults === 0 ? 'Không thấy gì sai.' : `Có ${faults} chỗ phải sửa.`);
  if (faults > 0) process.exitCode = 1;
}

if (import.meta.main) await main();
