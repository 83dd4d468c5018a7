/** One row of the grid; below it what does not add up, pending decisions and its notes. */
import { useId, useState } from 'react';
import type { Point } from '#features/statistic/schema.ts';
import { Button, Warnings } from '#cms/kit/controls.tsx';
import { doubtsOf } from './doubts.ts';
import { FigureCell } from './FigureCell.tsx';
import type { GridColumn, GridFrame } from './grid.ts';
import {
  currentAt,
  PARTS,
  sameRow,
  type RowRef,
  type FigurePart,
  type CellRef,
} from './series-edit.ts';
import { isDecision, numberText, typedAt, withTyped, type Typed } from './typed.ts';
import type { Decision, Figures } from './use-figures.ts';

const PART_WORDS: Readonly<Record<FigurePart, string>> = {
  stated: 'giá trị',
  numerator: 'tử số',
  denominator: 'mẫu số',
};

function changeText(typed: Typed): string {
  if (typed.kind === 'removal') return `xóa số ${numberText(typed.old.stated)}`;
  if (typed.kind !== 'value') return '';
  const { old, values } = typed;
  const shown = (value: number | undefined) => (value === undefined ? 'trống' : numberText(value));
  return PARTS.filter((part) => old?.[part] !== values[part])
    .map((part) => `${PART_WORDS[part]} ${shown(old?.[part])} → ${shown(values[part])}`)
    .join(', ');
}

function choicesOf(typed: Typed): [decision: Decision, label: string][] {
  if (typed.kind === 'removal')
    return [
      ['correction', 'Xóa số này'],
      ['keep', 'Giữ số cũ'],
    ];
  const isProvisional = typed.kind === 'value' && typed.old?.provisional === true;
  return [
    ...(isProvisional ? ([['final', 'Đây là số chính thức']] as [Decision, string][]) : []),
    ['revision', 'Đây là số sửa'],
    ['correction', 'Sửa lỗi gõ'],
    ['keep', 'Giữ số cũ'],
  ];
}

interface DecisionProps {
  readonly figures: Figures;
  readonly cell: CellRef;
  /** "Quý III/2026, Tổng số" */
  readonly name: string;
}

function DecisionRow({ figures, cell, name }: DecisionProps) {
  const typed = typedAt(figures.series, figures.texts, cell);
  return (
    <div className="mb-decision" role="group" aria-label={`Số đã có bị thay đổi: ${name}`}>
      <p>
        <strong>{name}</strong>: {changeText(typed)}.
      </p>
      <div className="mb-row">
        {choicesOf(typed).map(([decision, label], index) => (
          <Button
            key={decision}
            className={index === 0 ? 'mb-primary' : ''}
            onClick={() => figures.decide(cell, decision)}
          >
            {label}
          </Button>
        ))}
      </div>
      {typed.kind === 'value' && (
        <p className="mb-hint">
          Số sửa: trang hiện cả số cũ đã công bố và ngày sửa. Lỗi gõ: số mới thay hẳn số cũ.
        </p>
      )}
    </div>
  );
}

interface MarksProps {
  readonly figures: Figures;
  readonly point: Point;
  readonly name: string;
}

/** Inputs for the provisional mark of a figure and its note. */
function Marks({ figures, point, name }: MarksProps) {
  const id = useId();
  const { provisional = false, note = '' } = point;
  return (
    <fieldset className="mb-marks">
      <legend>{name || 'Số liệu'}</legend>
      <label className="mb-check">
        <input
          type="checkbox"
          checked={provisional}
          onChange={({ target }) => figures.mark(point, { provisional: target.checked, note })}
        />{' '}
        Số sơ bộ
      </label>
      <label htmlFor={id}>Ghi chú</label>
      <input
        id={id}
        className="mb-input"
        defaultValue={note}
        onChange={({ target }) => figures.mark(point, { provisional, note: target.value })}
      />
    </fieldset>
  );
}

