/**
 * Releases to object storage: `DEPLOY_TARGET=rclone:REMOTE:BUCKET[/PATH]`. A bucket has no link to
 * switch, so changed files replace the ones before: what pages name first, then pages, and what went
 * is removed at the end. What has changed is read off the bucket each time, by digest: a release
 * that was killed, or a bucket that someone edited, is put right by the next one.
 */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CACHE_RULES,
  DEFAULT_CACHE,
  DIGESTED,
  FILE_TYPES,
  fileType,
  storedHeaders,
} from '#scripts/headers.ts';
import { isPage } from '#scripts/publisher/staging.ts';
import { filesIn } from '#scripts/site-files.ts';
import { execute, ReleaseFault } from './target.ts';

/** What Debian 12 brings; older ones lack providers that the guide names. */
const OLDEST = [1, 60] as const;

/**
 * Our file in the bucket, also the sign that the bucket is ours to delete from. Losing it costs one
 * upload of everything: what is there is always read off the bucket.
 */
const STATE = '.minh-bach.json';
interface State {
  /** Digest of the headers that all files were sent with. */
  readonly headers: string;
  /** Files with a digest in their name that the last release superseded. */
  readonly superseded: readonly string[];
}

interface Stored {
  readonly Path: string;
  /** By rclone's names; a backend may know none. */
  readonly Hashes?: Readonly<Record<string, string>>;
}

export interface Publication {
  readonly sent: number;
  readonly removed: number;
  readonly unchanged: number;
}

/** Gives up on a silent network after a minute; never asks for a password. */
const QUIET = [
  ...['--contimeout', '20s', '--timeout', '1m', '--low-level-retries', '3'],
  ...['--retries', '1', '--ask-password=false', '--stats', '0'],
];
/** One request a file: we know what is there, and the service verifies the digest of each upload. */
const SEND = ['--no-check-dest', '--no-traverse', '--s3-no-head', '--s3-no-check-bucket'];

const ADDRESS = /^rclone:(?<place>[\w][\w.-]*:[\w][\w./-]*)$/;
const ALGORITHMS = ['md5', 'sha1', 'sha256'] as const;

/**
 * The place of an address in rclone's words.
 * @returns undefined for an address of another kind
 * @throws ReleaseFault for an invalid one
 */
export function objectStore(address: string): string | undefined {
  if (!address.startsWith('rclone:')) return undefined;
  const { place } = ADDRESS.exec(address)?.groups ?? {};
  if (!place || place.split(/[:/]/).includes('..'))
    throw new ReleaseFault(
      `DEPLOY_TARGET=${address}: phải là rclone:tên-kết-nối:tên-kho hoặc rclone:tên-kết-nối:tên-kho/thư-mục, chỉ gồm chữ không dấu, số và các dấu . _ - /. Tên kết nối là tên trong “rclone config”; khóa bí mật không ghi ở đây`,
    );
  return place.replace(/\/+$/, '');
}

const rclone = (args: readonly string[], input?: string): Promise<string> =>
  execute('rclone', [...args, ...QUIET], input);

async function requireVersion(): Promise<void> {
  const said = await rclone(['version']);
  const [, major = 0, minor = 0] = (/v(\d+)\.(\d+)/.exec(said) ?? []).map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    throw new ReleaseFault(
      `rclone trên máy này là bản ${major}.${minor}, cần từ ${OLDEST.join('.')} trở lên. Nâng cấp rồi chạy lại (Debian 12, Ubuntu 24.04 trở lên: apt-get install rclone)`,
    );
}

/**
 * The files that are there, by path.
 * @throws ReleaseFault with cause and cure
 */
export async function storedFiles(place: string): Promise<Map<string, Stored>> {
  await requireVersion();
  // Without times and types, which would take a request for each file.
  const list = ['--recursive', '--files-only', '--no-modtime', '--no-mimetype', '--fast-list'];
  const files = JSON.parse(await rclone(['lsjson', place, '--hash', ...list])) as Stored[];
  return new Map(files.map((file) => [file.Path, file]));
}

const digest = (algorithm: string, data: string | Uint8Array): string => hash(algorithm, data);

/** Changes with the rules of `storedHeaders`, which no list of files tells. */
const HEADERS = digest(
  'sha256',
  JSON.stringify([
    ...[CACHE_RULES, DEFAULT_CACHE],
    ...FILE_TYPES.map(([, ...extensions]) => extensions.map((one) => [one, fileType(`.${one}`)])),
  ]),
);

/** Where the store tells no digest, the file is sent again. */
function isSame(file: string, { Hashes: hashes = {} }: Stored): boolean {
  const algorithm = ALGORITHMS.find((name) => hashes[name]);
  return algorithm !== undefined && digest(algorithm, readFileSync(file)) === hashes[algorithm];
}

