/** Reads the days of a table pasted from Word or Excel, after a preview. */
import { useId, useState, type ClipboardEvent } from 'react';
import { Button } from '#cms/kit/controls.tsx';
import {
  readPastedTable,
  type PastedRow,
  type PastedTable,
} from '#features/reception/rules/pasted-table.ts';
import { formatDay } from '#lib/local-date.ts';
import { tabTableRows } from '#lib/tab-table.ts';

interface Props {
  /** Year of dates written without one. */
  readonly year: string | undefined;
  /** Days the rule already lists; they would be replaced. */
  readonly listed: number;
  readonly take: (dates: readonly string[]) => void;
}

function Row({ row }: { readonly row: PastedRow }) {
  const remarks = [row.fault ? `Lỗi: ${row.fault}` : '', ...row.warnings].filter(Boolean);
  return (
    <tr className={row.fault ? 'mb-off' : row.warnings.length > 0 ? 'mb-shifted' : undefined}>
      <td>{row.line}</td>
      <td>{row.dates.map((date) => formatDay(date)).join('; ') || '—'}</td>
      <td>{remarks.join('; ')}</td>
    </tr>
  );
}

function summary({ rows, dates }: PastedTable): string {
  const faults = rows.filter(({ fault }) => fault).length;
  const understood = `Hiểu được ${dates.length} ngày từ ${rows.length - faults} dòng`;
  return faults > 0 ? `${understood}; ${faults} dòng có lỗi, không lấy ngày.` : `${understood}.`;
}

function Understood({ table }: { readonly table: PastedTable }) {
  return (
    <>
      <div className="mb-scroll" role="region" aria-label="Những dòng đã đọc" tabIndex={0}>
        <table className="mb-table">
          <thead>
            <tr>
              <th scope="col">Dòng</th>
              <th scope="col">Ngày</th>
              <th scope="col">Lưu ý</th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <Row key={row.line} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="mb-hint">
        Chỉ ngày được lấy vào danh sách. Giờ, người tiếp, nơi tiếp của cả lịch ghi ở các ô bên dưới;
        buổi nào khác lịch thì ghi ở “Từng buổi tiếp”.
      </p>
    </>
  );
}

export function PasteTable({ year, listed, take }: Props) {
  const box = useId();
  const [text, setText] = useState('');
  const [rows, setRows] = useState<readonly (readonly string[])[]>([]);
  const [taken, setTaken] = useState('');
  const table = readPastedTable(rows, year);
  const show = (value: string, cells: readonly (readonly string[])[]): void => {
    setText(value);
    setRows(cells);
    setTaken('');
  };
  const paste = (event: ClipboardEvent): void => {
    const html = event.clipboardData.getData('text/html');
    if (!/<tr[\s>]/i.test(html)) return; // plain text goes into the box by default
    event.preventDefault();
    void import('#import/html/read-html.ts').then(({ readPastedRows }) => {
      const cells = readPastedRows(html);
      show(cells.map((row) => row.join('\t')).join('\n'), cells);
    });
  };
  const confirm = (): void => {
    take(table.dates);
    show('', []);
    setTaken(`Đã lấy ${table.dates.length} ngày vào danh sách.`);
  };
  return (
    <details className="mb-paste">
      <summary>Dán bảng từ Word hoặc Excel</summary>
      <label htmlFor={box}>Chép bảng có cột ngày, rồi dán vào đây</label>
      <textarea
        id={box}
        className="mb-input"
        rows={3}
        value={text}
        onPaste={paste}
        onChange={(event) => show(event.target.value, tabTableRows(event.target.value))}
      />
      <p role="status" className="mb-hint">
        {taken || (rows.length > 0 ? summary(table) : '')}
      </p>
      {table.rows.length > 0 && <Understood table={table} />}
      {table.dates.length > 0 && (
        <div className="mb-row">
          <Button className="mb-primary" onClick={confirm}>
            {listed > 0 ? `Thay ${listed} ngày cũ bằng ` : 'Lấy '}
            {table.dates.length} ngày này
          </Button>
          <Button onClick={() => show('', [])}>Thôi</Button>
        </div>
      )}
    </details>
  );
}
