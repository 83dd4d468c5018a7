/**
 * A file or pasted cells → a form of figures, with the code of `npm run import`. Loaded only for an
 * import: it contains the readers of XLSX and CSV.
 */
import { siteContext } from '#cms/kit/site-context.ts';
import { tabTableRows } from '#lib/tab-table.ts';
import { type Question, Refusal } from '#import/notes.ts';
import {
  formsOf,
  readTable,
  type Declared,
  type FormSheet,
  type ReadTable,
} from '#import/table/read-table.ts';
import { isTableFile, readSheets, type Sheet } from '#import/table/sheets.ts';

export type { Declared, FormSheet, ReadTable };

export interface Refused {
  readonly message: string;
  readonly cure: string;
  readonly asks: Question | undefined;
}

/** The chosen file or pasted text. */
export type Upload = File | string;

const PASTED = 'bảng đã dán';

function pastedSheet(text: string): Sheet {
  const rows = tabTableRows(text).map((row) =>
    row.map((cell) => cell.normalize('NFC').trim() || undefined),
  );
  return { name: PASTED, rows };
}

async function sheetsOf(upload: Upload): Promise<Sheet[]> {
  if (typeof upload === 'string') return [pastedSheet(upload)];
  if (!isTableFile(upload.name))
    throw new Refusal(
      `“${upload.name}” không phải bảng tính .xlsx, .csv hay .tsv.`,
      'Mở bằng Excel hoặc LibreOffice, lưu lại thành .xlsx rồi chọn lại.',
    );
  return readSheets(upload.name, new Uint8Array(await upload.arrayBuffer()));
}

/** Returns a refusal as a value; any other error is a bug and is thrown again. */
async function answered<T>(read: () => T | Promise<T>): Promise<T | Refused> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { message, cure, asks } = error;
    return { message, cure, asks };
  }
}

export const readUpload = (upload: Upload): Promise<FormSheet[] | Refused> =>
  answered(async () => formsOf(await sheetsOf(upload)));

export const readFormSheet = (form: FormSheet, declared: Declared): Promise<ReadTable | Refused> =>
  answered(() => readTable(form, siteContext().namedAgencies, declared));