/** Object storage does not negotiate: the service before it compresses, or readers get it plain. */
function filesToPublish(outDir: string): string[] {
  const all = new Set(filesIn(outDir));
  return [...all].filter((path) => !/\.(?:br|gz)$/.test(path) || !all.has(path.slice(0, -3)));
}

const isDigested = (path: string): boolean =>
  DIGESTED.some((folder) => path.startsWith(`${folder}/`));

/** The index names files with digests, pages name both. */
const order = (path: string): number => (isDigested(path) ? 0 : isPage(path) ? 2 : 1);

/** One call for all files with the same headers. */
async function send(place: string, outDir: string, paths: readonly string[]): Promise<void> {
  const groups = Map.groupBy(paths, (path) => JSON.stringify(storedHeaders(`/${path}`)));
  for (const [key, group] of groups) {
    const headers = Object.entries(JSON.parse(key) as Record<string, string>);
    const options = headers.flatMap(([name, value]) => ['--header-upload', `${name}: ${value}`]);
    const copy = ['copy', outDir, place, '--files-from-raw', '-', '--transfers', '8'];
    await rclone([...copy, ...SEND, ...options], group.join('\n'));
  }
}

async function remove(place: string, paths: readonly string[]): Promise<void> {
  if (paths.length > 0)
    await rclone(['delete', place, '--files-from-raw', '-', '--no-traverse'], paths.join('\n'));
}

const UNKNOWN: State = { headers: '', superseded: [] };

/** One that someone has edited into something unreadable costs one upload of everything. */
async function readState(place: string): Promise<State> {
  const text = await rclone(['cat', `${place}/${STATE}`]);
  try {
    return { ...UNKNOWN, ...(JSON.parse(text) as Partial<State>) };
  } catch {
    return UNKNOWN;
  }
}

const writeState = (place: string, state: State): Promise<string> =>
  rclone(['rcat', `${place}/${STATE}`, ...SEND.slice(2)], JSON.stringify(state));

/**
 * State of a bucket without one: nothing is known of the headers of files that others brought.
 * @throws ReleaseFault when the bucket holds files that are not of this site
 */
async function firstState(
  place: string,
  isEmpty: boolean,
  foreign: readonly string[],
): Promise<State> {
  if (foreign.length > 0)
    throw new ReleaseFault(
      `Kho ${place} đang có ${foreign.length} tệp không phải của trang này (${foreign.slice(0, 3).join(', ')}…); đăng lên đó sẽ xóa chúng. Chọn một kho hoặc thư mục trống. Nếu đúng là kho của trang và các tệp ấy bỏ được: echo '{}' | rclone rcat ${place}/${STATE} rồi chạy lại`,
    );
  const state = { ...UNKNOWN, headers: isEmpty ? HEADERS : '' };
  await writeState(place, state);
  return state;
}

/**
 * Brings a built site to object storage.
 * @param place from `objectStore`
 * @throws ReleaseFault when anything fails; the next publication completes this one
 */
export async function publishObjects(
  place: string,
  outDir: string,
  say: (line: string) => void = () => undefined,
): Promise<Publication> {
  const stored = await storedFiles(place);
  const paths = filesToPublish(outDir);
  const wanted = new Set(paths);
  const hasState = stored.delete(STATE);
  const superfluous = [...stored.keys()].filter((path) => !wanted.has(path));
  const state = hasState
    ? await readState(place)
    : await firstState(place, stored.size === 0, superfluous);
  const changed = paths.filter((path) => {
    const there = stored.get(path);
    return !there || state.headers !== HEADERS || !isSame(join(outDir, path), there);
  });
  // A page that someone has open goes on asking for files with digests: they stay for one release.
  const kept = superfluous.filter((path) => isDigested(path) && !state.superseded.includes(path));
  const removed = superfluous.filter((path) => !kept.includes(path));
  if (changed.length === 0 && removed.every(isDigested))
    return { sent: 0, removed: 0, unchanged: paths.length };
  const steps = Map.groupBy(changed, order);
  for (const step of [...steps.keys()].sort()) {
    const files = steps.get(step) ?? [];
    say(`Đang gửi ${files.length} ${step === 2 ? 'trang' : 'tệp mà các trang cần'}…`);
    await send(place, outDir, files);
  }
  await remove(place, removed.filter(isPage));
  await remove(
    place,
    removed.filter((path) => !isPage(path)),
  );
  await writeState(place, { headers: HEADERS, superseded: kept });
  return {
    sent: changed.length,
    removed: removed.length,
    unchanged: paths.length - changed.length,
  };
}

/** @throws ReleaseFault always: a bucket keeps no former releases */
export function refuseReleases(place: string): never {
  throw new ReleaseFault(
    `Kho ${place} chỉ giữ bản đang công bố, không có bản cũ để liệt kê hay quay về. Muốn về nội dung trước: hoàn tác thay đổi trong kho nội dung (git revert, hoặc nút hoàn tác của nơi giữ nội dung), rồi npm run build && npm run release; chỉ những tệp khác đi được gửi`,
  );
}
