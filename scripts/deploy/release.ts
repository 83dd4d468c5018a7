/**
 * `npm run release`: copies the built site (OUT_DIR) to DEPLOY_TARGET as a new release and makes it
 * public in one step; five are kept. `npm run rollback` goes back one, `npm run release -- --list`
 * lists them. The web server serves `DEPLOY_TARGET/current`, and reads the list of redirects when
 * reloaded: by the command in DEPLOY_RELOAD, if set. Object storage (`object-store.ts`) has no releases.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { git } from '#lib/node/git-call.ts';
import { DIGESTED } from '#scripts/headers.ts';
import { objectStore, publishObjects, refuseReleases } from './object-store.ts';
import { sshAccess } from './ssh-access.ts';
import { parseTarget, ReleaseFault, type Target } from './target.ts';

const KEPT = 5;

/** Sorts by time: `20261125T080000123Z-73b4a16`. */
export const releaseName = (now: Date, version: string): string =>
  [now.toISOString().replaceAll(/[-:.]/g, ''), version].filter(Boolean).join('-');

function requireSite(outDir: string): void {
  if (!existsSync(join(outDir, 'index.html')) || !existsSync(join(outDir, '404.html')))
    throw new ReleaseFault(`${outDir} chưa có trang đã dựng. Hãy chạy “npm run build” trước`);
}

/**
 * Uploads a built site next to the others and makes it public.
 * @returns the public release: another than `name` when that holds the same site
 * @throws ReleaseFault when anything fails; the public site then stays
 */
export async function publishRelease(
  target: Target,
  outDir: string,
  name: string,
): Promise<string> {
  requireSite(outDir);
  const part = `${target.root}/releases/.part-${name}`;
  await target.run('prepare', name);
  try {
    await target.upload(outDir, part);
    return await target.run('switch', name, String(KEPT), ...DIGESTED);
  } catch (error) {
    // The first fault is the one that matters; remains are deleted a day later.
    await target.run('discard', name).catch(() => undefined);
    throw error;
  }
}

/** Makes the release before the current one public. @returns its name */
export async function rollBack(target: Target): Promise<string> {
  const name = await target.run('rollback');
  if (!name) throw new ReleaseFault('Không còn bản nào cũ hơn để quay về');
  return name;
}

/** No characters special to a shell: two shells parse the command. */
const RELOAD = /^[\w./-]+(?: +[\w./-]+)*$/;

/**
 * Makes the web server read the redirects again.
 * @param command DEPLOY_RELOAD, such as "sudo systemctl reload nginx"
 * @throws ReleaseFault when it fails; the release is public all the same
 */
async function reloadServer(target: Target, command: string): Promise<void> {
  if (!RELOAD.test(command))
    throw new ReleaseFault(
      `DEPLOY_RELOAD=${command}: phải là một lệnh chỉ gồm chữ cái không dấu, số và các dấu . _ / -, ví dụ: sudo systemctl reload nginx. Cần hơn thế thì viết vào một tệp trên máy chủ và ghi đường dẫn của tệp ấy`,
    );
  await target.run('reload', ...command.split(/ +/));
}

/** Short name of the commit; empty outside git. */
const version = (): string => git('.', ['rev-parse', '--short', 'HEAD'])?.toString().trim() ?? '';

/** Also when nothing was new: the last reload may have failed. The public release stays. */
async function reload(target: Target, command = ''): Promise<void> {
  if (!command) return;
  try {
    await reloadServer(target, command);
    console.log(`Đã nạp lại máy chủ web (${command}).`);
  } catch (error) {
    if (!(error instanceof ReleaseFault)) throw error;
    console.error(error.message);
    console.error(
      'Trang đã công bố xong; chỉ việc nạp lại máy chủ web là chưa được. Trang vừa đổi địa chỉ vẫn mở được ở địa chỉ cũ, bằng trang tĩnh ở đó. Sửa rồi chạy lại npm run release.',
    );
    process.exitCode = 1;
  }
}

async function outDir(): Promise<string> {
  const { SETTINGS } = await import('#lib/node/settings.ts');
  return SETTINGS.outDir;
}

async function actOnObjects(place: string, address: string): Promise<void> {
  if (process.argv.includes('--list') || process.argv.includes('--rollback')) refuseReleases(place);
  if (process.env['DEPLOY_RELOAD']?.trim())
    throw new ReleaseFault(
      'DEPLOY_RELOAD là lệnh nạp lại máy chủ web, mà kho đối tượng không có máy chủ ấy. Bỏ biến này',
    );
  const folder = await outDir();
  requireSite(folder);
  console.log(`Đang so ${folder} với ${address}…`);
  const { sent, removed, unchanged } = await publishObjects(place, folder, console.log);
  console.log(
    sent + removed > 0
      ? `Đã đăng: gửi ${sent} tệp, xóa ${removed} tệp, ${unchanged} tệp không đổi.`
      : `Trang không có gì đổi, ${unchanged} tệp đang công bố.`,
  );
}

async function act(target: Target, address: string): Promise<void> {
  if (process.argv.includes('--list')) return console.log(await target.run('list'));
  if (process.argv.includes('--rollback')) {
    console.log(`Đã quay về bản ${await rollBack(target)}.`);
    return reload(target, process.env['DEPLOY_RELOAD']?.trim());
  }
  const folder = await outDir();
  const name = releaseName(new Date(), version());
  console.log(`Đang đưa ${folder} lên ${address}…`);
  const standing = await publishRelease(target, folder, name);
  console.log(
    standing === name
      ? `Đã đăng bản ${name}. Quay về bản trước: npm run rollback`
      : `Trang không có gì đổi, bản ${standing} vẫn đang công bố.`,
  );
  await reload(target, process.env['DEPLOY_RELOAD']?.trim());
}

async function release(): Promise<void> {
  const address = process.env['DEPLOY_TARGET'] ?? '';
  if (!address)
    throw new ReleaseFault(
      'Chưa đặt DEPLOY_TARGET, nơi đưa trang lên: /srv/minh-bach, người-dùng@máy-chủ:/srv/minh-bach hoặc rclone:tên-kết-nối:tên-kho',
    );
  const place = objectStore(address);
  if (place !== undefined) return actOnObjects(place, address);
  const access = sshAccess(process.env);
  try {
    await act(parseTarget(address, access.options), address);
  } finally {
    access.close();
  }
}

export async function main(): Promise<void> {
  await release().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    // Without releases beside each other, what was sent is public.
    if (!process.env['DEPLOY_TARGET']?.startsWith('rclone:'))
      console.error('Trang đang có trên máy chủ được giữ nguyên.');
    process.exitCode = 1;
  });
}

if (import.meta.main) await main();
