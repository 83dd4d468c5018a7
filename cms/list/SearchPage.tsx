/** Results of a search in all collections, grouped by collection. */
import { useMemo } from 'react';
import { CONCEPTS, type CollectionName, type Concept } from '#features/concepts.ts';
import { FORMS } from '#features/index.ts';
import { formatNumber } from '#lib/vi-number.ts';
import { today } from '#cms/kit/today.ts';
import { useDrafts } from '#cms/review/use-drafts.ts';
import { useSettled } from '#cms/use-settled.ts';
import { sorted, sortingsOf } from '#cms/views.ts';
import { matcher } from './match.ts';
import { useRecords } from './records.ts';
import { RecordList } from './RecordList.tsx';
import { rowsOf, type Row } from './rows.ts';

const STEP = 10;
const ALL = Object.values(CONCEPTS);
const NAMES: readonly string[] = ALL.map(({ collection }) => collection);

/** As the list of the collection shows them at first. */
function inOrder(collection: CollectionName, rows: readonly Row[]): readonly Row[] {
  const [sorting] = sortingsOf(collection, FORMS[collection].view.sort, rows);
  return sorting ? sorted(rows, sorting) : rows;
}

interface Found {
  readonly concept: Concept;
  readonly rows: readonly Row[];
}

/** Those with the query as a phrase first. */
function find(rows: readonly Row[], query: string): Row[] {
  const match = matcher(query);
  const hits = rows.map((row) => ({ row, rank: match(row.words) })).filter(({ rank }) => rank > 0);
  return hits.sort((a, b) => b.rank - a.rank).map(({ row }) => row);
}

function useFound(query: string): {
  readonly found: readonly Found[];
  readonly isLoading: boolean;
} {
  const { lists, failed } = useRecords(NAMES);
  const drafts = useDrafts();
  const own = drafts.state === 'ready' ? drafts.value : undefined;
  const all = useMemo(
    () =>
      ALL.map((concept) => ({
        concept,
        rows: inOrder(
          concept.collection,
          rowsOf(
            lists.get(concept.collection) ?? [],
            (own ?? []).filter(({ collection }) => collection === concept.collection),
            { today: today(), now: new Date() },
          ),
        ),
      })),
    [lists, own],
  );
  const found = useMemo(
    () =>
      all
        .map(({ concept, rows }) => ({ concept, rows: find(rows, query) }))
        .filter(({ rows }) => rows.length > 0),
    [all, query],
  );
  return { found, isLoading: lists.size + failed.length < NAMES.length };
}

export function SearchPage({ query }: { readonly query: string }) {
  const { found, isLoading } = useFound(useSettled(query));
  const count = found.reduce((sum, { rows }) => sum + rows.length, 0);
  const outcome = count > 0 ? `Tìm thấy ${formatNumber(count)} mục.` : 'Không tìm thấy mục nào.';
  return (
    <>
      <div className="mb-head">
        <h1>{query ? `Kết quả tìm “${query}”` : 'Tìm trong mọi chuyên mục'}</h1>
      </div>
      <p className="mb-count" role="status">
        {query === ''
          ? 'Hãy gõ số, ký hiệu hoặc vài từ của tên.'
          : isLoading
            ? 'Đang tìm…'
            : outcome}
      </p>
      {found.map(({ concept: { collection, plural }, rows }) => (
        <section key={collection} className="mb-group">
          <h2>
            {plural} <span className="mb-tally">{formatNumber(rows.length)}</span>
          </h2>
          <RecordList rows={rows} name={`${collection} tìm ${query}`} step={STEP} />
        </section>
      ))}
    </>
  );
}
