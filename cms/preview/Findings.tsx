/** Errors and warnings, listed while the record is written and not only on saving. */
import { useId } from 'react';
import type { Finding } from './marks.ts';

interface ListProps {
  readonly title: string;
  readonly items: readonly Finding[];
  /** Where the page marks them. */
  readonly notes: ReadonlyMap<Finding, Element> | undefined;
}

const List = ({ title, items, notes }: ListProps) => {
  const heading = useId();
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>
        {title} ({items.length})
      </h2>
      <ul>
        {items.map((finding) => {
          const note = notes?.get(finding);
          return (
            <li key={`${finding.field} ${finding.text}`}>
              {note ? (
                <button type="button" onClick={() => note.scrollIntoView({ block: 'center' })}>
                  {finding.text}
                </button>
              ) : (
                finding.text
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};

/** @param findings with `notes`, those that have a place on the page are links to it */
export function Findings({
  findings,
  notes,
}: {
  readonly findings: readonly Finding[];
  readonly notes: ListProps['notes'];
}) {
  const { error = [], warning = [] } = Object.groupBy(findings, ({ severity }) => severity);
  if (findings.length === 0)
    return (
      <p className="mb-findings mb-clear">Đủ để lưu: các mục bắt buộc đã điền, chưa thấy lỗi.</p>
    );
  // What is not filled in yet is no mistake.
  const wrong = error.filter(({ isMissing }) => !isMissing);
  const missing = error.filter(({ isMissing }) => isMissing);
  const kind = wrong.length > 0 ? 'mb-errors' : error.length > 0 ? 'mb-missing' : 'mb-doubts';
  return (
    <div className={`mb-findings ${kind}`}>
      <List title="Phải sửa" items={wrong} notes={notes} />
      <List title="Nên xem lại" items={warning} notes={notes} />
      <List title="Còn phải điền" items={missing} notes={notes} />
    </div>
  );
}
