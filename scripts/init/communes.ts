/**
 * The list of communes of a province, as offices keep it: a spreadsheet, or CSV of any separator and
 * encoding. Whatever cannot be read for certain is refused by line and cure; what is mended is said.
 */
import { foldText, slugify } from '#lib/fold-text.ts';
import { Refusal } from '#import/notes.ts';
import { readSheets } from '#import/table/sheets.ts';
import { InitFault } from './fault.ts';

export const COMMUNE_KINDS = ['xã', 'phường', 'đặc khu'] as const;
type CommuneKind = (typeof COMMUNE_KINDS)[number];

export interface Commune {
  /** Part of its address: `xa-thoi-binh`. */
  readonly id: string;
  readonly kind: CommuneKind;
  /** Without its kind. */
  readonly name: string;
  /** Names before the rearrangement, as the list has them. */
  readonly formerly: string | undefined;
}
export interface CommuneList {
  readonly communes: readonly Commune[];
  /** Sentences on what was mended. */
  readonly notes: readonly string[];
}

/** No province has as many. */
const MOST = 1_000;
const LONGEST_NAME = 60;
const LONGEST_FORMER = 2_000;
const MOST_SAID = 20;

/** Folded names of the columns; the first that fits counts. */
const COLUMNS = {
  formerly: /\bcu\b|truoc|sap nhap|sap xep tu|hop thanh|hinh thanh tu/,
  kind: /^(?:loai|cap)\b/,
  code: /^(?:ma|code)\b/,
  name: /\bten\b|don vi|xa.*phuong|phuong.*xa/,
} as const;
type Column = keyof typeof COLUMNS;

const EXAMPLE = 'Dòng đầu phải ghi tên cột, ví dụ: Loại;Tên;Tên cũ';

interface Line {
  readonly number: number;
  readonly cells: readonly string[];
}

