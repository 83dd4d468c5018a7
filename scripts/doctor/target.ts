/** Target of releases (DEPLOY_TARGET): is it reachable and readable, and what is public? */
import { sshAccess } from '#scripts/deploy/ssh-access.ts';
import { parseTarget, ReleaseFault } from '#scripts/deploy/target.ts';
import { fault, note, ok, type Finding } from './finding.ts';

const GUIDE = 'Cách dựng máy chủ và khóa: cms/guides/deploy.md';

/** @param env with DEPLOY_TARGET, and in a pipeline DEPLOY_KEY and DEPLOY_KNOWN_HOSTS */
export async function examineTarget(env: NodeJS.ProcessEnv): Promise<Finding[]> {
  const address = env['DEPLOY_TARGET'] ?? '';
  try {
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
    return [fault(error.message.replaceAll('\n', ' '), GUIDE)];
  }
}
