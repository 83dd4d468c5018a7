/** Do all files that records name exist, and does every upload match its extension? */
import { readFileSync } from 'node:fs';
import { extensionOf, uploadFault } from '#lib/file-signature.ts';
import { uploadRefusal } from '#lib/upload-refusal.ts';
import { UPLOADS } from './content-tree.ts';
import type { Problem } from './report.ts';
import { checkText, problem, query, type TreeCheck } from './context.ts';
import { linksIn } from './links.ts';
import { suggest } from './nearest.ts';
import { collections, outlinesOf, uploadIn, uploadsOf } from './records.ts';

const IMAGE = /\.(?:jpe?g|png|webp|avif)$/;

/** Every file a record names must exist. */
export const uploadExists = checkText((record, context) =>
  linksIn(record).mentions.flatMap(({ name, kind, ...where }) => {
    if (!uploadIn(context, name))
      return problem(record, {
        check: 'upload-exists',
        ...where,
        fault: `Không có tệp content/${UPLOADS}/${name}.`,
        cure: suggest(name, uploadsOf(context), 'Tải tệp lên, hoặc sửa đường dẫn.'),
      });
    return kind === 'image' && !IMAGE.test(name)
      ? problem(record, {
          check: 'upload-exists',
          ...where,
          fault: `“${name}” không phải tệp ảnh.`,
          cure: 'Chọn ảnh JPEG, PNG, WebP hoặc AVIF.',
        })
      : [];
  }),
);

/** An unused file is only a notice. */
export const uploadUsed: TreeCheck = (context) => {
  const used = new Set(
    collections().flatMap((collection) =>
      outlinesOf(context, collection).flatMap(({ uploads }) => uploads),
    ),
  );
  return uploadsOf(context)
    .filter((name) => !used.has(name))
    .map((name) => ({
      check: 'upload-exists',
      severity: 'notice' as const,
      file: `${UPLOADS}/${name}`,
      fault: 'Không bản ghi nào dùng tệp này.',
      cure: 'Xóa nếu không cần; tệp vẫn công khai ở địa chỉ của nó.',
    }));
};

/** Files the CMS server would refuse, and invalid names. An `.exe` named `.pdf` is no PDF. */
const bytesProblems = query('upload bytes', (context, name: string): Problem[] => {
  const upload = uploadIn(context, name);
  if (!upload) return [];
  const refuse = ([fault = '', cure = '']: readonly string[]): Problem => ({
    check: 'upload-bytes',
    severity: 'error',
    file: `${UPLOADS}/${name}`,
    fault,
    cure,
  });
  const fault = uploadFault(name, upload.size, () => readFileSync(upload.path));
  if (fault) return [refuse(uploadRefusal(fault, extensionOf(name)))];
  if (/^(?:[a-z0-9][a-z0-9._-]*\/)*[a-z0-9][a-z0-9._-]*$/.test(name)) return [];
  return [
    refuse(['Tên tệp có dấu, chữ hoa hoặc dấu cách.', 'Đổi tên: chữ thường không dấu, gạch nối.']),
  ];
});

export const uploadBytes: TreeCheck = (context) =>
  uploadsOf(context).flatMap((name) => bytesProblems(context, name));
