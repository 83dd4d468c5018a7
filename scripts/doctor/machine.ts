/** Checks of the build machine: Node, content history, disk space, CMS settings. */
import { existsSync, readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { backendSettings } from '#cms/backend/backend-settings.ts';
import { git } from '#lib/node/git-call.ts';
import { fault, note, ok, type Finding } from './finding.ts';

const GIGABYTE = 1e9;
/** Enough for a build of 5,000 documents, the one before it and the caches. */
const ROOM = 3;

interface PackageFile {
  dependencies: Record<string, string>;
}

function checkNode(): Finding {
  const file = new URL('../../package.json', import.meta.url);
  const wanted = (JSON.parse(readFileSync(file, 'utf8')) as PackageFile).dependencies['node'];
  const used = process.versions.node;
  return used === wanted
    ? ok(`Node.js ${used}`)
    : fault(
        `Node.js ${used}, dự án cần ${wanted ?? '?'}`,
        'Chạy “npm ci”, rồi gọi bằng “npm run doctor”',
      );
}

export function checkHistory(dir: string): Finding {
  const shallow = git(dir, ['rev-parse', '--is-shallow-repository'])?.toString().trim();
  if (shallow === undefined)
    return note(
      'Nội dung không nằm trong kho git',
      'Trang vẫn dựng được, chỉ thiếu lịch sử sửa đổi',
    );
  return shallow === 'false'
    ? ok('Lịch sử git đầy đủ')
    : fault(
        'Lịch sử git bị cắt ngắn: trang không so được chữ đã sửa',
        'Chạy “git fetch --unshallow”; trong quy trình tự động đặt fetch-depth: 0 (GitLab: GIT_DEPTH 0)',
      );
}

async function checkRoom(dir: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(dir);
  const free = (bavail * bsize) / GIGABYTE;
  const text = `${free.toFixed(1).replace('.', ',')} GB`;
  return free >= ROOM
    ? ok(`Đĩa còn trống ${text}`)
    : fault(
        `Đĩa chỉ còn trống ${text}`,
        `Dọn để còn ít nhất ${ROOM} GB: một lần dựng cần chỗ cho hai bản trang`,
      );
}

function checkBackend(env: NodeJS.ProcessEnv): Finding {
  try {
    const backend = backendSettings(env);
    return ok(`Cấu hình trang biên tập trên máy này: ${backend?.name ?? 'local'}`);
  } catch (error) {
    const [what = '', ...rest] = String((error as Error).message).split('\n');
    return fault(what, rest.map((line) => line.trim()).join('; ') || 'Xem cms/guides/');
  }
}

const examineContent = async (dir: string): Promise<Finding[]> =>
  existsSync(dir)
    ? [checkHistory(dir), await checkRoom(dir)]
    : [
        fault(
          `Không có thư mục nội dung ${dir}`,
          'Xem CONTENT_DIR, hoặc chạy trong thư mục của dự án',
        ),
      ];

/** @param contentDir the content that is built here */
export const examineMachine = async (
  contentDir: string,
  env: NodeJS.ProcessEnv,
): Promise<Finding[]> => [checkNode(), ...(await examineContent(contentDir)), checkBackend(env)];
