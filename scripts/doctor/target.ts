/** Target of releases (DEPLOY_TARGET): is it reachable and readable, and what is public? */
import { objectStore, storedFiles } from '#scripts/deploy/object-store.ts';
import { sshAccess } from '#scripts/deploy/ssh-access.ts';
import { parseTarget, ReleaseFault } from '#scripts/deploy/target.ts';
import { fault, note, ok, type Finding } from './finding.ts';

const GUIDE = 'Cách dựng máy chủ và khóa: cms/guides/deploy.md';
const GUIDE_OBJECTS = 'Cách dựng kho và kết nối: cms/guides/static-hosts.md';

async function examineObjects(place: string): Promise<Finding[]> {
  const { size } = await storedFiles(place);
  return [
    size > 0
      ? ok(`${place}: tới được, có ${size} tệp`)
      : note(`${place}: tới được, chưa có tệp nào`, 'Chạy npm run build && npm run release'),
  ];
}

/** @param env with DEPLOY_TARGET, and in a pipeline DEPLOY_KEY and DEPLOY_KNOWN_HOSTS */
export async function examineTarget(env: NodeJS.ProcessEnv): Promise<Finding[]> {
  const address = env['DEPLOY_TARGET'] ?? '';
  try {
    const place = objectStore(address);
    if (place !== undefined) return await examineObjects(place);
    const access = sshAccess(env);
    try {
      const releases = (await parseTarget(address, access.options).run('list'))
        .split('\n')
        .filter((line) => line.trim());
      const standing = releases.find((line) => line.startsWith('* '))?.slice(2);
      return [
        standing
          ? ok(`${address}: đang công bố bản ${standing}, giữ ${releases.length} bản`)
          : note(`${address}: tới được, chưa có bản nào`, 'Chạy npm run build && npm run release'),
      ];
    } finally {
      access.close();
    }
  } catch (error) {
    if (!(error instanceof ReleaseFault)) throw error;
    const guide = address.startsWith('rclone:') ? GUIDE_OBJECTS : GUIDE;
    return [fault(error.message.replaceAll('\n', ' '), guide)];
  }
}
