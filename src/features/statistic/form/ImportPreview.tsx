/** What was read from a form, before the grid takes it: report, period, columns, rows. */
import { useId, useState } from 'react';
import { periodDays, type Period } from '#features/statistic/rules/period.ts';
import type { Fault, FormRow } from '#import/table/figures.ts';
import type { Form, FormColumn } from '#import/table/form.ts';
import { Button, Select } from '#cms/kit/controls.tsx';
import { agencyChoices } from './agency-names.ts';
import { nameOfPeriod, type GridColumn, type GridFrame } from './grid.ts';
import { cellsOf, matchColumns, ownerOf, type ImportCell, type Owner } from './import-entries.ts';
import { PeriodForm } from './PeriodDays.tsx';
import type { ReadTable } from './read-upload.ts';
import { numberText } from './typed.ts';
import type { Figures } from './use-figures.ts';

/** Cell by cell; advice for several consecutive cells is shown once. */
function Report({
  faults,
  notes,
}: {
  readonly faults: readonly Fault[];
  readonly notes: readonly string[];
}) {
  const heading = useId();
  if (faults.length + notes.length === 0) return <p>Mọi số đều đọc được và khớp nhau.</p>;
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{faults.length > 0 ? `Chưa khớp: ${faults.length} chỗ` : 'Lưu ý'}</h3>
      <ul className="mb-warnings">
        {faults.map(({ cell, fault, cure }, index) => (
          <li key={`${cell}|${fault}`}>
            <strong>{cell}</strong>: {fault}
            {cure !== faults[index + 1]?.cure && <span className="mb-cure">{cure}</span>}
          </li>
        ))}
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}

/** Neither a column of the form nor an agency: left out. */
const NONE = '-';
const NOTHING: [value: string, label: string] = [NONE, 'Không lấy'];

const STATE_WORDS: Readonly<Record<ImportCell['state'], string>> = {
  new: 'số mới',
  same: 'như đã có',
  differs: 'khác số đã có',
};

const columnKey = ({ group, part }: GridColumn): string => `${group ?? ''}|${part}`;

type Keys = readonly (string | undefined)[];

interface ColumnsProps {
  readonly frame: GridFrame;
  readonly columns: readonly GridColumn[];
  readonly formColumns: readonly FormColumn[];
  /** Columns of the form, by column of the grid. */
  readonly keys: Keys;
  readonly choose: (keys: (string | undefined)[]) => void;
}

function ImportColumns({ frame, columns, formColumns, keys, choose }: ColumnsProps) {
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
          Muốn lấy nhiều cột: thêm ở “Các nhóm (cột) số liệu” trước, mỗi cột một nhóm, ghi số cột ở
          “Mã nhóm”.
        </p>
      )}
    </fieldset>
  );
}

interface ImportRow {
  readonly row: FormRow;
  readonly owner: Owner;
  readonly cells: readonly ImportCell[];
}

interface RowsProps {
  readonly rows: readonly ImportRow[];
  readonly columns: readonly GridColumn[];
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

function ImportRows({ rows, columns, choose }: RowsProps) {
  const cellAt = ({ cells }: ImportRow, { group, part }: GridColumn) =>
    cells.find(({ entry }) => entry.cell.group === group && entry.part === part);
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

interface Props {
  readonly figures: Figures;
  readonly frame: GridFrame;
  readonly columns: readonly GridColumn[];
  readonly form: Form | undefined;
  readonly table: ReadTable;
  readonly changePeriod: (period: Period) => void;
  readonly done: (message: string) => void;
  readonly cancel: () => void;
}

function summary(cells: readonly ImportCell[]): string {
  const counts = Object.entries(STATE_WORDS).map(
    ([state, words]) => [cells.filter((cell) => cell.state === state).length, words] as const,
  );
  return counts.flatMap(([count, words]) => (count > 0 ? `${count} ${words}` : [])).join(', ');
}

export function ImportPreview(props: Props) {
  const { figures, frame, columns, form, table, changePeriod, done, cancel } = props;
  const formColumns = form?.columns ?? [];
  const { period } = table;
  const [keys, setKeys] = useState(() => matchColumns(columns, frame, formColumns));
  const [owners, setOwners] = useState(() => table.rows.map(ownerOf));
  const rows = table.rows.map((row, index) => ({
    row,
    owner: owners[index],
    cells: cellsOf(row, owners[index], table.period, frame, columns, keys, figures.series),
  }));
  const cells = rows.flatMap((row) => row.cells);
  const twice = owners.some(
    (owner, index) => owner !== undefined && owners.indexOf(owner) !== index,
  );
  const setOwner = (index: number, owner: Owner): void => setOwners(owners.with(index, owner));
  const fill = (): void => {
    figures.enter(cells.filter(({ state }) => state !== 'same').map(({ entry }) => entry));
    const differ = cells.filter(({ state }) => state === 'differs').length;
    done(
      `Đã đưa ${cells.length} số vào bảng.${differ > 0 ? ` ${differ} số khác số đã có: chọn “Đây là số sửa” hay “Sửa lỗi gõ” ở bảng trên.` : ''}`,
    );
  };
  return (
    <section className="mb-panel" aria-label="Những gì đã đọc">
      <Report faults={table.faults} notes={table.notes} />
      <PeriodForm
        legend={`Kỳ: ${nameOfPeriod(frame.periodKind, period)}`}
        {...(!period.isExact && {
          hint: `Biểu chỉ ghi tên kỳ, trang hiểu là ${periodDays(period)}. Chốt số vào ngày khác thì sửa.`,
        })}
        period={period}
        submitLabel="Đổi kỳ"
        submit={changePeriod}
      />
      <ImportColumns
        frame={frame}
        columns={columns}
        formColumns={formColumns}
        keys={keys}
        choose={setKeys}
      />
      <ImportRows rows={rows} columns={columns} choose={setOwner} />
      {twice && (
        <p className="mb-fault" role="alert">
          Hai dòng cùng vào một chỗ: chọn “Không lấy” cho một dòng.
        </p>
      )}
      <p role="status">{summary(cells) || 'Chưa có số nào được lấy: chọn cột và dòng ở trên.'}</p>
      <div className="mb-row">
        <Button className="mb-primary" disabled={cells.length === 0 || twice} onClick={fill}>
          Đưa {cells.length} số vào bảng
        </Button>
        <Button onClick={cancel}>Thôi</Button>
      </div>
    </section>
  );
}
