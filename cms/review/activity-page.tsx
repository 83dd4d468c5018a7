/** Recent changes and their authors, from git history. */
import { useCallback, useState } from 'react';
import { ACTIVITY_CHANGES, type Activity } from '#features/activity.ts';
import { dateAt, formatDay, formatTime, timeAt } from '#lib/local-date.ts';
import { useReviewQueue } from './use-review-queue.ts';
import { useLoaded } from './use-loaded.ts';

/** Names are not listed for larger changes, such as an import of hundreds. */
const MOST_RECORDS = 20;

const recordLink = (path: string) => {
  const [collection = '', file = ''] = path.split('/');
  const slug = file.replace(/\.(?:md|yml)$/, '');
  return <a href={`#/collections/${collection}/entries/${slug}`}>{slug}</a>;
};

function Row({ activity }: { readonly activity: Activity }) {
  const { author, email, on, subject, records, commit } = activity;
  const instant = new Date(on);
  return (
    <li>
      <p>
        <strong>{subject}</strong>
      </p>
      <p className="mb-note">
        {author} ({email}) · {formatDay(dateAt(instant))}, {formatTime(timeAt(instant))} ·{' '}
        <code>{commit.slice(0, 7)}</code>
      </p>
      <ul>
        {records.slice(0, MOST_RECORDS).map(({ path, change }) => (
          <li key={path}>
            {ACTIVITY_CHANGES[change]} {change === 'D' ? path : recordLink(path)}
          </li>
        ))}
        {records.length > MOST_RECORDS && <li>và {records.length - MOST_RECORDS} bản ghi nữa</li>}
      </ul>
    </li>
  );
}

/** One page of the history, and below it the next on request. */
function Changes({ page }: { readonly page: number }) {
  const queue = useReviewQueue();
  const load = useCallback(() => queue.activity(page), [queue, page]);
  const loaded = useLoaded(load);
  const [isMoreWanted, wantMore] = useState(false);
  if (loaded.state === 'loading') return <p role="status">Đang đọc lịch sử…</p>;
  if (loaded.state === 'failed') return <p role="alert">Chưa đọc được: {loaded.reason}</p>;
  const { changes, hasMore } = loaded.value;
  return (
    <>
      <ol className="mb-waiting">
        {changes.map((one) => (
          <Row key={one.commit} activity={one} />
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
