/** Do the files that records name exist, and is every uploaded file what its name says? */
import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { HEADER_BYTES, UPLOAD_EXTENSIONS, fitsExtension } from '#lib/file-signature.ts';
import {
  UPLOADS,
  type ContentRecord,
  type ContentTree,
  type FieldPath,
} from '#scripts/content-tree.ts';
import type { Problem } from '#scripts/report.ts';
import { problem, type Check } from './context.ts';
import { schemaOf, walkFields } from './fields.ts';
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

/** Everything a record names must be there; what nobody names is only noticed. */
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

function firstBytes(tree: ContentTree, name: string): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES);
  const handle = openSync(path.join(tree.dir, UPLOADS, name), 'r');
  try {
    return bytes.subarray(0, readSync(handle, bytes));
  } finally {
    closeSync(handle);
  }
}

/** Allowed extensions only, lower case names, and bytes that fit: an `.exe` named `.pdf` is refused. */
export const uploadBytes: Check = ({ tree }) =>
  tree.uploads.flatMap((name) => {
    const refuse = (fault: string, cure: string): Problem => ({
      check: 'upload-bytes',
      severity: 'error',
      file: `${UPLOADS}/${name}`,
      fault,
      cure,
    });
    const extension = path.posix.extname(name).slice(1);
    const allowed = [...UPLOAD_EXTENSIONS].join(', ');
    if (!UPLOAD_EXTENSIONS.has(extension))
      return [refuse(`Không nhận tệp “.${extension}”.`, `Chỉ nhận: ${allowed} (chữ thường).`)];
    if (!/^(?:[a-z0-9][a-z0-9._-]*\/)*[a-z0-9][a-z0-9._-]*$/.test(name))
      return [
        refuse(
          'Tên tệp có dấu, chữ hoa hoặc dấu cách.',
          'Đổi tên: chữ thường không dấu, gạch nối.',
        ),
      ];
    return fitsExtension(firstBytes(tree, name), extension)
      ? []
      : [
          refuse(
            `Bên trong tệp không phải định dạng .${extension}.`,
            'Lưu lại tệp đúng định dạng từ phần mềm gốc rồi tải lên; không chỉ đổi đuôi.',
          ),
        ];
  });
