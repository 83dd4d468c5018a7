/**
 * The files of the open data. Their names are addresses and so Vietnamese; the tables keep their
 * English ids, which foreign keys and programs rely on.
 */
import type { Moved } from '#features/address/rules/former.ts';

interface TableFile {
  /** Without its extension. */
  readonly file: string;
  /** A detail of another table: listed separately. */
  readonly detail?: true;
}

export const TABLE_FILES: Readonly<Record<string, TableFile>> = {
  directives: { file: 'van-ban' },
  relations: { file: 'quan-he-van-ban', detail: true },
  attachments: { file: 'tep-dinh-kem', detail: true },
  changes: { file: 'thay-doi-van-ban', detail: true },
  'known-documents': { file: 'van-ban-thuong-vien-dan', detail: true },
  agencies: { file: 'co-quan' },
  'agency-names': { file: 'ten-co-quan', detail: true },
  'agency-parents': { file: 'co-quan-cap-tren', detail: true },
  'agency-predecessors': { file: 'co-quan-ke-thua', detail: true },
  receptions: { file: 'lich-tiep-cong-dan' },
  sessions: { file: 'buoi-tiep' },
  keeping: { file: 'thuc-hien-lich' },
  'days-off': { file: 'ngay-nghi', detail: true },
  stories: { file: 'mo-hinh' },
  'story-results': { file: 'ket-qua-mo-hinh', detail: true },
  'story-images': { file: 'anh-mo-hinh', detail: true },
  indicators: { file: 'chi-tieu' },
  statistics: { file: 'so-lieu' },
  versions: { file: 'phien-ban-chi-tieu', detail: true },
  postponements: { file: 'lui-ngay-cong-bo', detail: true },
  dialogues: { file: 'doi-thoai' },
  questions: { file: 'noi-dung-doi-thoai' },
  feedback: { file: 'hoi-dap' },
  duties: { file: 'nhiem-vu' },
  'duty-status': { file: 'thuc-hien-nhiem-vu' },
};

export const DATA_PATH = '/du-lieu/';
export const DATA_HOW_TO_PATH = '/du-lieu/huong-dan/';
/** Every column of every table. */
export const DATA_DESCRIPTION_PATH = '/du-lieu/mo-ta/';

/**
 * The file name of a table: "van-ban".
 * @throws Error for a table that has none
 */
export function fileOf(table: string): string {
  const known = TABLE_FILES[table];
  if (!known) throw new Error(`open-data/files.ts: no file name for the table ${table}`);
  return known.file;
}

/** The names of all files of tables, without extension. */
export const tableFileNames = (): string[] => Object.values(TABLE_FILES).map(({ file }) => file);

/**
 * Until 29/11/2026 the files had the English ids as names. Servers that can redirect do so; a host
 * that serves files alone (GitHub Pages) answers 404, since programs would read a page in place of
 * a table as a broken table.
 */
export const formerDataFiles = (): Moved[] =>
  Object.entries(TABLE_FILES).flatMap(([table, { file }]) =>
    ['csv', 'json'].map((format) => ({
      from: `${DATA_PATH}${table}.${format}`,
      to: `${DATA_PATH}${file}.${format}`,
      alone: true as const,
    })),
  );
