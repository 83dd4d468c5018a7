/** Is every file readable, and in a folder that is read? */
import { ID } from '#features/schema-kit.ts';
import { slugify, upperFirst } from '#lib/fold-text.ts';
import type { UnreadableFile } from './content-tree.ts';
import type { Problem } from './report.ts';
import { checkText, problem, type TreeCheck } from './context.ts';
import { filesOf, misplacedFiles, placeOf } from './records.ts';
import { sampleFault } from './trust.ts';

/** A fault of parsing: YAML, front matter, a misplaced file. */
export const unreadableProblem = (file: UnreadableFile): Problem => ({
  check: 'readable',
  severity: 'error',
  ...file,
  fault: upperFirst(file.fault),
});

/** Files that are not in the place of a record. */
export const readable: TreeCheck = (context) => misplacedFiles(context).map(unreadableProblem);

/** File names are ids and addresses: lower case without diacritics. */
export const fileName = checkText((record) =>
  ID.test(record.id)
    ? []
    : [
        problem(record, {
          check: 'file-name',
          line: 1,
          fault: `Tên tệp “${record.id}” không dùng làm địa chỉ được.`,
          cure: `Chỉ dùng chữ thường không dấu, số và gạch nối: “${slugify(record.id)}”.`,
        }),
      ],
);

/** A tree without `site.yml` has no province. */
export const siteExists: TreeCheck = (context) =>
  filesOf(context, 'site').length > 0 ||
  misplacedFiles(context).some(({ file }) => file === 'site.yml')
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

/** Address and telephone numbers of a real site are real. */
export const contactIsReal: TreeCheck = (context) => {
  const { site } = context;
  if (!site || site.demonstration || !site.contact.sample) return [];
  return [
    problem(placeOf(context, 'site.yml'), {
      check: 'sample-on-real-site',
      path: ['contact', 'sample'],
      fault: sampleFault(site.province),
      cure: 'Ghi địa chỉ, số điện thoại có thật rồi bỏ dấu minh họa (contact.sample).',
    }),
  ];
};