interface Props {
  readonly figures: Figures;
  readonly frame: GridFrame;
  readonly columns: readonly GridColumn[];
  readonly line: RowRef;
  /** The row's heading, and its dates where the name does not contain them. */
  readonly title: string;
  readonly days: string;
  /** "Sở Nội vụ, Quý III/2026": names the row for screen readers. */
  readonly name: string;
  readonly pasteAt: (column: number) => (rows: readonly (readonly string[])[]) => void;
}

/** A row without figures, or only with figures typed just now, can be removed. */
const canDrop = ({ series, added, filed }: Figures, line: RowRef): boolean =>
  added.some((other) => sameRow(other, line)) &&
  series
    .filter((point) => sameRow(point, line))
    .every((old) => !isDecision({ kind: 'removal', old }, filed));

export function FigureRow({ figures, frame, columns, line, title, days, name, pasteAt }: Props) {
  const details = useId();
  const [isOpen, setIsOpen] = useState(false);
  const groups = [...new Set(columns.map(({ group }) => group))];
  const nameOf = (group: string | undefined): string =>
    columns.find((column) => column.group === group && column.part === 'stated' && group)?.label ??
    '';
  const cells = groups.map((group) => ({ ...line, group }));
  const supposed = cells.reduce(
    (series, cell) => withTyped(series, cell, typedAt(series, figures.texts, cell)),
    figures.series,
  );
  const isIncomplete = cells.some(
    (cell) => typedAt(figures.series, figures.texts, cell).kind === 'incomplete',
  );
  const doubts = [
    ...(isIncomplete ? ['Có tử số, mẫu số nhưng chưa ghi giá trị.'] : []),
    ...doubtsOf(supposed, frame, line, nameOf),
  ];
  const decisions = cells.filter((cell) =>
    isDecision(typedAt(figures.series, figures.texts, cell), figures.filed),
  );
  const points = cells.flatMap((cell) => currentAt(figures.series, cell) ?? []);
  return (
    <>
      <tr data-line={name}>
        <th scope="row">
          {title}
          {days && <span className="mb-note">{days}</span>}
        </th>
        {columns.map(({ group, part, label }, column) => (
          <FigureCell
            key={`${group ?? ''}|${part}`}
            figures={figures}
            cell={{ ...line, group }}
            part={part}
            name={`${name}, ${label}`}
            pasteBlock={pasteAt(column)}
          />
        ))}
        <td>
          <Button
            aria-expanded={isOpen}
            aria-controls={details}
            aria-label={`Sơ bộ, ghi chú: ${name}`}
            onClick={() => setIsOpen(!isOpen)}
          >
            …
          </Button>
        </td>
      </tr>
      {(isOpen || doubts.length > 0 || decisions.length > 0) && (
        <tr>
          <td id={details} colSpan={columns.length + 2} className="mb-under">
            <div className="mb-under-line">
              <Warnings warnings={doubts} />
              {decisions.map((cell) => (
                <DecisionRow
                  key={cell.group ?? ''}
                  figures={figures}
                  cell={cell}
                  name={[name, nameOf(cell.group)].filter(Boolean).join(', ')}
                />
              ))}
              {isOpen && points.length === 0 && (
                <p className="mb-hint">Nhập số trước, rồi ghi chú cho số ấy.</p>
              )}
              {isOpen && points.length > 0 && (
                <div className="mb-marks-list">
                  {points.map((point) => (
                    <Marks
                      key={`${point.group ?? ''}|${point.revisedOn ?? ''}`}
                      figures={figures}
                      point={point}
                      name={nameOf(point.group)}
                    />
                  ))}
                </div>
              )}
              {isOpen && canDrop(figures, line) && (
                <Button onClick={() => figures.drop(line)}>Bỏ dòng này</Button>
              )}
            </div>
          </td>
        </tr>
      )}
    </>
  );
}
