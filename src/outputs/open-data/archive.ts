/** The archive with all tables: its description, and the texts inside. */
import type { FileAbout } from './catalogue.ts';
import type { Table } from './table.ts';

export const TABLES_FILE: FileAbout = {
  name: 'tat-ca-bang.zip',
  title: 'Tất cả các bảng',
  description:
    'Mọi bảng dạng CSV, kèm datapackage.json mô tả từng cột, tệp hướng dẫn và giấy phép.',
  format: 'zip',
  mediaType: 'application/zip',
};

export interface ArchiveAbout {
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
