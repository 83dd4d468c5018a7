/** Which columns of a form are taken, and whose its rows are. */
import type { FormColumn } from '#import/table/form.ts';
import type { FormRow } from '#import/table/figures.ts';
import { Select } from '#cms/controls.tsx';
import { agencyChoices } from './context.ts';
import type { Column, Frame } from './grid.ts';
import type { ImportCell, Owner } from './import-entries.ts';
import { numberText } from './typed.ts';

/** Neither a column of the form nor an agency: what is left out. */
const NONE = '-';
const NOTHING: [value: string, label: string] = [NONE, 'Không lấy'];

export const STATE_WORDS: Readonly<Record<ImportCell['state'], string>> = {
  new: 'số mới',
  same: 'như đã có',
  differs: 'khác số đã có',
};

const columnKey = ({ group, part }: Column): string => `${group ?? ''}|${part}`;

type Keys = readonly (string | undefined)[];

interface ColumnsProps {
  readonly frame: Frame;
  readonly columns: readonly Column[];
  readonly formColumns: readonly FormColumn[];
  /** Of the form's columns, by column of the grid. */
  readonly keys: Keys;
  readonly choose: (keys: (string | undefined)[]) => void;
}

export function ImportColumns({ frame, columns, formColumns, keys, choose }: ColumnsProps) {
  const options = [
    NOTHING,
    ...formColumns.map(({ key, label }): typeof NOTHING => [key, `${key}. ${label}`]),
  ];
  return (
    <fieldset>
      <legend>Lấy cột nào của biểu</legend>
      {columns.map((column, index) => (
        <p key={columnKey(column)} className="mb-row">
          {column.label} ←
          <Select
            label={`Cột của biểu cho ${column.label}`}
            value={keys[index] ?? NONE}
            options={options}
            onChange={(key) => choose(keys.with(index, key === NONE ? undefined : key))}
          />
        </p>
      ))}
      {frame.groups.length === 0 && formColumns.length > 1 && (
        <p className="mb-hint">
          Muốn lấy nhiều cột: bấm “Thêm nhóm…” dưới bảng số liệu trước, mỗi cột một nhóm, ghi số
          cột.
        </p>
      )}
    </fieldset>
  );
}

export interface ImportRow {
  readonly row: FormRow;
  readonly owner: Owner;
  readonly cells: readonly ImportCell[];
}

interface RowsProps {
  readonly rows: readonly ImportRow[];
  readonly columns: readonly Column[];
  readonly choose: (index: number, owner: Owner) => void;
}

function Value({ cell }: { readonly cell: ImportCell | undefined }) {
  return (
    <td className={cell && `mb-${cell.state}`}>
      {cell && numberText(cell.value)}
      {cell && cell.state !== 'new' && <span className="mb-note">{STATE_WORDS[cell.state]}</span>}
    </td>
  );
}

export function ImportRows({ rows, columns, choose }: RowsProps) {
  const cellAt = ({ cells }: ImportRow, { group, part }: Column) =>
    cells.find(({ entry }) => entry.place.group === group && entry.part === part);
  return (
    <div className="mb-scroll" role="region" aria-label="Các dòng của biểu" tabIndex={0}>
      <table className="mb-table">
        <thead>
          <tr>
            <th scope="col">Biểu ghi</th>
            <th scope="col">Đưa vào dòng</th>
            {columns.map((column) => (
              <th key={columnKey(column)} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((line, index) => (
            <tr key={line.row.row} className={line.owner === undefined ? 'mb-left-out' : undefined}>
              <th scope="row">{line.row.written || '(không ghi)'}</th>
              <td>
                <Select
                  label={`Đưa dòng “${line.row.written}” vào`}
                  value={line.owner ?? NONE}
                  options={[NOTHING, ...agencyChoices()]}
                  onChange={(id) => choose(index, id === NONE ? undefined : id)}
                />
              </td>
              {columns.map((column) => (
                <Value key={columnKey(column)} cell={cellAt(line, column)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
