/** What a reader's browser loads for each kind of page. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { formatNumber } from '#lib/vi-number.ts';

const PAGES = {
  'Trang chủ': '/',
  'Văn bản (danh sách)': '/van-ban/',
  'Văn bản (loại, năm)': '/van-ban/loai/ke-hoach/nam/2025/',
  'Văn bản (cơ quan, năm)': '/van-ban/co-quan/minh-hoa-ubnd-tinh/nam/2025/',
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

const brotli = (file: string): number => brotliCompressSync(readFileSync(file)).length;

/** The bytes of the files that a page references, by kind; no images or lazy files. */
function weigh(outDir: string, path: string): Record<'html' | 'css' | 'js' | 'font', number> {
  const file = join(outDir, path, 'index.html');
  const html = readFileSync(file, 'utf8');
  const named = (pattern: RegExp) =>
    [...html.matchAll(pattern)].map(([, name = '']) =>
      join(outDir, path.startsWith('/admin') ? '/admin/' : '/', name.replace(/^\.\//, '')),
    );
  const sum = (files: string[], size: (file: string) => number) =>
    [...new Set(files)].reduce((total, each) => total + size(each), 0);
  const styles = named(/href="([^"]+\.css)"/g);
  const fonts = styles.flatMap((style) =>
    [...readFileSync(style, 'utf8').matchAll(/url\(([^)]+\.woff2)\)/g)].map(([, name = '']) =>
      join(outDir, name),
    ),
  );
  return {
    html: brotli(file),
    css: sum(styles, brotli),
    js: sum(named(/<script[^>]+src="([^"]+)"/g), brotli),
    font: sum(fonts, (font) => readFileSync(font).length),
  };
}

/** Prints the weight of each kind of page that the site has. */
export function printPageWeights(outDir: string): void {
  const pages = Object.entries(PAGES).filter(([, path]) =>
    existsSync(join(outDir, path, 'index.html')),
  );
  console.log('Dung lượng tải lần đầu (byte, brotli; phông đã nén sẵn):');
  console.table(
    Object.fromEntries(
      pages.map(([name, path]) => [
        name,
        Object.fromEntries(
          Object.entries(weigh(outDir, path)).map(([kind, bytes]) => [kind, formatNumber(bytes)]),
        ),
      ]),
    ),
  );
}
