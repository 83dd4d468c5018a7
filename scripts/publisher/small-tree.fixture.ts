/** A content tree of about 70 records of the test site, of all collections. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { filesIn } from '#scripts/site-files.ts';
import { TEST_CONTENT } from '#tests/test-content.ts';

/** What they name comes with them. */
const CHOSEN =
  `2021-08-ct-tu 2026-12-ct-tu 2026-31-2026-qd-ubnd 2026-15-2026-qd-ubnd minh-hoa-chu-tich-ubnd-tinh
  minh-hoa-giam-doc-so-tu-phap 2026-be-nuoc-chung-mua-han 2025-phieu-hen-mot-lan minh-hoa-tiep-cong-dan
  minh-hoa-dan-van-kheo 12-ct-tu-3-doi-thoai 12-ct-tu-5-lich-tiep-cong-dan 104-2016-qh13 25-2018-qh14
  2026-08-chu-tich-tinh-voi-nhan-dan 2026-09-hoi-lich-tiep-cong-dan-trung-ngay-nghi
  2026-11-ty-le-dung-han-tinh-the-nao`.split(/\s+/);
/** In the colours of `tests/fixtures/valid`: sites of the same colours share their bundle. */
const COLOURS: readonly (readonly [string, string])[] = [
  ['#0f5c4d', '#0b5d4e'],
  ['#b45309', '#b3261e'],
];

const words = (text: string): string[] => text.match(/[\w-]+/g) ?? [];

/** Copies the records into a folder. */
export function copySmallTree(dir: string): void {
  const files = filesIn(TEST_CONTENT);
  const byId = new Map(
    files.map((file) => [basename(file).replace(/\.(?:md|yml)$/, ''), file] as const),
  );
  const copied = new Set<string>();
  const copy = (path: string): void => {
    if (copied.has(path)) return;
    copied.add(path);
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    cpSync(join(TEST_CONTENT, path), join(dir, path));
    if (!/\.(?:md|yml)$/.test(path)) return;
    const [, front, ...rest] = readFileSync(join(TEST_CONTENT, path), 'utf8').split(/^---$/m);
    const named = rest.length > 0 ? front : readFileSync(join(TEST_CONTENT, path), 'utf8');
    for (const word of words(named ?? '')) {
      const record = byId.get(word);
      if (record !== undefined) copy(record);
    }
  };
  for (const id of CHOSEN) copy(byId.get(id) ?? '');
  for (const path of ['site.yml', 'search-terms.yml', 'removed.yml']) copy(path);
  for (const upload of files.filter((path) => path.startsWith('uploads/'))) copy(upload);
  const site = readFileSync(join(dir, 'site.yml'), 'utf8');
  const coloured = COLOURS.reduce((text, [from, to]) => text.replace(from, to), site);
  writeFileSync(join(dir, 'site.yml'), coloured);
}
