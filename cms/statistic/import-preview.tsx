/** What was read of a form, before anything comes into the grid: report, columns, rows. */
import { useState } from 'react';
import type { Period } from '#domain/statistic/period.ts';
import type { Form } from '#import/table/form.ts';
import type { Column, Frame } from './grid.ts';
import { ImportColumns, ImportRows, STATE_WORDS } from './import-choices.tsx';
import { cellsOf, ownerOf, type ImportCell, type Owner } from './import-entries.ts';
import { ReadPeriod, Report } from './import-report.tsx';
import { matchColumns } from './match-columns.ts';
import type { ReadTable } from './read-upload.ts';
import type { Figures } from './use-figures.ts';

const STATES = ['new', 'same', 'differs'] as const;

interface Props {
  readonly figures: Figures;
  readonly frame: Frame;
  readonly columns: readonly Column[];
  readonly form: Form | undefined;
  readonly table: ReadTable;
  readonly changePeriod: (period: Period) => void;
  readonly done: (message: string) => void;
  readonly cancel: () => void;
}

function summary(cells: readonly ImportCell[]): string {
  const count = (state: ImportCell['state']) => cells.filter((cell) => cell.state === state).length;
  return STATES.filter((state) => count(state) > 0)
    .map((state) => `${count(state)} ${STATE_WORDS[state]}`)
    .join(', ');
}

export function ImportPreview(props: Props) {
  const { figures, frame, columns, form, table, changePeriod, done, cancel } = props;
  const formColumns = form?.columns ?? [];
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
      <ReadPeriod table={table} kind={frame.periodKind} change={changePeriod} />
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
        <button
          type="button"
          className="mb-button mb-primary"
          disabled={cells.length === 0 || twice}
          onClick={fill}
        >
          Đưa {cells.length} số vào bảng
        </button>
        <button type="button" className="mb-button" onClick={cancel}>
          Thôi
        </button>
      </div>
    </section>
  );
}
