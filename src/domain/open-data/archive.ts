/** The files with all documents at once: what they are, and the words that stand in the archive. */

export interface BulkFile {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly format: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

export const BULK_FILES = {
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
} as const;

/** Folder of a document in the archive: what is illustrative stands apart. */
export const archiveFolder = (id: string, sample: boolean | undefined): string =>
  `${sample ? 'minh-hoa' : 'van-ban'}/${id}/`;

/** `DOC-TRUOC.txt`: what the archive is, where it comes from, on what terms. */
export const archiveReadme = (about: {
  site: string;
  url: string;
  modified: string;
  licence: { name: string; url: string };
}): string => `${about.site}: toàn bộ văn bản
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
