/** The files with all documents: their descriptions, and the texts inside. */
import type { ArchiveAbout } from '#outputs/open-data/archive.ts';
import type { FileAbout } from '#outputs/open-data/catalogue.ts';

export const DOCUMENTS_FILE: FileAbout = {
  name: 'van-ban.zip',
  title: 'Toàn bộ văn bản',
  description:
    'Mỗi văn bản một thư mục: nguồn Markdown, dữ liệu JSON, Akoma Ntoso XML; kèm danh sách tệp đính kèm có mã SHA-256. Không kèm tệp PDF.',
  format: 'zip',
  mediaType: 'application/zip',
};

export const LINES_FILE: FileAbout = {
  name: 'van-ban.jsonl',
  title: 'Toàn văn từng dòng',
  description:
    'Mỗi văn bản một dòng JSON: thông tin như index.json và nội dung chữ thuần, để tìm kiếm, đếm, huấn luyện.',
  format: 'jsonl',
  mediaType: 'application/x-ndjson',
};

/** Folder of a document in the archive: illustrative ones have a separate folder. */
export const archiveFolder = (id: string, sample: boolean | undefined): string =>
  `${sample ? 'minh-hoa' : 'van-ban'}/${id}/`;

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
