import { useMemo, useState } from 'react';
import { conceptOf, type CollectionName } from '#features/concepts.ts';
import { FORMS } from '#features/index.ts';
import { formatNumber } from '#lib/vi-number.ts';
import { FILE_LABELS } from '#cms/config.ts';
import { today } from '#cms/kit/today.ts';
import { useDrafts } from '#cms/review/use-drafts.ts';
import { filtersOf, grouped, groupingsOf, sorted, sortingsOf } from '#cms/views.ts';
import { formAddress, newAddress } from './addresses.ts';
import { ListTools, type Choices } from './ListTools.tsx';
import { useRecords } from './records.ts';
import { RecordList } from './RecordList.tsx';
import { rowsOf, type Row } from './rows.ts';

const STEP = 200;
const STEP_IN_GROUP = 20;

/** What an editor chose in each list, kept while the page is open. */
const chosen = new Map<string, Choices>();
const NOTHING_CHOSEN: Choices = { filters: {}, grouping: '', sorting: 0 };

function useRows(collection: CollectionName): readonly Row[] | undefined {
  const names = useMemo(() => [collection], [collection]);
  const { lists, failed } = useRecords(names);
  const drafts = useDrafts();
  const records = lists.get(collection) ?? (failed.length > 0 ? [] : undefined);
  const own = drafts.state === 'ready' ? drafts.value : undefined;
  return useMemo(
    () =>
      records &&
      rowsOf(
        records,
        (own ?? []).filter((draft) => draft.collection === collection),
        { today: today(), now: new Date() },
      ),
    [records, own, collection],
  );
}

function Records({ collection }: { readonly collection: CollectionName }) {
  const rows = useRows(collection);
  const { view } = FORMS[collection];
  const [choices, setChoices] = useState(chosen.get(collection) ?? NOTHING_CHOSEN);
  const tools = useMemo(
    () =>
      rows && {
        filters: filtersOf(collection, view.filters, rows, today()),
        groupings: groupingsOf(collection, view.groups, today()),
        sortings: sortingsOf(collection, view.sort, rows),
      },
    [rows, collection, view],
  );
  const shown = useMemo(() => {
    if (!rows || !tools) return [];
    const active = tools.filters.filter(({ field }) => choices.filters[field]);
    const kept = rows.filter(({ data }) =>
      active.every(({ field, has }) => has(data, choices.filters[field] ?? '')),
    );
    const sorting = tools.sortings[choices.sorting] ?? tools.sortings[0];
    return sorting ? sorted(kept, sorting) : kept;
  }, [rows, tools, choices]);
  if (!rows || !tools) return <p role="status">Đang đọc danh sách…</p>;
  const grouping = tools.groupings.find(({ by }) => by === choices.grouping);
  const choose = (next: Choices): void => {
    chosen.set(collection, next);
    setChoices(next);
  };
  const name = `${collection} ${JSON.stringify(choices)}`;
  return (
    <>
      <ListTools {...tools} choices={choices} choose={choose} />
      <p className="mb-count" role="status">
        {shown.length === rows.length
          ? `${formatNumber(rows.length)} mục`
          : `${formatNumber(shown.length)} trên ${formatNumber(rows.length)} mục`}
      </p>
      {grouping ? (
        grouped(shown, grouping).map(({ heading, rows: members }) => (
          <section key={heading} className="mb-group">
            <h2>{heading}</h2>
            <RecordList rows={members} name={`${name} ${heading}`} step={STEP_IN_GROUP} />
          </section>
        ))
      ) : (
        <RecordList rows={shown} name={name} step={STEP} />
      )}
    </>
  );
}

const SETTINGS = 'settings';

const Settings = () => (
  <ul className="mb-rows">
    {Object.entries(FILE_LABELS).map(([name, label]) => (
      <li key={name}>
        <a className="mb-row-link" href={formAddress(SETTINGS, name)}>
          <span className="mb-row-title">{label}</span>
        </a>
      </li>
    ))}
  </ul>
);

/** @param collection of CONCEPTS, or `settings` */
export function ListPage({ collection }: { readonly collection: string }) {
  const concept = conceptOf(collection);
  return (
    <>
      <div className="mb-head">
        <h1>{concept?.plural ?? 'Cài đặt trang'}</h1>
        {concept && (
          <a className="mb-button mb-primary" href={newAddress(collection)}>
            Thêm {concept.singular}
          </a>
        )}
      </div>
      {concept ? (
        <Records key={collection} collection={collection as CollectionName} />
      ) : (
        <Settings />
      )}
    </>
  );
}
