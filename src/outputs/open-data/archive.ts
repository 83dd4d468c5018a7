/** The bulk files: their descriptions, and the texts inside the archives. */
import type { DataFile } from './catalogue.ts';
import type { Table } from './table.ts';

export const BULK_FILES = {
  tables: {
    name: 'tat-ca-bang.zip',
    title: 'Tất cả các bảng',
    description:
      'Mọi bảng dạng CSV, kèm datapackage.json mô tả từng cột, tệp hướng dẫn và giấy phép.',
    format: 'zip',
    mediaType: 'application/zip',
  },
  zip: {
    name: 'van-ban.zip',
    title: 'Toàn bộ văn bản',
    description:
      'Mỗi văn bản một thư mục: nguồn Markdown, dữ liệu JSON, Akoma Ntoso XML; kèm danh sách tệp đính kèm có mã SHA-256. Không kèm tệp PDF.',
    format: 'zip',
    mediaType: 'application/zip',
  },
  lines: {
    name: 'van-ban.jsonl',
    title: 'Toàn văn từng dòng',
    description:
      'Mỗi văn bản một dòng JSON: thông tin như index.json và nội dung chữ thuần, để tìm kiếm, đếm, huấn luyện.',
    format: 'jsonl',
    mediaType: 'application/x-ndjson',
  },
} as const satisfies Record<string, Omit<DataFile, 'bytes' | 'sha256'>>;

/** Folder of a document in the archive: illustrative ones have a separate folder. */
export const archiveFolder = (id: string, sample: boolean | undefined): string =>
  `${sample ? 'minh-hoa' : 'van-ban'}/${id}/`;

interface ArchiveAbout {
  readonly site: string;
  readonly url: string;
  readonly modified: string;
  readonly licence: { readonly name: string; readonly url: string };
}

/** `GIAY-PHEP.txt`: the terms, and how to credit the source. */
export const licenceText = ({
  site,
  url,
  modified,
  licence,
}: ArchiveAbout): string => `Giấy phép: ${licence.name}
${licence.url}

Được sao chép, phân phối, chỉnh sửa, dùng cho mọi mục đích theo giấy phép trên. Khi dùng, ghi nguồn:
${site}, ${url}, dữ liệu ngày ${modified}.
`;

/** `DOC-TRUOC.txt` of the archive with all tables. */
export const tablesReadme = (
  about: ArchiveAbout,
  version: string,
  tables: readonly Table[],
): string => `${about.site}: tất cả các bảng dữ liệu, bản ${version}
${about.url}
Nội dung mới nhất ngày ${about.modified}

${tables.map(({ file, title, description }) => `${file}.csv\n  ${title}. ${description}`).join('\n')}

datapackage.json  Mô tả mọi cột, khóa, quan hệ giữa các bảng và các lần thay đổi cột (Frictionless).
GIAY-PHEP.txt     Giấy phép và cách ghi nguồn.

CSV mã hóa UTF-8 có BOM, ngăn cách bằng dấu phẩy, số dùng dấu chấm thập phân.
Cột sample bằng true là dữ liệu minh họa, KHÔNG có thật: lọc bỏ trước khi tính.
`;

/** `DOC-TRUOC.txt` of the archive with all documents. */
export const archiveReadme = (about: ArchiveAbout): string => `${about.site}: toàn bộ văn bản
${about.url}
Nội dung mới nhất ngày ${about.modified}

van-ban/   Văn bản có thật, mỗi văn bản một thư mục.
minh-hoa/  Văn bản minh họa, KHÔNG có thật: bỏ ra trước khi dùng.
tep-dinh-kem.csv  Tệp đính kèm: địa chỉ, số byte, mã SHA-256 để kiểm tra tệp tải về.

Trong mỗi thư mục:
van-ban.md  Nguồn Markdown, phần đầu là thông tin văn bản.
index.json  Thông tin, hiệu lực, quan hệ, mục lục.
akn.xml     Akoma Ntoso 3.0 (OASIS LegalDocML).

Văn bản đã gỡ chỉ còn index.json với lý do gỡ. Văn bản có chữ ký và dấu là bản chính thức;
nội dung ở đây để tra cứu.

Giấy phép: ${about.licence.name}, ${about.licence.url}
`;
