/** What was read of a form besides its figures: what does not add up, and of which period it is. */
import { useId, useState } from 'react';
import { periodDays, type Period } from '#domain/statistic/period.ts';
import type { PeriodKind } from '#domain/statistic/schema.ts';
import type { Fault } from '#import/table/figures.ts';
import { nameOfPeriod } from './grid.ts';
import { isPeriod, PeriodDays } from './period-days.tsx';
import type { ReadTable } from './read-upload.ts';

/** Cell by cell; a cure that goes for several in a row is said once. */
export function Report({
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

interface PeriodProps {
  readonly table: ReadTable;
  readonly kind: PeriodKind | undefined;
  readonly change: (period: Period) => void;
}

/** A form often names its period alone; the days it counts are for the editor to say. */
export function ReadPeriod({ table, kind, change }: PeriodProps) {
  const { from, to, isExact } = table.period;
  const [period, setPeriod] = useState<Period>({ from, to });
  return (
    <fieldset>
      <legend>Kỳ: {nameOfPeriod(kind, table.period)}</legend>
      {!isExact && (
        <p className="mb-hint">
          Biểu chỉ ghi tên kỳ, trang hiểu là {periodDays(table.period)}. Chốt số vào ngày khác thì
          sửa.
        </p>
      )}
      <div className="mb-row">
        <PeriodDays period={period} change={setPeriod} />
        {(period.from !== from || period.to !== to) && (
          <button
            type="button"
            className="mb-button"
            disabled={!isPeriod(period)}
            onClick={() => change(period)}
          >
            Đổi kỳ
          </button>
        )}
      </div>
    </fieldset>
  );
}