const KIND_PREFIX = /^(xã|phường|đặc khu|thị trấn|thị xã|huyện|quận)\s+/iu;
const NAME = /^[\p{L}\p{M}\d][\p{L}\p{M}\d\s.'’()–-]*$/u;

const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The rows of the first sheet that are not empty. @throws InitFault */
async function linesOf(name: string, bytes: Uint8Array): Promise<Line[]> {
  try {
    const [sheet] = await readSheets(name, bytes);
    const lines = (sheet?.rows ?? []).map((row, index) => ({
      number: index + 1,
      cells: row.map((cell) => tidy(String(cell ?? ''))),
    }));
    return lines.filter(({ cells }) => cells.some(Boolean));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new InitFault(`Tệp xã, phường: ${error.message} ${error.cure}`);
  }
}

function columnsOf(header: Line): Partial<Record<Column, number>> {
  const columns: Partial<Record<Column, number>> = {};
  header.cells.forEach((cell, index) => {
    const folded = foldText(cell);
    const column = (Object.keys(COLUMNS) as Column[]).find(
      (key) => columns[key] === undefined && COLUMNS[key].test(folded),
    );
    if (column) columns[column] = index;
  });
  if (columns.name !== undefined) return columns;
  throw new InitFault(
    `Dòng ${header.number}: không thấy cột tên xã, phường (các cột đọc được: ${header.cells.map((cell) => `“${cell}”`).join(', ')}). ${EXAMPLE}.`,
  );
}

interface Row extends Omit<Commune, 'id'> {
  readonly line: number;
  readonly code: string;
}

/** The kind of a row, from its own column, else from the name. @returns a sentence when there is none */
function kindIn(given: string, named: string | undefined): CommuneKind | string {
  const kind = (given || named || '').toLocaleLowerCase('vi');
  if (!kind)
    return 'chưa ghi loại. Ghi xã, phường hoặc đặc khu ở cột “Loại”, hoặc trước tên (“Xã Thí Dụ”)';
  const known = COMMUNE_KINDS.find((one) => foldText(one) === foldText(kind));
  if (!known)
    return `loại “${kind}” không có trong mô hình hai cấp từ 01/07/2025. Ghi xã, phường hoặc đặc khu`;
  if (given && named && foldText(named) !== foldText(known))
    return `cột loại ghi “${given}” mà tên ghi “${named}”. Sửa cho khớp`;
  return known;
}

function rowOf(line: Line, columns: Partial<Record<Column, number>>): Row | string {
  const cell = (column: Column) => {
    const index = columns[column];
    return index === undefined ? '' : (line.cells[index] ?? '');
  };
  const full = cell('name');
  const prefix = KIND_PREFIX.exec(full);
  const name = full.slice(prefix?.[0].length ?? 0).trim();
  const at = `Dòng ${line.number}: `;
  if (!name) return `${at}chưa có tên. Ghi tên xã, phường, hoặc xóa dòng ấy.`;
  if (name.length > LONGEST_NAME || !NAME.test(name))
    return `${at}“${name.slice(0, LONGEST_NAME)}” không phải một tên xã, phường. Tên chỉ gồm chữ, số, dấu cách và gạch nối; mỗi dòng một tên.`;
  const kind = kindIn(cell('kind'), prefix?.[1]);
  if (!COMMUNE_KINDS.includes(kind as CommuneKind)) return `${at}${kind} (“${full}”).`;
  const formerly = cell('formerly');
  if (formerly.length > LONGEST_FORMER || /[<>{}]/.test(formerly))
    return `${at}tên cũ của “${full}” quá dài hoặc có ký hiệu lạ. Chỉ ghi các tên cách nhau bằng dấu phẩy.`;
  return {
    ...{ line: line.number, kind: kind as CommuneKind, name, code: cell('code') },
    formerly: formerly || undefined,
  };
}

const titleOf = ({ kind, name }: Pick<Row, 'kind' | 'name'>): string => `${kind} ${name}`;
const keyOf = (row: Row): string => titleOf(row).toLocaleLowerCase('vi');

/** Leaves out repeated rows; two different rows of one name are a fault. */
function withoutRepeated(rows: readonly Row[], notes: string[]): { rows: Row[]; faults: string[] } {
  const first = new Map<string, Row>();
  const faults: string[] = [];
  for (const row of rows) {
    const before = first.get(keyOf(row));
    if (!before) first.set(keyOf(row), row);
    else if (before.code === row.code && before.formerly === row.formerly)
      notes.push(`Dòng ${row.line} lặp lại dòng ${before.line} (${titleOf(before)}): chỉ giữ một.`);
    else
      faults.push(
        `Dòng ${row.line}: ${titleOf(row)} đã có ở dòng ${before.line} với mã hoặc tên cũ khác. Xóa dòng sai, hoặc sửa tên.`,
      );
  }
  return { rows: [...first.values()], faults };
}

/** "xã Tân An" and "xã Tấn An" would have one address. */
function withIds(rows: readonly Row[], notes: string[]): Commune[] {
  const taken = new Map<string, Row>();
  return rows.map((row) => {
    const plain = slugify(titleOf(row));
    const code = slugify(row.code);
    const before = taken.get(plain);
    const free = (id: string) => !taken.has(id);
    let id = before && code ? `${plain}-${code}` : plain;
    for (let next = 2; !free(id); next++) id = `${plain}-${next}`;
    if (before)
      notes.push(
        `Dòng ${row.line}: ${titleOf(row)} và ${titleOf(before)} (dòng ${before.line}) viết không dấu giống nhau, nên địa chỉ là /co-quan/${id}/.`,
      );
    taken.set(id, row);
    return { id, kind: row.kind, name: row.name, formerly: row.formerly };
  });
}

/**
 * Reads a list of communes.
 * @param name of its file
 * @throws InitFault with every fault by its line
 */
export async function readCommunes(name: string, bytes: Uint8Array): Promise<CommuneList> {
  const notes: string[] = [];
  const [header, ...lines] = await linesOf(name, bytes);
  if (!header) throw new InitFault(`Tệp xã, phường trống. ${EXAMPLE}.`);
  const columns = columnsOf(header);
  if (lines.length === 0)
    throw new InitFault(`Tệp xã, phường chỉ có dòng tên cột. Thêm mỗi xã, phường một dòng.`);
  if (lines.length > MOST)
    throw new InitFault(
      `Tệp có ${lines.length} dòng, nhiều hơn số xã của mọi tỉnh. Chỉ giữ xã, phường, đặc khu của tỉnh này.`,
    );
  const read = lines.map((line) => rowOf(line, columns));
  const { rows, faults } = withoutRepeated(
    read.filter((row) => typeof row !== 'string'),
    notes,
  );
  const all = [...read.filter((row) => typeof row === 'string'), ...faults];
  if (all.length > 0)
    throw new InitFault(
      ...all.slice(0, MOST_SAID),
      ...(all.length > MOST_SAID ? [`… và ${all.length - MOST_SAID} dòng khác.`] : []),
    );
  return { communes: withIds(rows, notes), notes };
}
