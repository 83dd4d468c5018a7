/** Is every file readable, and in a folder that is read? */
import { ID } from '#domain/schema-kit.ts';
import { slugify } from '#lib/fold-text.ts';
import type { Check } from './context.ts';
import { problem } from './context.ts';

/** Reports faults of parsing: YAML, front matter, misplaced files. */
export const readable: Check = ({ tree }) =>
  tree.unreadable.map((file) => ({
    check: 'readable',
    severity: 'error' as const,
    ...file,
    fault: `${file.fault.charAt(0).toLocaleUpperCase('vi')}${file.fault.slice(1)}`,
  }));

/** File names are ids and addresses: lower case without diacritics. */
export const fileName: Check = ({ tree }) =>
  tree.records
    .filter(({ id }) => !ID.test(id))
    .map((record) =>
      problem(record, {
        check: 'file-name',
        line: 1,
        fault: `Tên tệp “${record.id}” không dùng làm địa chỉ được.`,
        cure: `Chỉ dùng chữ thường không dấu, số và gạch nối: “${slugify(record.id)}”.`,
      }),
    );

/** A tree without `site.yml` has no province. */
export const siteExists: Check = ({ tree }) =>
  tree.records.some(({ collection }) => collection === 'site') ||
  tree.unreadable.some(({ file }) => file === 'site.yml')
    ? []
    : [
        {
          check: 'site-exists',
          severity: 'error',
          file: 'site.yml',
          fault: 'Thiếu tệp khai báo trang: tên tỉnh, liên hệ, cơ quan chủ quản.',
          cure: 'Thêm content/site.yml (mục “Cấu hình trang” trong trang biên tập).',
        },
      ];
