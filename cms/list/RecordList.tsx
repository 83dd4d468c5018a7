/** Lines of records; a long list is drawn in steps: 5,000 at once are 30,000 elements. */
import { useRef, useState } from 'react';
import { Button } from '#cms/kit/controls.tsx';
import { formatNumber } from '#lib/vi-number.ts';
import { formAddress } from './addresses.ts';
import type { Row } from './rows.ts';

const RecordLine = ({ row }: { readonly row: Row }) => (
  <li>
    <a className="mb-row-link" href={formAddress(row.collection, row.slug)}>
      <span className="mb-row-title">{row.title}</span>
      <span className="mb-row-facts">{row.facts}</span>{' '}
      <span className={`mb-chip mb-${row.state.tone}`}>{row.state.label}</span>
    </a>
  </li>
);

/** How much is drawn of each list, kept while the page is open: one comes back from a form. */
const drawn = new Map<string, number>();

interface Props {
  readonly rows: readonly Row[];
  readonly name: string;
  readonly step: number;
}

export function RecordList({ rows, name, step }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [, redraw] = useState(0);
  const shown = drawn.get(name) ?? step;
  const left = rows.length - shown;
  const showMore = (): void => {
    drawn.set(name, shown + step);
    redraw(shown);
    // The focus moves to the first record that was not drawn before.
    requestAnimationFrame(() => list.current?.children[shown]?.querySelector('a')?.focus());
  };
  return (
    <>
      <ul className="mb-rows" ref={list}>
        {rows.slice(0, shown).map((row) => (
          <RecordLine key={`${row.collection}/${row.slug}`} row={row} />
        ))}
      </ul>
      {left > 0 && (
        <p className="mb-more">
          <Button onClick={showMore}>Xem thêm {formatNumber(Math.min(left, step))} mục</Button>
          <span className="mb-note">
            Đang hiện {formatNumber(shown)} trên {formatNumber(rows.length)} mục. Tìm, lọc hoặc nhóm
            lại để đến nhanh hơn.
          </span>
        </p>
      )}
    </>
  );
}
