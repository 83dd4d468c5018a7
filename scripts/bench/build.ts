/**
 * `npm run bench`: measures build times (cold, unchanged, after one edit) and the brotli size of
 * each kind of page. `npm run bench -- 10000` adds that many generated directives and also measures
 * lists and bulk files.
 */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { SETTINGS } from '#lib/node/settings.ts';
import { formatNumber } from '#lib/vi-number.ts';
import { generateContent } from './generate-content.ts';

const WORK = mkdtempSync(join(tmpdir(), 'minh-bach-bench-'));
const CONTENT = join(WORK, 'content');
const OUT = join(WORK, 'dist');

const PAGES = {
  'Trang chủ': '/',
  'Văn bản (danh sách)': '/van-ban/',
  'Văn bản (toàn văn dài nhất)': '/van-ban/2026-15-2026-qd-ubnd/',
  'Lịch tiếp công dân': '/lich-tiep-cong-dan/',
  'Lịch của một cơ quan': '/lich-tiep-cong-dan/minh-hoa-ubnd-tinh/',
  'Mô hình': '/dan-van-kheo/2023-den-nang-luong-mat-troi-duong-que/',
  'Số liệu (có biểu đồ)': '/thong-ke/minh-hoa-mot-cua-dung-han/',
  'Theo dõi thực hiện': '/thuc-hien/2021-12-ct-tu/',
  'Cơ quan': '/co-quan/minh-hoa-so-tu-phap/',
  'Tìm kiếm': '/tim-kiem/',
  'Biên tập': '/admin/',
} as const;

/** Pages that exist only with many documents. */
const manyPages = (count: number) => ({
  'Văn bản (trang giữa)': `/van-ban/trang/${Math.max(1, Math.floor(count / 100))}/`,
  'Văn bản (loại, năm)': '/van-ban/loai/ke-hoach/nam/2025/',
  'Văn bản (cơ quan, năm)': '/van-ban/co-quan/minh-hoa-ubnd-tinh/nam/2025/',
});

/** Returns number and size of all files of the built site. */
function weighSite(): { files: number; bytes: number } {
  const entries = readdirSync(OUT, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const bytes = files.reduce(
    (sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size,
    0,
  );
  return { files: files.length, bytes };
}

/** Returns the seconds of one `npm run build --quick`. @throws when it fails */
function build(): number {
  const start = performance.now();
  const result = spawnSync(process.execPath, ['scripts/build.ts', '--quick'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT_DIR: CONTENT,
      OUT_DIR: OUT,
      CACHE_DIR: join(WORK, 'cache'),
      BUILD_NOW: SETTINGS.now.toISOString(),
    },
  });
  if (result.status !== 0) throw new Error(result.stdout + result.stderr);
  return (performance.now() - start) / 1000;
}

const brotli = (file: string): number => brotliCompressSync(readFileSync(file)).length;

/** Returns the bytes of the files that a page references, by kind; no images or lazy files. */
function weigh(path: string): Record<'html' | 'css' | 'js' | 'font', number> {
  const file = join(OUT, path, 'index.html');
  const html = readFileSync(file, 'utf8');
  const named = (pattern: RegExp) =>
    [...html.matchAll(pattern)].map((match) =>
      join(OUT, path.startsWith('/admin') ? '/admin/' : '/', (match[1] ?? '').replace(/^\.\//, '')),
    );
  const sum = (files: string[], size: (file: string) => number) =>
    [...new Set(files)].reduce((total, each) => total + size(each), 0);
  const styles = named(/href="([^"]+\.css)"/g);
  const fonts = styles.flatMap((style) =>
    [...readFileSync(style, 'utf8').matchAll(/url\(([^)]+\.woff2)\)/g)].map((match) =>
      join(OUT, match[1] ?? ''),
    ),
  );
  return {
    html: brotli(file),
    css: sum(styles, brotli),
    js: sum(named(/<script[^>]+src="([^"]+)"/g), brotli),
    font: sum(fonts, (font) => readFileSync(font).length),
  };
}

/**
 * Measures and prints.
 * @param count generated directives in addition to those of the test site
 */
export function benchBuild(count: number): void {
  try {
    generateContent(count, CONTENT);
    const directives = join(CONTENT, 'directives');
    const cold = build();
    const unchanged = build();
    const first = readdirSync(directives).find((name) => name.endsWith('.md')) ?? '';
    appendFileSync(join(directives, first), '\nThêm một câu.\n');
    const edited = build();
    console.log('Thời gian dựng (giây):');
    console.table({ 'lần đầu': cold, 'không đổi gì': unchanged, 'sửa một văn bản': edited });
    const { files, bytes } = weighSite();
    console.log(
      `Cả trang: ${formatNumber(files)} tệp, ${formatNumber(Math.round(bytes / 1e6))} MB.`,
    );
    const pages = Object.entries({ ...PAGES, ...(count > 0 && manyPages(count)) }).filter(
      ([, path]) => existsSync(join(OUT, path, 'index.html')),
    );
    console.log('Dung lượng tải lần đầu (byte, brotli; phông đã nén sẵn):');
    console.table(
      Object.fromEntries(
        pages.map(([name, path]) => [
          name,
          Object.fromEntries(
            Object.entries(weigh(path)).map(([kind, bytes]) => [kind, formatNumber(bytes)]),
          ),
        ]),
      ),
    );
  } finally {
    rmSync(WORK, { recursive: true, force: true });
  }
}
