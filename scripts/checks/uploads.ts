/** Do all files that records name exist, and does every upload match its extension? */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  MAX_UPLOAD_BYTES,
  UPLOAD_EXTENSIONS,
  extensionOf,
  uploadFault,
} from '#lib/file-signature.ts';
import { walkFields, type FieldPath } from '#domain/schema-walk.ts';
import { UPLOADS, type ContentRecord } from '#scripts/content-tree.ts';
import type { Problem } from '#scripts/report.ts';
import { problem, type Check } from './context.ts';
import { schemaOf } from './fields.ts';
import { suggest } from './nearest.ts';

interface Mention {
  name: string;
  kind: 'file' | 'image';
  path?: FieldPath;
  line?: number;
}

/** `/tep/` is where the site serves `content/uploads/`. */
const PUBLIC_PREFIX = '/tep/';
const IN_BODY = /(!?)\[[^\]\n]*\](?:\(\s*<?|:\s*<?)\/tep\/([^\s)>]+)/g;
const IMAGE = /\.(?:jpe?g|png|webp|avif)$/;

function bodyMentions({ body, bodyLine }: ContentRecord): Mention[] {
  if (!body?.includes(PUBLIC_PREFIX)) return [];
  return [...body.matchAll(IN_BODY)].map((match) => ({
    name: (match[2] ?? '').replace(/[?#].*$/, ''),
    kind: match[1] ? ('image' as const) : ('file' as const),
    line: bodyLine + body.slice(0, match.index).split('\n').length - 1,
  }));
}

function mentions(record: ContentRecord): Mention[] {
  const found = bodyMentions(record);
  walkFields(schemaOf(record), record.data, ({ upload }, value, fieldPath) => {
    if (upload && typeof value === 'string' && value.startsWith(PUBLIC_PREFIX))
      found.push({ name: value.slice(PUBLIC_PREFIX.length), kind: upload, path: fieldPath });
  });
  return found;
}

function mentionProblems(record: ContentRecord, uploads: ReadonlySet<string>): Problem[] {
  return mentions(record).flatMap(({ name, kind, ...where }) => {
    if (!uploads.has(name))
      return problem(record, {
        check: 'upload-exists',
        ...where,
        fault: `Không có tệp content/${UPLOADS}/${name}.`,
        cure: suggest(name, uploads, 'Tải tệp lên, hoặc sửa đường dẫn.'),
      });
    return kind === 'image' && !IMAGE.test(name)
      ? problem(record, {
          check: 'upload-exists',
          ...where,
          fault: `“${name}” không phải tệp ảnh.`,
          cure: 'Chọn ảnh JPEG, PNG, WebP hoặc AVIF.',
        })
      : [];
  });
}

/** Every file a record names must exist; an unused file is only a notice. */
export const uploadExists: Check = ({ tree }) => {
  const uploads = new Set(tree.uploads);
  const used = new Set(tree.records.flatMap((record) => mentions(record).map(({ name }) => name)));
  const unused = tree.uploads.filter((name) => !used.has(name));
  return [
    ...tree.records.flatMap((record) => mentionProblems(record, uploads)),
    ...unused.map((name) => ({
      check: 'upload-exists',
      severity: 'notice' as const,
      file: `${UPLOADS}/${name}`,
      fault: 'Không bản ghi nào dùng tệp này.',
      cure: 'Xóa nếu không cần; tệp vẫn công khai ở địa chỉ của nó.',
    })),
  ];
};

const REFUSED = {
  extension: (extension: string) => [
    `Không nhận tệp “.${extension}”.`,
    `Chỉ nhận: ${[...UPLOAD_EXTENSIONS].join(', ')} (chữ thường).`,
  ],
  size: () => [
    `Tệp lớn hơn ${MAX_UPLOAD_BYTES / 1024 / 1024} MB.`,
    'Quét lại ở độ phân giải 200–300 dpi hoặc nén tệp; người đọc bằng điện thoại không tải nổi.',
  ],
  bytes: (extension: string) => [
    `Bên trong tệp không phải định dạng .${extension}, hoặc có macro.`,
    'Lưu lại tệp đúng định dạng từ phần mềm gốc rồi tải lên; không chỉ đổi đuôi.',
  ],
  cut: () => [
    'Tệp ảnh bị đứt giữa chừng, không mở được.',
    'Tải lại ảnh từ bản gốc; lần tải trước đã bị ngắt.',
  ],
} as const;

/** Files the CMS server would refuse, and invalid names. An `.exe` named `.pdf` is no PDF. */
export const uploadBytes: Check = ({ tree }) =>
  tree.uploads.flatMap((name) => {
    const refuse = ([fault = '', cure = '']: readonly string[]): Problem => ({
      check: 'upload-bytes',
      severity: 'error',
      file: `${UPLOADS}/${name}`,
      fault,
      cure,
    });
    const file = path.join(tree.dir, UPLOADS, name);
    const fault = uploadFault(name, statSync(file).size, () => readFileSync(file));
    if (fault) return [refuse(REFUSED[fault](extensionOf(name)))];
    if (/^(?:[a-z0-9][a-z0-9._-]*\/)*[a-z0-9][a-z0-9._-]*$/.test(name)) return [];
    return [
      refuse([
        'Tên tệp có dấu, chữ hoa hoặc dấu cách.',
        'Đổi tên: chữ thường không dấu, gạch nối.',
      ]),
    ];
  });
