/** The arguments of `npm run import`, parsed and checked. */
import { parseArgs } from 'node:util';
import { isLocalDate } from '#lib/local-date.ts';
import { NUMBER_STYLES, type NumberStyle } from '#lib/read-number.ts';
import type { Declared } from '#import/table/read-table.ts';

export const USAGE = `Cách dùng: npm run import -- TỆP.docx [TỆP khác .html, .txt …] [--out THƯ-MỤC] [--dry-run]

  Mỗi tệp thành một bản nháp trong content/directives/ (hoặc THƯ-MỤC), tên theo số và năm.
  Biểu số liệu .xlsx, .csv, .tsv thành bản nháp trong content/statistics/, kèm danh sách chỗ chưa khớp:
  --tu=2026-01-01 --den=2026-03-31  kỳ số liệu, khi phần đầu biểu không ghi rõ.
  --so=vi|en  số viết như 1.234,5 (vi) hay 1,234.5 (en), khi không tự rõ.
  --dry-run  chỉ in báo cáo và bản nháp, không ghi.
  Không ghi đè tệp nào. Văn bản mang dấu mật hoặc lưu hành nội bộ bị từ chối.
  Mã kết thúc: 0 mọi tệp đã nhập; 1 có tệp không nhập được; 2 gọi sai cách.`;

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        'dry-run': { type: 'boolean' },
        tu: { type: 'string' },
        den: { type: 'string' },
        so: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch {
    return undefined;
  }
}

interface DeclaredFlags {
  readonly tu?: string | undefined;
  readonly den?: string | undefined;
  readonly so?: string | undefined;
}

/** @returns undefined for invalid flags: half a period, an impossible date, an unknown style */
function declaredBy({ tu, den, so }: DeclaredFlags): Declared | undefined {
  if (so !== undefined && !Object.hasOwn(NUMBER_STYLES, so)) return undefined;
  const style = so as NumberStyle | undefined;
  if (tu === undefined && den === undefined) return { style };
  if (!tu || !den || !isLocalDate(tu) || !isLocalDate(den) || den < tu) return undefined;
  return { style, period: { from: tu, to: den } };
}

export interface Arguments {
  readonly files: readonly string[];
  /** The folder for all drafts, if given; else each goes to its collection. */
  readonly out: string | undefined;
  readonly isDry: boolean;
  readonly declared: Declared;
}

/** @returns 'help' when requested, undefined for an invalid call */
export function argumentsOf(args: string[]): Arguments | 'help' | undefined {
  const parsed = parse(args);
  if (parsed?.values.help) return 'help';
  const declared = parsed && declaredBy(parsed.values);
  if (!declared || parsed.positionals.length === 0) return undefined;
  return {
    files: parsed.positionals,
    out: parsed.values.out,
    isDry: parsed.values['dry-run'] ?? false,
    declared,
  };
}
