/** One row of the grid, and beneath it what does not add up, what must be decided, its notes. */
import { useId, useState } from 'react';
import { DecisionRow } from './decision.tsx';
import { doubtsOf } from './doubts.ts';
import { FigureCell } from './figure-cell.tsx';
import type { Column, Frame } from './grid.ts';
import { LineMarks } from './line-marks.tsx';
import { currentAt, sameRow, type Line } from './series-edit.ts';
import { isDecision, typedAt, withTyped } from './typed.ts';
import type { Figures } from './use-figures.ts';

interface Props {
  readonly figures: Figures;
  readonly frame: Frame;
  readonly columns: readonly Column[];
  readonly line: Line;
  /** What heads the row, and its days where the name does not say them. */
  readonly title: string;
  readonly days: string;
  /** "Sở Nội vụ, Quý III/2026": for those who do not see the table. */
  readonly name: string;
  readonly pasteAt: (column: number) => (rows: readonly (readonly string[])[]) => void;
}

/** A row without figures, or with none but those typed just now, can be taken away. */
const canDrop = ({ series, added, filed }: Figures, line: Line): boolean =>
  added.some((other) => sameRow(other, line)) &&
  series
    .filter((point) => sameRow(point, line))
    .every((old) => !isDecision({ kind: 'removal', old }, filed));

export function LineRow({ figures, frame, columns, line, title, days, name, pasteAt }: Props) {
  const details = useId();
  const [isOpen, setIsOpen] = useState(false);
  const groups = [...new Set(columns.map(({ group }) => group))];
  const nameOf = (group: string | undefined): string =>
    columns.find((column) => column.group === group && column.part === 'stated' && group)?.label ??
    '';
  const places = groups.map((group) => ({ ...line, group }));
  const supposed = places.reduce(
    (series, place) => withTyped(series, place, typedAt(series, figures.texts, place)),
    figures.series,
  );
  const isIncomplete = places.some(
    (place) => typedAt(figures.series, figures.texts, place).kind === 'incomplete',
  );
  const doubts = [
    ...(isIncomplete ? ['Có tử số, mẫu số nhưng chưa ghi giá trị.'] : []),
    ...doubtsOf(supposed, frame, line, nameOf),
  ];
  const decisions = places.filter((place) =>
    isDecision(typedAt(figures.series, figures.texts, place), figures.filed),
  );
  const points = places.flatMap((place) => currentAt(figures.series, place) ?? []);
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
            place={{ ...line, group }}
            part={part}
            name={`${name}, ${label}`}
            pasteBlock={pasteAt(column)}
          />
        ))}
        <td>
          <button
            type="button"
            className="mb-button"
            aria-expanded={isOpen}
            aria-controls={details}
            aria-label={`Sơ bộ, ghi chú: ${name}`}
            onClick={() => setIsOpen(!isOpen)}
          >
            …
          </button>
        </td>
      </tr>
      {(isOpen || doubts.length > 0 || decisions.length > 0) && (
        <tr>
          <td id={details} colSpan={columns.length + 2} className="mb-under">
            <div className="mb-under-line">
              {' '}
              <ul className="mb-warnings" aria-live="polite">
                {doubts.map((doubt) => (
                  <li key={doubt}>{doubt}</li>
                ))}
              </ul>
              {decisions.map((place) => (
                <DecisionRow
                  key={place.group ?? ''}
                  figures={figures}
                  place={place}
                  name={[name, nameOf(place.group)].filter(Boolean).join(', ')}
                />
              ))}
              {isOpen && <LineMarks figures={figures} points={points} nameOf={nameOf} />}
              {isOpen && canDrop(figures, line) && (
                <button type="button" className="mb-button" onClick={() => figures.drop(line)}>
                  Bỏ dòng này
                </button>
              )}
            </div>{' '}
          </td>
        </tr>
      )}
    </>
  );
}
