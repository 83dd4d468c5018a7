/** Who changed what lately, from the history of git. */
import { currentBackend } from 'decap-cms-core/dist/esm/backend';
import { useCallback } from 'react';
import { useSelector } from 'react-redux';
import { ACTIVITY_CHANGES, type Activity } from '#domain/activity.ts';
import { dateAt, formatDay, formatTime, timeAt } from '#lib/local-date.ts';
import { useLoaded } from './use-loaded.ts';

const ELSEWHERE =
  'Kho nội dung này nằm trên máy chủ git của cơ quan. Lịch sử từng lần sửa xem ở trang của kho trên máy chủ ấy.';

function useActivity() {
  const config = useSelector((state: { config: object }) => state.config);
  const load = useCallback(async (): Promise<Activity[] | undefined> => {
    const { implementation } = currentBackend(config);
    return implementation.activity?.();
  }, [config]);
  return useLoaded(load);
}

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
        {records.map(({ path, change }) => (
          <li key={path}>
            {ACTIVITY_CHANGES[change]} {change === 'D' ? path : recordLink(path)}
          </li>
        ))}
      </ul>
    </li>
  );
}

export default function ActivityPage() {
  const activity = useActivity();
  if (activity.state === 'loading') return <p role="status">Đang đọc lịch sử…</p>;
  if (activity.state === 'failed') return <p role="alert">Chưa đọc được: {activity.reason}</p>;
  if (!activity.value) return <p>{ELSEWHERE}</p>;
  return (
    <ol className="mb-waiting">
      {activity.value.map((one) => (
        <Row key={one.commit} activity={one} />
      ))}
    </ol>
  );
}
