/** Provisional or not, and notes, of the figures of one row; folded away until asked for. */
import { useId } from 'react';
import type { Point } from '#domain/statistic/schema.ts';
import type { Figures } from './use-figures.ts';

interface Props {
  readonly figures: Figures;
  readonly points: readonly Point[];
  readonly nameOf: (group: string | undefined) => string;
}

function Marks({
  figures,
  point,
  name,
}: {
  readonly figures: Figures;
  readonly point: Point;
  readonly name: string;
}) {
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
        value={note}
        onChange={({ target }) => figures.mark(point, { provisional, note: target.value })}
      />
    </fieldset>
  );
}

export function LineMarks({ figures, points, nameOf }: Props) {
  if (points.length === 0) return <p className="mb-hint">Nhập số trước, rồi ghi chú cho số ấy.</p>;
  return (
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
  );
}
