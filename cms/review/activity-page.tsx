/** Recent changes and their authors, from git history. */
import { useCallback, useMemo, useState } from 'react';
import { ACTIVITY_CHANGES, type Activity } from '#features/activity.ts';
import { dateAt, formatDay, formatTime, timeAt } from '#lib/local-date.ts';
import { useBackend } from '#cms/kit/decap.ts';
import { today } from '#cms/kit/today.ts';
import { formAddress } from '#cms/list/addresses.ts';
import { useRecords } from '#cms/list/records.ts';
import { rowsOf } from '#cms/list/rows.ts';
import { useLoaded } from './use-loaded.ts';

/** Names are not listed for larger changes, such as an import of hundreds. */
const MOST_RECORDS = 20;

function recordOf(path: string): { readonly collection: string; readonly slug: string } {
  const [collection = '', file = ''] = path.split('/');
  return { collection, slug: file.replace(/\.(?:md|yml)$/, '') };
}

type TitleOf = (collection: string, slug: string) => string | undefined;

/** A deleted record is named by its file: its title is gone. */
function Changed({ path, change, titleOf }: Activity['records'][number] & { titleOf: TitleOf }) {
  const { collection, slug } = recordOf(path);
  const title = titleOf(collection, slug) ?? slug;
  return (
    <li>
      {ACTIVITY_CHANGES[change]}{' '}
      {change === 'D' ? title : <a href={formAddress(collection, slug)}>{title}</a>}
    </li>
  );
}

interface RowProps {
  readonly activity: Activity;
  readonly titleOf: TitleOf;
}

function Row({ activity, titleOf }: RowProps) {
  const { author, email, on, subject, records } = activity;
  const instant = new Date(on);
  return (
    <li>
      <p>
        <strong>{subject}</strong>
      </p>
      <p className="mb-note">
        {author} ({email}) · {formatDay(dateAt(instant))}, {formatTime(timeAt(instant))}
      </p>
      <ul>
        {records.slice(0, MOST_RECORDS).map((record) => (
          <Changed key={record.path} {...record} titleOf={titleOf} />
        ))}
        {records.length > MOST_RECORDS && <li>và {records.length - MOST_RECORDS} bản ghi nữa</li>}
      </ul>
    </li>
  );
}

const NOTHING: readonly Activity[] = [];

function useTitles(changes: readonly Activity[]): TitleOf {
  const names = useMemo(() => {
    const named = changes.flatMap(({ records }) => records.slice(0, MOST_RECORDS));
    return [...new Set(named.map(({ path }) => recordOf(path).collection))];
  }, [changes]);
  const { lists } = useRecords(names);
  const titles = useMemo(() => {
    const rows = [...lists.values()].flatMap((records) =>
      rowsOf(records, [], { today: today(), now: new Date() }),
    );
    return new Map(rows.map(({ collection, slug, title }) => [`${collection}/${slug}`, title]));
  }, [lists]);
  return (collection, slug) => titles.get(`${collection}/${slug}`);
}

/** One page of the history, and below it the next on request. */
function Changes({ page }: { readonly page: number }) {
  const { implementation: queue } = useBackend();
  const load = useCallback(() => queue.activity(page), [queue, page]);
  const loaded = useLoaded(load);
  const [isMoreWanted, wantMore] = useState(false);
  const titleOf = useTitles(loaded.state === 'ready' ? loaded.value.changes : NOTHING);
  if (loaded.state === 'loading') return <p role="status">Đang đọc lịch sử…</p>;
  if (loaded.state === 'failed') return <p role="alert">Chưa đọc được: {loaded.reason}</p>;
  const { changes, hasMore } = loaded.value;
  return (
    <>
      <ol className="mb-activity">
        {changes.map((one) => (
          <Row key={one.commit} activity={one} titleOf={titleOf} />
        ))}
      </ol>
      {hasMore && !isMoreWanted && (
        <button type="button" onClick={() => wantMore(true)}>
          Xem các lần sửa trước đó
        </button>
      )}
      {isMoreWanted && <Changes page={page + 1} />}
    </>
  );
}

export default function ActivityPage() {
  return <Changes page={1} />;
}
