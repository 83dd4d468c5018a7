/** The editable table of figures: a row per agency and period, a column per group. */
import { useId, useState, type KeyboardEvent } from 'react';
import { Button } from '#cms/kit/controls.tsx';
import { isCalendarPeriod, periodDays } from '#features/statistic/rules/period.ts';
import { versionLabel } from '#features/statistic/rules/versions.ts';
import { agencyName } from './agency-names.ts';
import {
  isMixed,
  lineName,
  nameOfPeriod,
  versionHead,
  type GridColumn,
  type GridFrame,
  type PeriodSection,
} from './grid.ts';
import { FigureRow } from './FigureRow.tsx';
import { sameRow, type RowRef } from './series-edit.ts';
import type { CellEntry, Figures } from './use-figures.ts';

/** Periods shown at once; revisions of older ones are rare. */
const PERIODS_SHOWN = 4;

const STEPS: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

const inputsOf = (row: Element): HTMLInputElement[] => [
  ...row.querySelectorAll<HTMLInputElement>('input.mb-number'),
];

/** Up and down as in a spreadsheet; sideways by Tab. */
function moveByKey(event: KeyboardEvent<HTMLTableElement>): void {
  const { target, key, currentTarget: table } = event;
  const step = STEPS[key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing)
    return;
  if (!(target instanceof HTMLInputElement) || !target.matches('.mb-number')) return;
  const rows = [...table.querySelectorAll('tr[data-line]')].map(inputsOf);
  const row = rows.findIndex((inputs) => inputs.includes(target));
  const column = rows[row]?.indexOf(target) ?? 0;
  const next = rows[row + (event.shiftKey && key === 'Enter' ? -1 : step)]?.[column];
  if (key === 'Enter' || next) event.preventDefault();
  next?.focus();
}

interface Props {
  readonly figures: Figures;
  readonly frame: GridFrame;
  readonly columns: readonly GridColumn[];
  readonly sections: readonly PeriodSection[];
}

export function FigureGrid({ figures, frame, columns, sections }: Props) {
  const caption = useId();
  const [showsAll, setShowsAll] = useState(false);
  const isNew = ({ lines }: PeriodSection) =>
    lines.some((line) => figures.added.some((other) => sameRow(other, line)));
  const shown = sections.filter(
    (section, index) => showsAll || index < PERIODS_SHOWN || isNew(section),
  );
  const lines = shown.flatMap((section) => section.lines);
  const agencies = new Set(sections.flatMap(({ lines: all }) => all.map(({ agency }) => agency)));
  const isGrouped = agencies.size > 1;
  const width = columns.length + 2;
  const pasteAt =
    (line: RowRef, column: number) =>
    (rows: readonly (readonly string[])[]): void =>
      figures.enter(
        rows.flatMap((cells, down) =>
          cells.flatMap((text, right): CellEntry[] => {
            const to = lines[lines.indexOf(line) + down];
            const at = columns[column + right];
            return to && at ? [{ cell: { ...to, group: at.group }, part: at.part, text }] : [];
          }),
        ),
      );
  return (
    <>
      <div className="mb-scroll mb-grid" role="region" aria-labelledby={caption} tabIndex={0}>
        <table className="mb-table" onKeyDown={moveByKey}>
          <caption id={caption}>
            Số liệu{frame.unit && ` (${frame.unit})`}: mới nhất trên cùng
          </caption>
          <thead>
            <tr>
              <th scope="col">{isGrouped ? 'Cơ quan' : 'Kỳ'}</th>
              {columns.map(({ group, part, label }) => (
                <th key={`${group ?? ''}|${part}`} scope="col">
                  {label}
                </th>
              ))}
              <th scope="col">Thêm</th>
            </tr>
          </thead>
          {shown.map((section, index) => {
            const { period, lines: own } = section;
            const head = versionHead(frame, section, shown[index - 1]);
            const name = nameOfPeriod(frame.periodKind, period);
            const days =
              isCalendarPeriod(period) || name === periodDays(period) ? '' : periodDays(period);
            return (
              <tbody key={`${period.from}|${period.to}`}>
                {head && (
                  <tr>
                    <th scope="rowgroup" colSpan={width} className="mb-version">
                      <span>{head}</span>
                      {index > 0 && <span className="mb-days-of">không nối với dãy ở trên</span>}
                    </th>
                  </tr>
                )}
                {isGrouped && (
                  <tr>
                    <th scope="rowgroup" colSpan={width} className="mb-period">
                      {name} {days && <span className="mb-days-of">{days}</span>}
                    </th>
                  </tr>
                )}
                {own.map((line) => (
                  <FigureRow
                    key={`${line.agency ?? ''}|${line.version ?? ''}`}
                    figures={figures}
                    frame={frame}
                    columns={columns}
                    line={line}
                    title={[
                      isGrouped ? agencyName(line.agency) : name,
                      isMixed(section) && versionLabel(frame, line.version),
                    ]
                      .filter(Boolean)
                      .join(', ')}
                    days={isGrouped ? '' : days}
                    name={lineName(frame, line)}
                    pasteAt={(column) => pasteAt(line, column)}
                  />
                ))}
              </tbody>
            );
          })}
        </table>
      </div>
      {sections.length > shown.length && (
        <Button onClick={() => setShowsAll(true)}>
          Hiện {sections.length - shown.length} kỳ cũ hơn
        </Button>
      )}
    </>
  );
}
