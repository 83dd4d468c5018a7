/** One number of the grid, typed in Vietnamese notation, with the parsed value below. */
import { useId, useState, type ClipboardEvent } from 'react';
import { formatDate } from '#lib/local-date.ts';
import { readNumber } from '#lib/read-number.ts';
import { tabTableRows } from '#lib/tab-table.ts';
import { currentAt, type FigurePart, type CellRef } from './series-edit.ts';
import { numberText, plainText } from './typed.ts';
import { shownText, type Figures } from './use-figures.ts';

interface Props {
  readonly figures: Figures;
  readonly cell: CellRef;
  readonly part: FigurePart;
  /** "Sở Nội vụ, Quý III/2026, Tổng số": names the cell for screen readers. */
  readonly name: string;
  /** Cells copied from a spreadsheet, from this one to the right and down. */
  readonly pasteBlock: (rows: readonly (readonly string[])[]) => void;
}

function faultOf(text: string): string | undefined {
  if (text.trim() === '' || readNumber(text, 'vi') !== undefined) return undefined;
  return /^\s*-?\d+\.\d*\s*%?\s*$/.test(text)
    ? 'Phần lẻ viết sau dấu phẩy, ví dụ 91,3'
    : 'Không phải là số; viết như 3.766 hoặc 91,3';
}

/** How the text is read, where its separators are ambiguous. */
function readingOf(text: string): string | undefined {
  const value = readNumber(text, 'vi');
  return value !== undefined && /[.,]/.test(text) ? `= ${plainText(value)}` : undefined;
}

/** Sơ bộ, sửa ngày …, and the former value. */
function marksOf({ series }: Figures, cell: CellRef, part: FigurePart): string {
  const point = currentAt(series, cell);
  if (!point || part !== 'stated') return '';
  const before = series
    .filter((old) => old !== point && currentAt([old], cell) === old)
    .map(({ stated }) => numberText(stated));
  return [
    point.provisional && 'sơ bộ',
    point.revisedOn && `sửa ${formatDate(point.revisedOn)}`,
    before.length > 0 && `trước: ${before.join(', ')}`,
    point.note && 'có ghi chú',
  ]
    .filter(Boolean)
    .join(' · ');
}

export function FigureCell({ figures, cell, part, name, pasteBlock }: Props) {
  const id = useId();
  const [focused, setFocused] = useState(false);
  const text = shownText(figures.texts, cell, part, currentAt(figures.series, cell));
  const fault = faultOf(text);
  const reading = focused ? readingOf(text) : undefined;
  const paste = (event: ClipboardEvent): void => {
    const rows = tabTableRows(event.clipboardData.getData('text/plain'));
    if (rows.length < 2 && (rows[0]?.length ?? 0) < 2) return; // one value: default paste
    event.preventDefault();
    pasteBlock(rows);
  };
  return (
    <td className="mb-cell">
      <input
        className="mb-input mb-number"
        inputMode="decimal"
        autoComplete="off"
        aria-label={name}
        aria-invalid={fault !== undefined}
        aria-describedby={id}
        value={text}
        onChange={({ target }) => figures.enter([{ cell, part, text: target.value }])}
        onFocus={({ target }) => {
          setFocused(true);
          target.select();
        }}
        onBlur={() => {
          setFocused(false);
          figures.settle(cell);
        }}
        onPaste={paste}
      />
      <span id={id} className={fault ? 'mb-fault' : 'mb-reading'}>
        {fault ?? reading ?? marksOf(figures, cell, part)}
      </span>
    </td>
  );
}
