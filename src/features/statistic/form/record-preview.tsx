/** The figures of a statistic, as the table of its page. */
import type { Data } from '#features/form.ts';
import { STATISTIC } from '#features/statistic/labels.ts';
import { formatValue } from '#features/statistic/rules/format.ts';
import { figureTable } from '#features/statistic/rules/table.ts';
import { statisticSchema } from '#features/statistic/schema.ts';
import { agencyName } from './context.ts';

export default function RecordPreview({ data }: { readonly data: Data }) {
  const { data: statistic } = statisticSchema.safeParse(data);
  if (!statistic)
    return <p className="muted">Bảng số liệu hiện ra khi các mục bắt buộc đã điền xong.</p>;
  const { rowsAre, columns, sections } = figureTable(statistic, agencyName);
  return sections.map(({ title, rows }, at) => (
    <div
      key={at}
      className="table-scroll"
      tabIndex={0}
      role="region"
      aria-label={STATISTIC.tableLabel}
    >
      <table>
        {title && <caption>{title}</caption>}
        <thead>
          <tr>
            <th scope="col">{rowsAre === 'agencies' ? STATISTIC.agency : STATISTIC.period}</th>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col" className="number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, cells }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              {cells.map((cell, index) => (
                <td key={index} className="number">
                  {cell ? formatValue(cell.point.stated, statistic.unit) : '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  ));
}
