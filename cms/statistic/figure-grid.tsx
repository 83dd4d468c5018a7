/** The figures as a table to type in: a row per agency and period, a column per group. */
import { useId, useState } from 'react';
import { isCalendarPeriod, periodDays } from '#domain/statistic/period.ts';
import { versionLabel } from '#domain/statistic/versions.ts';
import { agencyName } from './context.ts';
import { moveByKey } from './grid-keys.ts';
import {
  isMixed,
  lineName,
  nameOfPeriod,
  versionHead,
  type Column,
  type Frame,
  type Section,
} from './grid.ts';
import { LineRow } from './line-row.tsx';
import { sameRow, type Line } from './series-edit.ts';
import type { Entry, Figures } from './use-figures.ts';

/** Periods that are shown at once; revisions of older ones are rare. */
const SHOWN = 4;

interface Props {
  readonly figures: Figures;
  readonly frame: Frame;
  readonly columns: readonly Column[];
  readonly sections: readonly Section[];
}

export function FigureGrid({ figures, frame, columns, sections }: Props) {
  const caption = useId();
  const [showsAll, setShowsAll] = useState(false);
  const isNew = ({ lines }: Section) =>
    lines.some((line) => figures.added.some((other) => sameRow(other, line)));
  const shown = sections.filter((section, index) => showsAll || index < SHOWN || isNew(section));
  const lines = shown.flatMap((section) => section.lines);
  const agencies = new Set(sections.flatMap(({ lines: all }) => all.map(({ agency }) => agency)));
  const isGrouped = agencies.size > 1;
  const width = columns.length + 2;
  const pasteAt =
    (line: Line, column: number) =>
    (rows: readonly (readonly string[])[]): void =>
      figures.enter(
        rows.flatMap((cells, down) =>
          cells.flatMap((text, right): Entry[] => {
            const to = lines[lines.indexOf(line) + down];
            const at = columns[column + right];
            return to && at ? [{ place: { ...to, group: at.group }, part: at.part, text }] : [];
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
                  <LineRow
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
        <button type="button" className="mb-button" onClick={() => setShowsAll(true)}>
          Hiện {sections.length - shown.length} kỳ cũ hơn
        </button>
      )}
    </>
  );
}
